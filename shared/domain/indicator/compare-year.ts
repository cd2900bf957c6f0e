import { yearKeyOf } from '../fiscal-period/year-key.ts'
import { toPeriodText } from '../fiscal-period/period-text.ts'
import { startMonth } from '../fiscal-period/fiscal-period.ts'
import type { PlanModel } from '../plan/plan-model.ts'
import type { RecordId } from '../record/field.ts'
import type { PlanRecord } from '../record/plan-record.ts'
import { readValue } from '../value/read-value.ts'
import type { ReadItem } from '../value/value-reading.ts'
import { failed, ok, type Result } from '../../result.ts'
import { absoluteLevel, changeAsLevel, isSameBase, noChange, type BaseFigure } from './absolute-level.ts'
import type { ComparedFigures } from './attainment.ts'
import { comparable } from './comparable.ts'
import type { FigureRole, NotComputed } from './not-computed.ts'
import { overYears } from './over-years.ts'
import { actualsUntil, printedFiguresOf, type PrintedFigures } from './printed-figures.ts'
import { quantityOf, type Level, type Quantity } from './quantity.ts'

type Value = PlanRecord<'value'>

/** The figures of a year in one unit. `baselineProblem` says why there is no baseline among them; null where there is. */
export type YearFigures = ComparedFigures & {
  readonly unit: string
  readonly baselineProblem: NotComputed | null
}

export type YearComparison = {
  readonly indicator: PlanRecord<'indicator'>
  readonly printed: PrintedFigures
  /** The fiscal year of the target that the year is compared with; null where it names none. */
  readonly targetYear: string | null
  readonly figures: Result<YearFigures, NotComputed>
}

/** What a year's actual is compared with, for an indicator or one of its 内訳; null where there is no such indicator. */
export function compareYear(model: PlanModel, owner: RecordId, year: string): YearComparison | null {
  const part = model.find('breakdown', owner)
  const indicator = model.find('indicator', part?.fields.indicator ?? owner)
  if (indicator === null) return null
  const printed = printedFiguresOf(model, owner, year)
  const target = printed.targets[0]
  return {
    indicator,
    printed,
    targetYear: target === undefined ? null : yearKeyOf(target.fields.period),
    figures: figuresOf({ model, indicator, owner, year }, printed),
  }
}

type Asked = {
  readonly model: PlanModel
  readonly indicator: PlanRecord<'indicator'>
  readonly owner: RecordId
  readonly year: string
}

function figuresOf(asked: Asked, printed: PrintedFigures): Result<YearFigures, NotComputed> {
  if (asked.indicator.fields.isJudgedInWords) return failed({ code: 'judged-in-words' })
  const target = soleFigure(printed.targets, 'target')
  if (!target.ok) return target
  const actual = actualFigure(asked, target.value, printed)
  if (!actual.ok) return actual
  const baseline = baselineOf(printed, target.value)
  const levels = asLevels(asked, { target: target.value.quantity, actual: actual.value, baseline })
  return levels.ok ? inOneUnit(asked, levels.value) : levels
}

type Quantities = {
  readonly target: Quantity
  readonly actual: Quantity
  readonly baseline: Result<BaseFigure, NotComputed>
}

type Levels = {
  readonly baseline: Result<Level, NotComputed>
  readonly target: Level
  readonly actual: Level
}

/** The figures with and, where it does not fit, without the baseline. */
function inOneUnit({ indicator }: Asked, { baseline, target, actual }: Levels): Result<YearFigures, NotComputed> {
  const units = indicator.fields.unit ?? ''
  const named = [target, actual].map((level) => withUnit(level, units))
  const { direction } = indicator.fields
  const whole = baseline.ok ? comparable([...named, withUnit(baseline.value, units)]) : baseline
  const pair = comparable(named)
  if (!pair.ok) return pair
  const { numbers, unit } = whole.ok ? whole.value : pair.value
  const [first, second, third] = numbers
  if (first === undefined || second === undefined) throw new Error('as many numbers as figures')
  return ok({
    target: first,
    actual: second,
    baseline: third ?? null,
    direction,
    unit,
    baselineProblem: whole.ok ? null : whole.error,
  })
}

function withUnit(level: Level, unit: string): Level {
  return level.unit === '' ? { ...level, unit } : level
}

type Figure = { readonly value: Value; readonly item: ReadItem; readonly quantity: Quantity }

/** The one figure in a cell; of a change (R4 1件 ⇒ R5 52件) where it leads. */
function soleFigure(values: readonly Value[], role: FigureRole): Result<Figure, NotComputed> {
  const [value] = values
  if (value === undefined) return failed({ code: 'missing', role })
  if (values.length > 1) return failed({ code: 'several-values', role })
  const reading = readValue(value.fields.raw)
  const item = reading.kind === 'change' ? (reading.sides.at(-1) ?? reading) : reading
  const quantity = quantityOf(value.fields.raw, item, role)
  return quantity.ok ? ok({ value, item, quantity: quantity.value }) : quantity
}

