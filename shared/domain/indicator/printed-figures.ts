import { comparePeriods } from '../fiscal-period/fiscal-period.ts'
import { parsePeriodText } from '../fiscal-period/period-text.ts'
import { yearKeyOf } from '../fiscal-period/year-key.ts'
import type { PlanModel } from '../plan/plan-model.ts'
import type { RecordId } from '../record/field.ts'
import type { PlanRecord } from '../record/plan-record.ts'
import { readValue } from '../value/read-value.ts'

type Value = PlanRecord<'value'>
type Role = Value['fields']['role']

/** The values of an indicator or of one of its 内訳 that one year is judged by, as printed. */
export type PrintedFigures = {
  /** The latest baseline; several where its cell holds several. */
  readonly baselines: readonly Value[]
  /** The target of the year, else the next later one, else one without a year. */
  readonly targets: readonly Value[]
  /** Actuals of the year, earliest first; more than one where halves or months of it have theirs. */
  readonly actuals: readonly Value[]
}

export function printedFiguresOf(model: PlanModel, owner: RecordId, year: string): PrintedFigures {
  const values = model.listBy('value', 'owner', owner)
  return {
    baselines: lastOf(withRole(values, 'baseline')),
    targets: targetsFor(withRole(values, 'target'), year),
    actuals: actualsUntil(values, year, year),
  }
}

/** The actuals of the years from one to another, earliest first. */
export function actualsUntil(values: readonly Value[], from: string, to: string): readonly Value[] {
  return withRole(values, 'actual').filter((value) => {
    const key = keyOf(value)
    return key !== null && key >= from && key <= to
  })
}

function withRole(values: readonly Value[], role: Role): readonly Value[] {
  return values.filter(({ fields }) => fields.role === role).toSorted(inTime)
}

function keyOf({ fields }: Value): string | null {
  return yearKeyOf(fields.period)
}

function inTime(one: Value, other: Value): number {
  const [a, b] = [one, other].map(({ fields }) => (fields.period === null ? null : parsePeriodText(fields.period)))
  if (a == null || b == null) return Number(a == null) - Number(b == null)
  return comparePeriods(a, b) || one.fields.position - other.fields.position
}

/** The values of the last period among these. */
function lastOf(values: readonly Value[]): readonly Value[] {
  const period = values.findLast(({ fields }) => fields.period !== null)?.fields.period ?? null
  return values.filter(({ fields }) => fields.period === period)
}

/** → in a year stands for what the year before it has. */
function targetsFor(targets: readonly Value[], year: string): readonly Value[] {
  const years = [...new Set(targets.map(keyOf))].filter((key) => key !== null).sort()
  const chosen = years.find((key) => key >= year)
  if (chosen === undefined) return targets.filter((value) => keyOf(value) === null)
  const own = lastOf(targets.filter((value) => keyOf(value) === chosen))
  const before = years[years.indexOf(chosen) - 1]
  const isUnchanged = own.length === 1 && own.every(({ fields }) => readValue(fields.raw).kind === 'unchanged')
  if (!isUnchanged || before === undefined) return own
  return targetsFor(
    targets.filter((value) => keyOf(value) !== chosen),
    before,
  )
}
