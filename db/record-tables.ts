import type { FieldContent, FieldKind } from '#shared/domain/record/field.ts'
import { recordTypes, type RecordType } from '#shared/domain/record/record-types.ts'
import type { PlanRecord } from '#shared/domain/record/plan-record.ts'
import type { RecordId } from '#shared/domain/record/field.ts'
import type { Cell, RecordRow } from './schema.ts'

type Column = { readonly field: string; readonly column: string; readonly kind: FieldKind }

/** Where a record type lives: its table and one column for each field, in the order of the type. */
export type RecordTable = { readonly type: RecordType; readonly name: string; readonly columns: readonly Column[] }

const toSnakeCase = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)

function tableOf(type: RecordType): RecordTable {
  const columns = Object.entries(recordTypes[type]).map(([field, { kind }]) => ({
    field,
    column: toSnakeCase(field),
    kind,
  }))
  return { type, name: toSnakeCase(type), columns }
}

const tables = new Map((Object.keys(recordTypes) as RecordType[]).map((type) => [type, tableOf(type)]))

export const recordTables: readonly RecordTable[] = [...tables.values()]

export function recordTableOf(type: RecordType): RecordTable {
  const table = tables.get(type)
  if (table === undefined) throw new Error(`no table for ${type}`)
  return table
}

export function toCell(kind: FieldKind, content: FieldContent): Cell {
  if (kind === 'texts') return JSON.stringify(content)
  if (kind === 'flag') return content === true ? 1 : 0
  return content as Cell
}

/** The row of a record, whole. */
export function toRow(planId: RecordId, record: PlanRecord): RecordRow {
  const fields: Readonly<Record<string, FieldContent>> = record.fields
  const row: RecordRow = { plan_id: planId, id: record.id }
  for (const { field, column, kind } of recordTableOf(record.type).columns) {
    row[column] = toCell(kind, fields[field] ?? null)
  }
  return row
}

/** The record of a row; the table's own constraints have kept it fit for its type. */
export function toRecord(table: RecordTable, row: RecordRow): PlanRecord {
  const fields: Record<string, FieldContent> = {}
  for (const { field, column, kind } of table.columns) fields[field] = toContent(kind, row[column] ?? null)
  return { id: row['id'], type: table.type, fields } as unknown as PlanRecord
}

function toContent(kind: FieldKind, cell: Cell): FieldContent {
  if (kind === 'texts') return JSON.parse(String(cell)) as string[]
  if (kind === 'flag') return cell === 1
  return cell
}
