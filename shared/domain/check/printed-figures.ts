import { fiscalYearsOf } from '../fiscal-period/fiscal-period.ts'
import type { PlanRecord } from '../record/plan-record.ts'
import { parsePeriodText } from '../fiscal-period/period-text.ts'
import { readValue } from '../value/read-value.ts'
import type { Amount, ReadItem, ValueReading } from '../value/value-reading.ts'

/**
 * A figure of a value: `number` what is counted, `whole` the N of an n of N, `unit` as printed, `year` the fiscal year that the
 * figure itself names, or else that of its value; null where none is known.
 */
export type PrintedFigure = {
  readonly number: number
  readonly whole: number | null
  readonly unit: string
  readonly year: number | null
}

const readings = new WeakMap<PlanRecord, ValueReading>()

/** The reading of a value, kept for as long as the record is the same. */
export function readingOf(value: PlanRecord<'value'>): ValueReading {
  const known = readings.get(value)
  if (known !== undefined) return known
  const reading = readValue(value.fields.raw)
  readings.set(value, reading)
  return reading
}

/** The figures that a value prints as such: both sides of a change, none of a relative change, a ratio or words. */
export function figuresOf(value: PlanRecord<'value'>): readonly PrintedFigure[] {
  const reading = readingOf(value)
  const items = reading.kind === 'change' ? reading.sides : [reading]
  const last = items.length - 1
  const own = yearOf(value.fields.period)
  return items.flatMap((item, at) => figureOf(item, value.fields.raw, at === last ? own : null) ?? [])
}

function figureOf(item: ReadItem, raw: string, ownYear: number | null): PrintedFigure | null {
  const amount = item.kind === 'amount' ? item.amount : item.kind === 'share' ? item.part : null
  if (amount === null) return null
  const named = item.period === null ? null : (fiscalYearsOf(item.period.read.period)?.at(-1) ?? null)
  return {
    number: Number(amount.number),
    whole: item.kind === 'share' ? Number(item.whole.number) : null,
    unit: unitOf(amount, raw),
    year: named ?? ownYear,
  }
}

function unitOf({ unit }: Amount, raw: string): string {
  return unit === null ? '' : raw.slice(unit.start, unit.end).normalize('NFKC').trim()
}

/** The last fiscal year that a period of a record touches. */
export function yearOf(period: string | null): number | null {
  const read = period === null ? null : parsePeriodText(period)
  return read === null ? null : (fiscalYearsOf(read)?.at(-1) ?? null)
}

/** A number as a sentence shows it: with thousands commas, and without digits behind the first decimal. */
export function numberText(number: number): string {
  const [whole = '', fraction] = String(Math.round(number * 10) / 10).split('.')
  return `${whole.replaceAll(/\B(?=(\d{3})+$)/g, ',')}${fraction === undefined ? '' : `.${fraction}`}`
}
