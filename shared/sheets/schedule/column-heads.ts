import { parsePeriodText } from '../../domain/fiscal-period/period-text.ts'
import { writePeriod } from '../../domain/fiscal-period/write-period.ts'
import { yearKeyOf } from '../../domain/fiscal-period/year-key.ts'
import type { FieldsOf } from '../../domain/record/record-types.ts'
import type { ScheduleColumn } from './schedule-grid.ts'

/** A cell in the head of a schedule: over how many columns of the table it stands, and over how many rows of the head. */
export type ColumnHead = {
  readonly key: string
  readonly label: string
  readonly isBeyond: boolean
  readonly weight: number
  readonly rows: 1 | 2
}

/** The head of a schedule. `below` holds the parts of years, under their year; [] where every column is a year. */
export type ColumnHeads = { readonly top: readonly ColumnHead[]; readonly below: readonly ColumnHead[] }

/**
 * The head of a schedule's columns: columns of the same fiscal year (前期, 後期) stand under it. What they have in common in their labels is
 * the label of the year, or the year is written as the plan writes years.
 */
export function columnHeadsOf(columns: readonly ScheduleColumn[], calendar: FieldsOf<'plan'>['calendar']): ColumnHeads {
  const groups = yearGroups(columns)
  const hasParts = groups.some(({ length }) => length > 1)
  const heads = groups.map((group) => headsOfGroup(group, calendar, hasParts))
  return { top: heads.map(({ top }) => top), below: heads.flatMap(({ below }) => below) }
}

function yearGroups(columns: readonly ScheduleColumn[]): ReadonlyArray<readonly ScheduleColumn[]> {
  const groups: ScheduleColumn[][] = []
  for (const column of columns) {
    const group = groups.at(-1)
    const year = yearKeyOf(column.period)
    if (group !== undefined && year !== null && yearKeyOf(group[0]?.period ?? null) === year) group.push(column)
    else groups.push([column])
  }
  return groups
}

function headsOfGroup(
  group: readonly ScheduleColumn[],
  calendar: FieldsOf<'plan'>['calendar'],
  hasParts: boolean,
): { readonly top: ColumnHead; readonly below: readonly ColumnHead[] } {
  const [first] = group
  if (first === undefined) throw new Error('a year has columns')
  const weight = group.reduce((sum, column) => sum + column.weight, 0)
  const shared = { key: first.id, weight, isBeyond: group.every(({ isBeyond }) => isBeyond) }
  if (group.length === 1) return { top: { ...shared, label: first.label, rows: hasParts ? 2 : 1 }, below: [] }
  const words = sharedWords(group.map(({ label }) => label))
  const year = words === '' ? yearLabel(first.period, calendar) : words
  const below = group.map((column): ColumnHead => ({
    key: `${column.id} part`,
    label: words === '' ? column.label : partLabel(column.label.slice(words.length)),
    isBeyond: column.isBeyond && !shared.isBeyond,
    weight: column.weight,
    rows: 1,
  }))
  return { top: { ...shared, label: year, rows: 1 }, below }
}

/** What all labels begin with, where that names a year (令和5年度, R5): '' where some label has nothing of its own behind it. */
function sharedWords(labels: readonly string[]): string {
  const [first = '', ...others] = labels
  let length = 0
  while (length < first.length && others.every((label) => label[length] === first[length])) length += 1
  const isWithinNumber = labels.some((label) => DIGIT.test(label[length - 1] ?? '') && DIGIT.test(label[length] ?? ''))
  const words = first
    .slice(0, length)
    .replace(isWithinNumber ? /[\d０-９]+$/u : '', '')
    .replace(/[\s(（]+$/u, '')
  return DIGIT.test(words) && labels.every((label) => partLabel(label.slice(words.length)) !== '') ? words : ''
}

const DIGIT = /[\d０-９]/u

/** The part of a year without the brackets that set it off: 前期 of (前期). */
function partLabel(rest: string): string {
  const trimmed = rest.trim()
  return /^[(（](?<inner>[^()（）]*)[)）]$/u.exec(trimmed)?.groups?.['inner'] ?? trimmed
}

function yearLabel(period: string, calendar: FieldsOf<'plan'>['calendar']): string {
  const year = yearKeyOf(period)
  const read = year === null ? null : parsePeriodText(year)
  return read === null ? '' : writePeriod(read, calendar)
}
