import { describe, expect, it } from 'vitest'
import { stateWords } from '#electron/host/shell/state-words.ts'

const entry = { seq: 1, act: 'value/put', at: '2026-11-19T15:05:00.000Z', actor: '企画課' } as const

describe('stateWords', () => {
  it('names an earlier state by its time in Japan, as the name of a file can hold it', () => {
    expect(stateWords({ entry, edition: '', isPresent: false })).toBe('令和8年11月20日 0時05分の状態')
  })

  it('names a state by the edition that was fixed in it', () => {
    expect(stateWords({ entry, edition: '第1.0版', isPresent: false })).toBe('第1.0版')
  })

  it('has no name for the present', () => {
    expect(stateWords({ entry, edition: '第1.0版', isPresent: true })).toBe('')
  })
})