/** The indicator's baseline, or where it has none, what its target is said to lead away from. */
function baselineOf({ baselines }: PrintedFigures, target: Figure): Result<BaseFigure, NotComputed> {
  if (baselines.length > 0) {
    const found = soleFigure(baselines, 'baseline')
    if (!found.ok) return found
    const { value, item, quantity } = found.value
    if (quantity.kind === 'relative') return failed({ code: 'other-base', role: 'baseline' })
    return ok({ level: quantity, year: yearKeyOf(value.fields.period) ?? yearNamedIn(item) })
  }
  const { raw } = target.value.fields
  const reading = readValue(raw)
  const [first] = reading.kind === 'change' ? reading.sides : []
  if (first === undefined) return failed({ code: 'missing', role: 'baseline' })
  const quantity = quantityOf(raw, first, 'baseline')
  if (!quantity.ok) return quantity
  if (quantity.value.kind === 'relative') return failed({ code: 'other-base', role: 'baseline' })
  return ok({ level: quantity.value, year: yearNamedIn(first) })
}

function yearNamedIn({ period }: ReadItem): string | null {
  return period === null ? null : yearKeyOf(toPeriodText(period.read.period))
}

/** The year's actual: one figure, or what several of them come to by the indicator's mode. */
function actualFigure(asked: Asked, target: Figure, printed: PrintedFigures): Result<Quantity, NotComputed> {
  const values = summedFrom(asked, target, printed.actuals)
  const figures: Quantity[] = []
  for (const period of new Set(values.map(({ fields }) => fields.period))) {
    const figure = soleFigure(
      values.filter(({ fields }) => fields.period === period),
      'actual',
    )
    if (!figure.ok) return figure
    figures.push(figure.value.quantity)
  }
  const [only] = figures
  if (only === undefined) return failed({ code: 'missing', role: 'actual' })
  if (figures.length === 1) return ok(only)
  const levels = figures.filter((figure) => figure.kind === 'level')
  if (levels.length < figures.length) return failed({ code: 'other-base', role: 'actual' })
  const same = comparable(levels)
  if (!same.ok) return same
  const mode =
    isOverPeriod(target) && asked.indicator.fields.mode === 'unstated' ? 'annual' : asked.indicator.fields.mode
  const number = overYears(mode, same.value.numbers)
  return number.ok ? ok({ kind: 'level', number: number.value, unit: same.value.unit, whole: null }) : number
}

/** A target over several years (R5～R7間で) is met by the actuals of all of them, unless these are running totals already. */
function summedFrom(
  { model, indicator, owner, year }: Asked,
  target: Figure,
  ofYear: readonly Value[],
): readonly Value[] {
  const isRunning = indicator.fields.mode === 'cumulative' || indicator.fields.mode === 'point'
  if (!isOverPeriod(target) || isRunning || ofYear.length === 0) return ofYear
  const from = target.item.period === null ? null : startMonth(target.item.period.read.period)
  const first = from === null ? null : yearKeyOf(toPeriodText(from))
  return first === null ? ofYear : actualsUntil(model.listBy('value', 'owner', owner), first, year)
}

function isOverPeriod({ item }: Figure): boolean {
  return item.modes.some(({ kind }) => kind === 'over-period')
}

/** Target and actual as levels: changes counted from the baseline, or, if both are changes of what was never counted, by themselves. */
function asLevels({ indicator }: Asked, { target, actual, baseline }: Quantities): Result<Levels, NotComputed> {
  if (!baseline.ok && target.kind === 'relative' && actual.kind === 'relative') {
    return isSameBase(target.base, actual.base)
      ? ok({ baseline: ok(noChange(target)), target: changeAsLevel(target), actual: changeAsLevel(actual) })
      : failed({ code: 'other-base', role: 'actual' })
  }
  const { unit } = indicator.fields
  const base = baseline.ok ? { ...baseline.value, level: withUnit(baseline.value.level, unit ?? '') } : null
  const wanted = absoluteLevel(target, base, 'target')
  const reached = absoluteLevel(actual, base, 'actual')
  if (!wanted.ok) return isMissingBase(wanted.error) && !baseline.ok ? baseline : wanted
  if (!reached.ok) return isMissingBase(reached.error) && !baseline.ok ? baseline : reached
  const from: Result<Level, NotComputed> = baseline.ok ? ok(baseline.value.level) : baseline
  return ok({ baseline: from, target: wanted.value, actual: reached.value })
}

function isMissingBase(problem: NotComputed): boolean {
  return problem.code === 'missing' && problem.role === 'baseline'
}
