import type { BulkRequest } from '#shared/domain/bulk/bulk-lines.ts'
import { fiscalYearsOf } from '#shared/domain/fiscal-period/fiscal-period.ts'
import { foldWidth } from '#shared/domain/fiscal-period/fold-width.ts'
import { readPeriod } from '#shared/domain/fiscal-period/read-period.ts'

export const bulkKinds = ['term', 'section', 'unit', 'year', 'shift'] as const
export type BulkKind = (typeof bulkKinds)[number]

/** What has been typed into the form. */
export type BulkDraft = {
  readonly kind: BulkKind
  readonly from: string
  readonly to: string
  readonly isLoose: boolean
}

/** What the form asks for; null while that is not yet said, or cannot be read. */
export function requestOf({ kind, from, to, isLoose }: BulkDraft): BulkRequest | null {
  if (kind === 'term') return from === '' ? null : { kind, from, to, isLoose }
  if (kind === 'section' || kind === 'unit') return from === '' || to === '' ? null : { kind, from, to }
  if (kind === 'shift') {
    const by = readShift(from)
    return by === null ? null : { kind: 'year', from: null, by }
  }
  const [year, other] = [readYear(from), readYear(to)]
  return year === null || other === null || year === other ? null : { kind, from: year, by: other - year }
}

/** Which of the two texts cannot be read; an empty one is not yet typed. */
export function unreadParts({ kind, from, to }: BulkDraft): { readonly from: boolean; readonly to: boolean } {
  if (kind === 'shift') return { from: from !== '' && readShift(from) === null, to: false }
  if (kind !== 'year') return { from: false, to: false }
  return { from: from !== '' && readYear(from) === null, to: to !== '' && readYear(to) === null }
}

/** The fiscal year that a text names, in any form; null for anything else. */
function readYear(text: string): number | null {
  const read = readPeriod(text)
  const years = read.ok ? fiscalYearsOf(read.value.period) : null
  return years !== null && years.length === 1 ? (years[0] ?? null) : null
}

const MOST_YEARS = 20

function readShift(text: string): number | null {
  const folded = foldWidth(text).trim()
  const by = /^[+-]?\d{1,2}$/.test(folded) ? Number(folded) : 0
  return by === 0 || Math.abs(by) > MOST_YEARS ? null : by
}
