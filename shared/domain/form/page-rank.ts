import type { PageRank } from './form-words.ts'

/** A page among those of its sheet, from 0. */
export type PageOfSheet = { readonly page: number; readonly of: number }

const CIRCLED_FROM = 0x2460
const CIRCLED_COUNT = 20

/** What stands at the head of a page behind its title: '' on a sheet of one page. Beyond ⑳ the numbers stand in brackets. */
export function pageRankText(rank: PageRank, { page, of }: PageOfSheet): string {
  if (rank === 'none' || of < 2) return ''
  return rank === 'circled' && page < CIRCLED_COUNT
    ? String.fromCodePoint(CIRCLED_FROM + page)
    : `(${String(page + 1)})`
}
