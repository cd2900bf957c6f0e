import type { Field, FieldContent } from '../record/field.ts'
import type { LooseFields, PlanRecord } from '../record/plan-record.ts'
import { recordTypes, type RecordType } from '../record/record-types.ts'

/** A text of the plan and the field in which it stands. */
export type PrintedText = { readonly field: string; readonly text: string }

/** What the plan does not print: reasons of the officer, remarks on it, and names that others gave. */
const UNPRINTED: ReadonlySet<RecordType> = new Set([
  'acceptance',
  'catalogue',
  'category',
  'categoryLink',
  'comment',
  'judgement',
  'municipality',
  'targetRevision',
])

/** The types of records that have texts which a plan prints, but for the readings of its words by the program. */
export const printedTypes = (Object.keys(recordTypes) as RecordType[]).filter(
  (type) => !UNPRINTED.has(type) && textFieldsOf(type).length > 0,
) as [RecordType, ...RecordType[]]

function textFieldsOf(type: RecordType): readonly string[] {
  return Object.entries<Field>(recordTypes[type])
    .filter(([, { kind }]) => kind === 'text' || kind === 'texts')
    .map(([name]) => name)
}

const fieldsByType = new Map(printedTypes.map((type) => [type, textFieldsOf(type)]))

const kept = new WeakMap<PlanRecord, readonly PrintedText[]>()

/** The texts of a record that are not empty, a list element by element; kept for as long as the record is the same. */
export function printedTextsOf(record: PlanRecord): readonly PrintedText[] {
  const known = kept.get(record)
  if (known !== undefined) return known
  const fields: LooseFields = record.fields
  const texts = (fieldsByType.get(record.type) ?? []).flatMap((field) => textsIn(fields[field] ?? '', field))
  kept.set(record, texts)
  return texts
}

function textsIn(content: FieldContent, field: string): readonly PrintedText[] {
  const texts: readonly string[] = typeof content === 'string' ? [content] : Array.isArray(content) ? content : []
  return texts.filter((text) => text !== '').map((text) => ({ field, text }))
}

/** A few characters of a text on both sides of a place in it, on one line. */
export function around(text: string, at: number, length = 1): string {
  const from = Math.max(0, at - 8)
  const to = Math.min(text.length, at + length + 8)
  const cut = text.slice(from, to).toWellFormed().replaceAll(/\s+/g, ' ')
  return `${from > 0 ? '…' : ''}${cut}${to < text.length ? '…' : ''}`
}
