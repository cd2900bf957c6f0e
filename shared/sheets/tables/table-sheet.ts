import type { PlanModel } from '../../domain/plan/plan-model.ts'
import type { RecordId } from '../../domain/record/field.ts'
import type { LooseFields, PlanRecord } from '../../domain/record/plan-record.ts'
import type { FieldsOf, RecordType } from '../../domain/record/record-types.ts'
import { writeFieldText } from '../field-text.ts'
import { planHeading, type SheetHeading } from '../sheet-heading.ts'
import { blankLine, fieldLine, type SheetLine } from '../sheet-line.ts'

/** A sheet that is a table of records: a register, a list of the annex, a setting of the plan. */
export type TableSheet = {
  readonly heading: SheetHeading
  /** What the sheet says above its table; '' for nothing. */
  readonly lead: string
  readonly columns: readonly TableColumn[]
  readonly groups: readonly TableGroup[]
}

/** `weight` is the column's share of the width. */
export type TableColumn = { readonly label: string; readonly weight: number }

/** Rows under a heading; '' for none. */
export type TableGroup = { readonly key: string; readonly title: string; readonly rows: readonly TableRow[] }

/**
 * A row, one list of lines a column. `depth` is how far its first cell is moved in. `isBlank` marks the row in which the next record is typed: the screen shows it, the paper does not.
 */
export type TableRow = {
  readonly key: string
  readonly cells: ReadonlyArray<readonly SheetLine[]>
  readonly depth: number
  readonly isBlank: boolean
}

/** A kind of table sheet. `owners` lists what there is one sheet of each for; without it the plan has one such sheet. */
export type TableSheetKind = {
  readonly title: string
  readonly shelf: 'plan' | 'annex' | 'register'
  readonly of: (model: PlanModel, owner: RecordId | null) => TableSheet | null
  readonly owners?: (model: PlanModel) => ReadonlyArray<{ readonly id: RecordId; readonly title: string }>
}

/** A column that shows a field of the records, or a text that is composed of them. */
export type RecordColumn<T extends RecordType> = TableColumn &
  ({ readonly field: keyof FieldsOf<T> & string } | { readonly text: (record: PlanRecord<T>) => string })

export type RecordRows<T extends RecordType> = {
  readonly type: T
  readonly columns: ReadonlyArray<RecordColumn<T>>
  readonly records: ReadonlyArray<PlanRecord<T>>
  /** The fields that a record typed into the blank row has; null where none can be added here. */
  readonly blank: Partial<FieldsOf<T>> | null
  readonly depthOf?: (record: PlanRecord<T>) => number
}

/** One row for each record, and a blank one to add the next. */
export function recordRows<T extends RecordType>(model: PlanModel, rows: RecordRows<T>): readonly TableRow[] {
  const { type, columns, records, blank, depthOf = () => 0 } = rows
  const filled = records.map((record) => ({
    key: record.id,
    cells: columns.map((column) => [cellOf(model, record, column)]),
    depth: depthOf(record),
    isBlank: false,
  }))
  if (blank === null) return filled
  const fields = blank as LooseFields
  const cells = columns.map((column) => ('field' in column ? [blankLine(type, fields, column.field)] : []))
  return [
    ...filled,
    { key: `new ${type} ${Object.values(fields).map(String).join(' ')}`, cells, depth: 0, isBlank: true },
  ]
}

function cellOf<T extends RecordType>(model: PlanModel, record: PlanRecord<T>, column: RecordColumn<T>): SheetLine {
  if ('text' in column) return { text: column.text(record), address: null, recordId: record.id, marks: [] }
  const fields: LooseFields = record.fields
  const text = writeFieldText(model, record.type, column.field, fields[column.field] ?? null)
  return fieldLine(model, record.id, column.field, text)
}

/** A table of one group without a heading of its own. */
export function singleTable<T extends RecordType>(
  model: PlanModel,
  sheet: { readonly title: string; readonly lead?: string } & RecordRows<T>,
): TableSheet {
  return {
    heading: planHeading(model, sheet.title),
    lead: sheet.lead ?? '',
    columns: sheet.columns.map(({ label, weight }) => ({ label, weight })),
    groups: [{ key: sheet.type, title: '', rows: recordRows(model, sheet) }],
  }
}
