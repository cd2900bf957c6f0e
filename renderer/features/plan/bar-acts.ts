import { changeFields } from '#shared/domain/edit/change-fields.ts'
import type { RecordId } from '#shared/domain/record/field.ts'
import type { FieldsOf } from '#shared/domain/record/record-types.ts'
import { moveBarEnd } from '#shared/domain/schedule/move-bar-end.ts'
import { scheduleColumnsOf } from '#shared/sheets/schedule-grid.ts'
import type { PlanStore } from './plan-store.ts'

/** Moves the end of a bar by one column. */
export function moveEnd(store: PlanStore, bar: RecordId, step: 1 | -1): Promise<void> {
  return store.change('bar/move', (model) => {
    const fields = model.find('bar', bar)?.fields
    const columns = scheduleColumnsOf(model).map(({ period }) => period)
    const after = fields === undefined ? null : moveBarEnd(fields, columns, step)
    return after === null ? [] : changeFields(model, bar, after)
  })
}

/** Says what follows the end of a bar. */
export function setEnd(store: PlanStore, bar: RecordId, end: FieldsOf<'bar'>['end']): Promise<void> {
  return store.change('bar/move', (model) => changeFields(model, bar, { end }))
}
