import { failed, ok, type Result } from '../../result.ts'
import type { Field, FieldContent } from './field.ts'
import { recordTypes, type RecordType } from './record-types.ts'
import { isLooseRecord, type LooseFields, type LooseRecord, type PlanRecord } from './plan-record.ts'

export type RecordError =
  | { readonly code: 'record/malformed' }
  | { readonly code: 'record/unknown-field'; readonly type: RecordType; readonly field: string }
  | { readonly code: 'record/missing-field'; readonly type: RecordType; readonly field: string }
  | { readonly code: 'record/invalid-field'; readonly type: RecordType; readonly field: string }
  | { readonly code: 'record/text-too-long'; readonly field: string; readonly length: number; readonly limit: number }

/**
 * The record, checked field by field against its type. A field that it lacks, since it was written before the type had it, holds
 * its initial content; nothing else is added, dropped or changed.
 */
export function readRecord(given: unknown): Result<PlanRecord, RecordError> {
  if (!isLooseRecord(given)) return failed({ code: 'record/malformed' })
  const checked = checkFields(given.type, given.fields)
  if (!checked.ok) return checked
  const { id, type, fields } = completeRecord(given)
  for (const field of Object.keys(recordTypes[type])) {
    if (!Object.hasOwn(fields, field)) return failed({ code: 'record/missing-field', type, field })
  }
  return ok({ id, type, fields } as PlanRecord)
}

/** The record with the initial content of every field that it lacks; the same record where it lacks none. */
export function completeRecord<R extends LooseRecord>(record: R): R {
  const initials = initialFields.get(record.type) ?? []
  const lacking = initials.filter(([name]) => !Object.hasOwn(record.fields, name))
  return lacking.length === 0 ? record : { ...record, fields: { ...Object.fromEntries(lacking), ...record.fields } }
}

/** What stands in the fields of a new record, where nothing is said; fields that must be given are left out. */
export function initialFieldsOf(type: RecordType): LooseFields {
  return Object.fromEntries(initialFields.get(type) ?? [])
}

/** The same, with every text that must be given empty: for a row that the officer fills field by field. */
export function emptyFieldsOf(type: RecordType): LooseFields {
  const texts = Object.entries(fieldsOfType(type)).filter(([, field]) => field?.kind === 'text' && field.fits(''))
  return { ...Object.fromEntries(texts.map(([name]) => [name, ''])), ...initialFieldsOf(type) }
}

const initialFields = new Map(
  (Object.keys(recordTypes) as RecordType[]).map((type) => [
    type,
    Object.entries(fieldsOfType(type)).flatMap(([name, field]): ReadonlyArray<readonly [string, FieldContent]> =>
      field?.initial === undefined ? [] : [[name, field.initial]],
    ),
  ]),
)

/** The given fields, each known to the type and fit for it; fields left out are no error here. */
export function checkFields(type: RecordType, fields: LooseFields): Result<LooseFields, RecordError> {
  for (const [name, content] of Object.entries(fields)) {
    const problem = problemOf(type, name, content)
    if (problem !== null) return failed(problem)
  }
  return ok(fields)
}

function problemOf(type: RecordType, name: string, content: FieldContent): RecordError | null {
  const field = Object.hasOwn(recordTypes[type], name) ? fieldsOfType(type)[name] : undefined
  if (field === undefined) return { code: 'record/unknown-field', type, field: name }
  if (typeof content === 'string' && field.textLimit !== null && content.length > field.textLimit) {
    return { code: 'record/text-too-long', field: name, length: content.length, limit: field.textLimit }
  }
  return field.fits(content) ? null : { code: 'record/invalid-field', type, field: name }
}

/** The field definitions of a type by name. */
export function fieldsOfType(type: RecordType): Readonly<Record<string, Field | undefined>> {
  return recordTypes[type]
}
