import { changeFields } from '../edit/change-fields.ts'
import type { RecordChange } from '../journal/record-change.ts'
import type { PlanModel } from '../plan/plan-model.ts'
import type { RecordId } from '../record/field.ts'
import type { PlanRecord } from '../record/plan-record.ts'
import type { ColumnRole } from './series-differences.ts'

/** A table whose columns the officer sets, with rows of cells. */
export type ColumnOwner = PlanRecord<'annexTable'> | PlanRecord<'inventory'>

/** Gives a column another heading. */
export function renameColumn(model: PlanModel, owner: ColumnOwner, at: number, label: string): readonly RecordChange[] {
  return changeFields(model, owner.id, { columns: owner.fields.columns.with(at, label) })
}

/** Adds a column at the end. */
export function addColumn(model: PlanModel, owner: ColumnOwner, label: string): readonly RecordChange[] {
  return changeFields(model, owner.id, { columns: [...owner.fields.columns, label] })
}

/** Takes a column away, with its cell in every row. */
export function removeColumn(model: PlanModel, owner: ColumnOwner, at: number): readonly RecordChange[] {
  return withOrder(
    model,
    owner,
    [...owner.fields.columns.keys()].filter((index) => index !== at),
  )
}

/** Moves a column by one place, with its cell in every row. */
export function moveColumn(model: PlanModel, owner: ColumnOwner, at: number, step: 1 | -1): readonly RecordChange[] {
  const order = [...owner.fields.columns.keys()]
  const to = at + step
  return order[to] === undefined ? [] : withOrder(model, owner, order.with(at, to).with(to, at))
}

/** Says what a column of an annex table is. */
export function setColumnRole(
  model: PlanModel,
  table: PlanRecord<'annexTable'>,
  at: number,
  role: ColumnRole,
): readonly RecordChange[] {
  const roles = table.fields.columns.map((_, index) => (index === at ? role : (table.fields.columnRoles[index] ?? '')))
  return changeFields(model, table.id, { columnRoles: roles })
}

/** The columns that `order` names by their present place, in its order. */
function withOrder(model: PlanModel, owner: ColumnOwner, order: readonly number[]): readonly RecordChange[] {
  const { columns } = owner.fields
  const arranged = (cells: readonly string[]) => [
    ...order.map((index) => cells[index] ?? ''),
    ...cells.slice(columns.length),
  ]
  return [
    ...changeFields(model, owner.id, {
      columns: order.map((index) => columns[index] ?? ''),
      ...ownFields(owner, order),
    }),
    ...rowsOf(model, owner).flatMap(({ id, fields }) => changeFields(model, id, { cells: arranged(fields.cells) })),
  ]
}

/** What else of a table counts its columns. */
function ownFields(owner: ColumnOwner, order: readonly number[]) {
  if (owner.type === 'annexTable') {
    const { columnRoles } = owner.fields
    return columnRoles.length === 0 ? {} : { columnRoles: order.map((index) => columnRoles[index] ?? '') }
  }
  const { yearColumn } = owner.fields
  if (yearColumn === null) return {}
  const at = order.indexOf(yearColumn)
  return { yearColumn: at < 0 ? null : at }
}

function rowsOf(model: PlanModel, { id, type }: { readonly id: RecordId; readonly type: ColumnOwner['type'] }) {
  return type === 'annexTable' ? model.listBy('annexRow', 'table', id) : model.listBy('inventoryRow', 'inventory', id)
}
