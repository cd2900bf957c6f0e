import type { RecordChange } from '../journal/record-change.ts'
import type { PlanModel } from '../plan/plan-model.ts'
import type { RecordId } from '../record/field.ts'
import type { PlanRecord } from '../record/plan-record.ts'
import { initialFieldsOf } from '../record/read-record.ts'
import type { FieldsOf } from '../record/record-types.ts'
import { changeFields } from './change-fields.ts'
import { removeRecords } from './remove-records.ts'

/** One cell of an indicator's table. */
export type ValueCell = Pick<FieldsOf<'value'>, 'owner' | 'role' | 'period' | 'position'>

/** The value that stands in a cell; null for an empty one. */
export function findValue(model: PlanModel, cell: ValueCell): PlanRecord<'value'> | null {
  const found = model
    .listBy('value', 'owner', cell.owner)
    .find(
      ({ fields }) => fields.role === cell.role && fields.period === cell.period && fields.position === cell.position,
    )
  return found ?? null
}

/** Writes a cell: makes its value, changes it, or takes it away with the marks on it where the text is empty. */
export function putValue(
  model: PlanModel,
  cell: ValueCell,
  given: { readonly raw: string; readonly newId: RecordId },
): readonly RecordChange[] {
  const held = findValue(model, cell)
  if (held !== null) {
    return given.raw === '' ? removeRecords(model, [held.id]) : changeFields(model, held.id, { raw: given.raw })
  }
  if (given.raw === '') return []
  const { owner, role, period, position } = cell
  const fields = { ...initialFieldsOf('value'), owner, role, period, position, raw: given.raw }
  return [{ op: 'insert', record: { id: given.newId, type: 'value', fields } as PlanRecord<'value'> }]
}
