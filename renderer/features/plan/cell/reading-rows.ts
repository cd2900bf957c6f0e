import type { FiscalPeriod } from '#shared/domain/fiscal-period/fiscal-period.ts'
import { writePeriod } from '#shared/domain/fiscal-period/write-period.ts'
import { readValue } from '#shared/domain/value/read-value.ts'
import type { Amount, PeriodPart, ReadItem, RelativeBase, Span } from '#shared/domain/value/value-reading.ts'
import {
  boundWords,
  confidenceWords,
  cycleWords,
  kindWords,
  modeWords,
  nothingWords,
  readingText,
  stageWords,
} from '../../../messages/reading-text.ts'

export type ReadingRow = { readonly label: string; readonly text: string }

/** What the program understood of a printed value, row by row, in words. A printed text always gives at least its kind. */
export function readingRows(raw: string): readonly ReadingRow[] {
  return itemRows(raw, readValue(raw))
}

function itemRows(raw: string, item: ReadItem): readonly ReadingRow[] {
  const slices = (spans: readonly Span[]) => spans.map((span) => cut(raw, span)).join('、')
  const parts = item.kind === 'change' ? item.sides : item.kind === 'several' ? item.items : []
  const rows: readonly ReadingRow[] = [
    { label: readingText.kind, text: kindWords[item.kind] },
    { label: readingText.content, text: contentText(raw, item) },
    { label: readingText.about, text: item.label === null ? '' : cut(raw, item.label) },
    { label: readingText.period, text: periodText(item.period) },
    { label: readingText.step, text: item.milestone === null ? '' : cut(raw, item.milestone) },
    { label: readingText.bounds, text: item.bounds.map(({ kind }) => boundWords[kind]).join('、') },
    { label: readingText.modes, text: item.modes.map(({ kind }) => modeWords[kind]).join('、') },
    { label: readingText.tags, text: slices(item.tags) },
    { label: readingText.scopes, text: slices(item.scopes.map(({ span }) => span)) },
    { label: readingText.marks, text: slices(item.noteMarks) },
    ...parts.map((part, index) => ({ label: readingText.side(index + 1), text: shortText(raw, part) })),
    { label: readingText.confidence, text: confidenceWords[item.confidence] },
  ]
  return rows.filter(({ text }) => text !== '')
}

/** One of several values in one line. */
function shortText(raw: string, item: ReadItem): string {
  const content = contentText(raw, item)
  const said = content === '' ? cut(raw, item.span) : content
  return [item.label === null ? '' : cut(raw, item.label), said, periodText(item.period)].filter(Boolean).join('　')
}

function contentText(raw: string, item: ReadItem): string {
  switch (item.kind) {
    case 'amount':
      return item.whole === null
        ? amountText(raw, item.amount)
        : readingText.wholeOf(cut(raw, item.whole), amountText(raw, item.amount))
    case 'share':
      return readingText.of(amountText(raw, item.whole), amountText(raw, item.part))
    case 'relative':
      return readingText.relative(
        baseText(raw, item.base),
        amountText(raw, item.amount),
        readingText.directions[item.direction],
      )
    case 'ratio':
      return readingText.per(amountText(raw, item.per), amountText(raw, item.amount))
    case 'frequency':
      return readingText.every(cycleWords[item.cycle], amountText(raw, item.amount))
    case 'nothing':
      return nothingWords[item.nothing]
    case 'state':
      return `${cut(raw, item.word)}（${stageWords[item.stage]}）`
    case 'conditional':
      return cut(raw, item.condition)
    case 'all-who-want':
      return cut(raw, item.group)
    case 'delegated':
      return cut(raw, item.plan)
    case 'change':
      return item.sides.map((side) => contentText(raw, side) || cut(raw, side.span)).join(' → ')
    case 'several':
    case 'milestone':
    case 'undecided':
    case 'unchanged':
    case 'period':
    case 'text':
      return ''
  }
}

function baseText(raw: string, base: RelativeBase | null): string {
  if (base === null) return readingText.noBase
  if (base.kind === 'each-year') return readingText.eachYear
  if (base.kind === 'named') return readingText.than(cut(raw, base.span))
  const subject = base.subject === null ? '' : cut(raw, base.subject)
  return readingText.than([periodText(base.period), subject].filter(Boolean).join('の'))
}

/** The number with its thousands marked, and its unit: 1,489件. */
function amountText(raw: string, { number, unit }: Amount): string {
  const [whole = '', decimals] = number.split('.')
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',')
  return `${grouped}${decimals === undefined ? '' : `.${decimals}`}${unit === null ? '' : cut(raw, unit)}`
}

function periodText(part: PeriodPart | null): string {
  return part === null ? '' : inBothCalendars(part.read.period)
}

function inBothCalendars(period: FiscalPeriod): string {
  return writePeriod(period, 'both')
}

function cut(raw: string, { start, end }: Span): string {
  return raw.slice(start, end)
}
