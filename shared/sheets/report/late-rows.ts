import type { PlanModel } from '../../domain/plan/plan-model.ts'
import type { PlanRecord } from '../../domain/record/plan-record.ts'
import type { RecordId } from '../../domain/record/field.ts'
import { reportWords } from '../../messages/report-words.ts'
import { fieldLine, type SheetLine } from '../cells/sheet-line.ts'
import type { LateWork } from './late-works.ts'
import type { ReportSubject } from './report-subjects.ts'
import { writtenPeriod } from './report-years.ts'

/** 遅れている事業: one work that ends later than planned. `due` and `done` are the ends, as the plan writes times. */
export type LateRow = {
  readonly key: RecordId
  readonly name: string
  readonly sections: string
  readonly work: string
  readonly due: string
  readonly done: string
  readonly late: string
  readonly reason: SheetLine
}

/** The late works of a year, in the plan's order; those of projects that have ended are not waited for any more. */
export function lateRowsOf(model: PlanModel, subjects: readonly ReportSubject[]): readonly LateRow[] {
  return subjects
    .filter(({ hasEnded }) => !hasEnded)
    .flatMap(({ fullName: name, sections, late }) => late.map((work) => ({ name, sections, ...lateRow(model, work) })))
}

function lateRow(model: PlanModel, { planned, actual, months }: LateWork) {
  const goesOn = months === null && actual.fields.end !== 'closed'
  const done = endText(model, actual)
  return {
    key: actual.id,
    work: planned.fields.label === '' ? actual.fields.label : planned.fields.label,
    due: endText(model, planned),
    done: goesOn ? reportWords.goesOn(done) : done,
    late: months === null ? reportWords.stillGoing : reportWords.months(months),
    reason: fieldLine(model, actual.id, 'delayReason', actual.fields.delayReason ?? ''),
  }
}

function endText(model: PlanModel, { fields: { from, to } }: PlanRecord<'bar'>): string {
  return writtenPeriod(model, to ?? from)
}
