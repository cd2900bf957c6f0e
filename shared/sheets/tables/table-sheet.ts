import type { PlanModel } from '../../domain/plan/plan-model.ts'
import type { RecordId } from '../../domain/record/field.ts'
import type { LooseFields, PlanRecord } from '../../domain/record/plan-record.ts'
import type { FieldsOf, RecordType } from '../../domain/record/record-types.ts'
import { writeFieldText } from '../cells/field-text.ts'
import { planHeading, type SheetHeading } from '../sheet-heading.ts'
import {
  blankElementLine,
  blankLine,
  elementLine,
  fieldLine,
  marksOf,
  type NoteMark,
  type SheetLine,
} from '../cells/sheet-line.ts'

/** A sheet that is a table of records: a register, a list of the annex, a setting of the plan. */
export type TableSheet = {
  readonly heading: SheetHeading
  /** What the sheet says above its table; '' for nothing. */
  readonly lead: string
  readonly columns: readonly TableColumn[]
  readonly groups: readonly TableGroup[]
  readonly foot: readonly FootRow[]
}

/** What stands below a table over its full width: a ※ note, a remark, what the program counts. `label` stands before the text. */
export type FootRow = { readonly key: string; readonly label: string | NoteMark; readonly line: SheetLine }

/**
 * `weight` is the column's share of the width; `holds` says of numbers of rows and of figures that they are set as such. `above` is the
 * heading that it shares with the columns beside it.
 */
export type TableColumn = {
  readonly label: string
  readonly above?: string | undefined
  readonly weight: number
  readonly holds?: 'number' | 'figure' | undefined
}

/** Rows under a heading; '' for none. */
export type TableGroup = { readonly key: string; readonly title: string; readonly rows: readonly TableRow[] }

/**
 * A row, one list of lines a column. `depth` is how far its first cell is moved in, that of its number left aside. `isBlank` marks the row in which the next record is typed: the screen shows it, the paper does not.
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
  /** The same for paper, where plans print it in other columns. */
  readonly onPaper?: (model: PlanModel) => TableSheet
  readonly owners?: (model: PlanModel) => ReadonlyArray<{ readonly id: RecordId; readonly title: string }>
}

/**
 * A column that shows a field of the records, one element of a field that is a list, or lines that are composed of them. `shown` is
 * what stands in the cell where that is not what is kept.
 */
export type RecordColumn<T extends RecordType> = TableColumn & (FieldColumn<T> | LinesColumn<T>)

type FieldColumn<T extends RecordType> = {
  readonly field: keyof FieldsOf<T> & string
  readonly index?: number
  readonly shown?: (record: PlanRecord<T>) => string
}
type LinesColumn<T extends RecordType> = { readonly lines: (record: PlanRecord<T>) => readonly SheetLine[] }

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
    cells: columns.map((column, rank) => withMarks(cellOf(model, record, column), rank === 0)),
    depth: depthOf(record),
    isBlank: false,
  }))
  return blank === null ? filled : [...filled, blankRow(type, columns, blank as LooseFields)]
}

function blankRow<T extends RecordType>(
  type: T,
  columns: ReadonlyArray<RecordColumn<T>>,
  fields: LooseFields,
): TableRow {
  return {
    key: `new ${type} ${Object.values(fields).map(String).join(' ')}`,
    cells: columns.map((column) => {
      if (!('field' in column)) return []
      const { field, index } = column
      return [index === undefined ? blankLine(type, fields, field) : blankElementLine(type, fields, { field, index })]
    }),
    depth: 0,
    isBlank: true,
  }
}

/** The ※ of a record stand behind its first cell alone. */
function withMarks(lines: readonly SheetLine[], isFirst: boolean): readonly SheetLine[] {
  return isFirst ? lines : lines.map((line) => (line.marks.length === 0 ? line : { ...line, marks: [] }))
}

function cellOf<T extends RecordType>(
  model: PlanModel,
  record: PlanRecord<T>,
  column: RecordColumn<T>,
): readonly SheetLine[] {
  if ('lines' in column) return column.lines(record)
  const { field, index, shown } = column
  if (index !== undefined) {
    const line = elementLine(record, field, index)
    const text = line.text === '' ? (shown?.(record) ?? '') : line.text
    return [{ ...line, text, marks: marksOf(model, record.id, text) }]
  }
  const fields: LooseFields = record.fields
  const text = shown?.(record) ?? writeFieldText(model, record.type, field, fields[field] ?? null)
  return [fieldLine(model, record.id, field, text)]
}

/** A table of one group without a heading of its own. */
export function singleTable<T extends RecordType>(
  model: PlanModel,
  sheet: { readonly title: string; readonly lead?: string; readonly foot?: readonly FootRow[] } & RecordRows<T>,
): TableSheet {
  return {
    heading: planHeading(model, sheet.title),
    lead: sheet.lead ?? '',
    columns: sheet.columns.map(({ label, weight, holds }) => ({ label, weight, holds })),
    groups: [{ key: sheet.type, title: '', rows: recordRows(model, sheet) }],
    foot: sheet.foot ?? [],
  }
}
