import {
  comparePeriods,
  endMonth,
  startMonth,
  type FiscalPeriod,
  type MonthPoint,
} from '../fiscal-period/fiscal-period.ts'
import { parsePeriodText } from '../fiscal-period/period-text.ts'
import type { PlanModel } from '../plan/plan-model.ts'
import type { RecordId } from '../record/field.ts'
import type { PlanRecord } from '../record/plan-record.ts'

/**
 * The sections that hold the tasks of a section at a time: itself while it is there, later what it became, earlier what it came from.
 * Several where it was split or merged between; none where the register tells of none.
 */
export function sectionsOn(
  model: PlanModel,
  section: RecordId,
  period: FiscalPeriod,
): ReadonlyArray<PlanRecord<'section'>> {
  return holders(model, { section, period, seen: new Set() })
}

type Search = { readonly section: RecordId; readonly period: FiscalPeriod; readonly seen: ReadonlySet<RecordId> }

function holders(model: PlanModel, { section, period, seen }: Search): ReadonlyArray<PlanRecord<'section'>> {
  const record = model.find('section', section)
  if (record === null || seen.has(section)) return []
  const others = hasEnded(record, period)
    ? successorsOf(model, record)
    : isYetToCome(record, period)
      ? predecessorsOf(model, record)
      : null
  if (others === null) return [record]
  const known = new Set([...seen, section])
  const found = others.flatMap((other) => holders(model, { section: other, period, seen: known }))
  return [...new Set(found)]
}

/** What a section became: the one that it was renamed to or merged into, and the parts into which it was split. */
function successorsOf(model: PlanModel, { id, fields }: PlanRecord<'section'>): readonly RecordId[] {
  const parts = model.listBy('sectionSplit', 'from', id).map((split) => split.fields.to)
  return fields.successor === null ? parts : [fields.successor, ...parts]
}

function predecessorsOf(model: PlanModel, { id }: PlanRecord<'section'>): readonly RecordId[] {
  const renamed = model.listBy('section', 'successor', id).map((section) => section.id)
  return [...renamed, ...model.listBy('sectionSplit', 'to', id).map(({ fields }) => fields.from)]
}

function hasEnded({ fields }: PlanRecord<'section'>, period: FiscalPeriod): boolean {
  const [last, wanted] = [monthOf(fields.validTo, endMonth), startMonth(period)]
  return last !== null && wanted !== null && comparePeriods(last, wanted) < 0
}

function isYetToCome({ fields }: PlanRecord<'section'>, period: FiscalPeriod): boolean {
  const [first, wanted] = [monthOf(fields.validFrom, startMonth), endMonth(period)]
  return first !== null && wanted !== null && comparePeriods(first, wanted) > 0
}

function monthOf(text: string | null, at: (period: FiscalPeriod) => MonthPoint | null): MonthPoint | null {
  const period = text === null ? null : parsePeriodText(text)
  return period === null ? null : at(period)
}
