import type { GradePreset } from '../indicator/grade-presets.ts'
import type { RecordChange } from '../journal/record-change.ts'
import type { PlanModel } from '../plan/plan-model.ts'
import type { RecordId } from '../record/field.ts'
import { insertRecord } from './insert-record.ts'
import { inSequence } from './net-changes.ts'

/** Adds a scale with its grades before all others, so that it is the one that counts. */
export function addGradeScale(model: PlanModel, preset: GradePreset, newId: () => RecordId): readonly RecordChange[] {
  const scale = newId()
  const { name, formula, bands } = preset
  return inSequence(model, [
    (before) => insertRecord(before, { id: scale, type: 'gradeScale', fields: { name, formula } }, 'first'),
    ...bands.map(
      (band) => (before: PlanModel) =>
        insertRecord(before, { id: newId(), type: 'gradeBand', fields: { ...band, scale } }),
    ),
  ])
}
