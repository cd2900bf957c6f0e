import { foldWidth } from '../fiscal-period/fold-width.ts'
import type { MarkedSpan } from '../search/mark-words.ts'
import { findAmounts } from '../value/find-amounts.ts'

/** Where a unit stands behind a figure of a printed value. */
export function unitSpans(raw: string, unit: string): readonly MarkedSpan[] {
  const wanted = foldWidth(unit)
  return findAmounts({ text: foldWidth(raw), at: 0 }).flatMap(({ unit: found, amount: { unit: span } }) =>
    span === null || found !== wanted ? [] : [{ from: span.start, to: span.end }],
  )
}
