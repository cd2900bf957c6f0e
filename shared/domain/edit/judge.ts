import { judgementOf } from '../indicator/assess-year.ts'
import type { RecordChange } from '../journal/record-change.ts'
import type { PlanModel } from '../plan/plan-model.ts'
import type { RecordId } from '../record/field.ts'
import type { FieldsOf } from '../record/record-types.ts'
import { changeFields } from './change-fields.ts'
import { insertRecord } from './insert-record.ts'
import { removeRecords } from './remove-records.ts'

export type Judged = Pick<FieldsOf<'judgement'>, 'grade' | 'words' | 'reason'>

export type JudgedYear = { readonly owner: RecordId; readonly year: string }

/** Writes down a judgement by hand of a fiscal year; one that says neither a grade nor words is taken away. */
export function judge(
  model: PlanModel,
  { owner, year }: JudgedYear,
  { judged, newId }: { readonly judged: Judged; readonly newId: () => RecordId },
): readonly RecordChange[] {
  const held = judgementOf(model, owner, year)
  const saysNothing = (judged.grade ?? '') === '' && (judged.words ?? '') === ''
  if (saysNothing) return held === null ? [] : removeRecords(model, [held.id])
  if (held !== null) return changeFields(model, held.id, judged)
  return insertRecord(model, { id: newId(), type: 'judgement', fields: { ...judged, owner, period: year } })
}
