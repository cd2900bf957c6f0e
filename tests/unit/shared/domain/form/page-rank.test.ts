import { describe, expect, it } from 'vitest'
import { pageRankText } from '#shared/domain/form/page-rank.ts'

describe('pageRankText', () => {
  it('counts the pages of a sheet as the form writes them', () => {
    expect([0, 1, 19, 20].map((page) => pageRankText('circled', { page, of: 21 }))).toEqual(['①', '②', '⑳', '(21)'])
    expect(pageRankText('bracketed', { page: 1, of: 2 })).toBe('(2)')
  })

  it('says nothing on a sheet of one page, and where the form counts none', () => {
    expect(pageRankText('circled', { page: 0, of: 1 })).toBe('')
    expect(pageRankText('none', { page: 1, of: 3 })).toBe('')
  })
})
