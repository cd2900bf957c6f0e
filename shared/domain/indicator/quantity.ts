import { toPeriodText } from '../fiscal-period/period-text.ts'
import { yearKeyOf } from '../fiscal-period/year-key.ts'
import { failed, ok, type Result } from '../../result.ts'
import type { Amount, Cycle, ReadItem, RelativeBase } from '../value/value-reading.ts'
import { fractionOf, over, times, type Fraction } from './fraction.ts'
import type { FigureRole, NotComputed } from './not-computed.ts'
import { unitOf } from './unit.ts'

/** A figure that can be compared with others of its unit. `whole` is the N of an n/N, null for a plain figure. */
export type Level = {
  readonly kind: 'level'
  readonly number: Fraction
  readonly unit: string
  readonly whole: Fraction | null
}

/** A change: `number` is negative where less is meant. */
export type RelativeLevel = {
  readonly kind: 'relative'
  readonly number: Fraction
  readonly unit: string
  readonly base: ChangeBase
}

/**
 * What a change is counted from: `baseline` where the plan names nothing else than the indicator's own (現状比), `year` where it names a
 * fiscal year (null: one that cannot be told), `moving` where it is another each year (前年度比, 年5%増).
 */
export type ChangeBase =
  { readonly kind: 'baseline' } | { readonly kind: 'year'; readonly year: string | null } | { readonly kind: 'moving' }

export type Quantity = Level | RelativeLevel

const CYCLES: Readonly<Record<Cycle, string>> = {
  year: '年',
  half: '半年',
  quarter: '四半期',
  month: '月',
  week: '週',
  day: '日',
}

/** The figure in a printed value, or why it holds none. `raw` is the whole text to which the spans of `item` refer. */
export function quantityOf(raw: string, item: ReadItem, role: FigureRole): Result<Quantity, NotComputed> {
  switch (item.kind) {
    case 'amount':
      if (role === 'target' && item.bounds.some(({ kind }) => kind === 'approach')) {
        return failed({ code: 'approach', role })
      }
      return ok({ kind: 'level', whole: null, ...numberOf(raw, item.amount) })
    case 'share':
      return ok(shareOf(raw, item))
    case 'ratio':
      return ratioOf(raw, item)
    case 'frequency': {
      const { number, unit } = numberOf(raw, item.amount)
      return ok({ kind: 'level', number, unit: `${unit}/${CYCLES[item.cycle]}`, whole: null })
    }
    case 'relative': {
      const { number, unit } = numberOf(raw, item.amount)
      const signed = item.direction === 'less' ? { top: -number.top, bottom: number.bottom } : number
      return ok({ kind: 'relative', number: signed, unit, base: baseOf(raw, item.base) })
    }
    case 'nothing':
      return failed({ code: 'nothing', role, nothing: item.nothing })
    case 'several':
      return failed({ code: 'several-values', role })
    default:
      return failed({ code: 'words', role })
  }
}

const MOVING = /^(?:前|昨|翌)/

function baseOf(raw: string, base: RelativeBase | null): ChangeBase {
  if (base === null) return { kind: 'baseline' }
  if (base.kind === 'period') return { kind: 'year', year: yearKeyOf(toPeriodText(base.period.read.period)) }
  const isMoving = base.kind === 'each-year' || MOVING.test(raw.slice(base.span.start, base.span.end))
  return { kind: isMoving ? 'moving' : 'baseline' }
}

function numberOf(raw: string, { number, unit }: Amount): Pick<Level, 'number' | 'unit'> {
  const { unit: name, factor } = unitOf(unit === null ? '' : raw.slice(unit.start, unit.end))
  return { number: times(fractionOf(number), factor), unit: name }
}

function shareOf(raw: string, item: Extract<ReadItem, { kind: 'share' }>): Level {
  const [part, whole] = [numberOf(raw, item.part), numberOf(raw, item.whole)]
  return { kind: 'level', number: part.number, unit: part.unit === '' ? whole.unit : part.unit, whole: whole.number }
}

function ratioOf(raw: string, item: Extract<ReadItem, { kind: 'ratio' }>): Result<Level, NotComputed> {
  const [amount, per] = [numberOf(raw, item.amount), numberOf(raw, item.per)]
  if (per.number.top === 0n) return failed({ code: 'divided-by-zero' })
  return ok({
    kind: 'level',
    number: over(amount.number, per.number),
    unit: `${amount.unit}/${per.unit}`,
    whole: null,
  })
}
