import type { PageRank } from '#shared/domain/form/form-words.ts'
import { pageRankText } from '#shared/domain/form/page-rank.ts'
import { usePageOfSheet } from '../sheet-context.ts'

/** Which page of its sheet this is, behind the title of the page: ①, (1). */
export function PageMark({ rank }: { readonly rank: PageRank }) {
  const text = pageRankText(rank, usePageOfSheet())
  return text === '' ? null : <span className="page-mark">{text}</span>
}
