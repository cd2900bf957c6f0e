import { endMonth, fiscalYearsOf, startMonth, type MonthPoint } from '../../domain/fiscal-period/fiscal-period.ts'
import { parsePeriodText } from '../../domain/fiscal-period/period-text.ts'
import type { PlanModel } from '../../domain/plan/plan-model.ts'
import type { RecordId } from '../../domain/record/field.ts'
import type { PlanRecord } from '../../domain/record/plan-record.ts'
import { delayOf } from '../../domain/schedule/delay-of.ts'

type Bar = PlanRecord<'bar'>

/** A work that ends later than planned. `months` is null where it goes on, or nothing says when it ended. */
export type LateWork = { readonly planned: Bar; readonly actual: Bar; readonly months: number | null }

/** What the schedule says of a place by the end of a year: what was done, only what is planned, or nothing that has a bar. */
export type WorkState = 'done' | 'planned' | 'no-bars'

/** What was done later than planned at these places and was late in that year: not yet finished when it was due, or only finished in it. */
export function lateWorksAt(model: PlanModel, year: string, places: readonly RecordId[]): readonly LateWork[] {
  return barsAt(model, places).flatMap((actual) => {
    const delay = delayOf(model, actual)
    if (delay === null) return []
    const { planned } = delay
    const [from, to] = yearsOf(actual)
    const isLateThen = to >= year && (from <= year || yearsOf(planned)[1] <= year)
    return isLateThen ? [{ planned, actual, months: monthsBetween(planned, actual) }] : []
  })
}

export function workStateAt(model: PlanModel, year: string, places: readonly RecordId[]): WorkState {
  const bars = barsAt(model, places)
  if (bars.some((bar) => bar.fields.track === 'actual' && yearsOf(bar)[0] <= year)) return 'done'
  return bars.length > 0 ? 'planned' : 'no-bars'
}

function barsAt(model: PlanModel, places: readonly RecordId[]): readonly Bar[] {
  return places
    .flatMap((place) => model.listBy('lane', 'owner', place))
    .flatMap((lane) => model.listBy('bar', 'lane', lane.id))
}

const FOR_EVER = '9999'

/** The first and the last fiscal year of a bar. */
function yearsOf({ fields: { from, to, end } }: Bar): readonly [string, string] {
  const first = yearIn(from, 0)
  return [first, end === 'continues' || end === 'open' ? FOR_EVER : yearIn(to ?? from, -1)]
}

function yearIn(period: string, at: 0 | -1): string {
  const read = parsePeriodText(period)
  return String((read === null ? null : fiscalYearsOf(read))?.at(at) ?? FOR_EVER).padStart(4, '0')
}

function monthsBetween(planned: Bar, actual: Bar): number | null {
  if (actual.fields.end === 'continues' || actual.fields.end === 'open') return null
  const [due, done] = [lastMonth(planned), lastMonth(actual)]
  if (due === null || done === null) return null
  const months = 12 * (done.year - due.year) + done.month - due.month
  return months > 0 ? months : null
}

function lastMonth({ fields: { from, to } }: Bar): MonthPoint | null {
  const read = parsePeriodText(to ?? from)
  return read === null ? null : (endMonth(read) ?? startMonth(read))
}
