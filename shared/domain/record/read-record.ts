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

/** The record that anything may be, as `readLooseRecord` reads it. */
export function readRecord(given: unknown): Result<PlanRecord, RecordError> {
  return isLooseRecord(given) ? readLooseRecord(given) : failed({ code: 'record/malformed' })
}

/**
 * The record, checked field by field against its type. A field that it lacks, since it was written before the type had it, holds
 * its initial content; nothing else is added, dropped or changed.
 */
export function readLooseRecord(given: LooseRecord): Result<PlanRecord, RecordError> {
  const checked = checkFields(given.type, given.fields)
  if (!checked.ok) return checked
  const { id, type, fields } = completeRecord(given)
  const names = definitionsOf(type)
  if (Object.keys(fields).length < names.size) {
    const field = [...names.keys()].find((name) => !Object.hasOwn(fields, name)) ?? ''
    return failed({ code: 'record/missing-field', type, field })
  }
  return ok({ id, type, fields } as PlanRecord)
}

/** The record with the initial content of every field that it lacks; the same record where it lacks none. */
export function completeRecord<R extends LooseRecord>(record: R): R {
  const initials = initialFields.get(record.type) ?? []
  if (initials.every(([name]) => Object.hasOwn(record.fields, name))) return record
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
  const definitions = definitionsOf(type)
  for (const name of Object.keys(fields)) {
    const content = fields[name]
    const definition = definitions.get(name)
    if (definition === undefined) return failed({ code: 'record/unknown-field', type, field: name })
    if (!definition.fits(content)) return failed(problemOf(type, name, { definition, content }))
  }
  return ok(fields)
}

type Misfit = { readonly definition: Field; readonly content: FieldContent | undefined }

function problemOf(type: RecordType, field: string, { definition, content }: Misfit): RecordError {
  const { textLimit: limit } = definition
  if (typeof content !== 'string' || limit === null || content.length <= limit) {
    return { code: 'record/invalid-field', type, field }
  }
  return { code: 'record/text-too-long', field, length: content.length, limit }
}

/** The field definitions of a type by name. */
export function fieldsOfType(type: RecordType): Readonly<Record<string, Field | undefined>> {
  return recordTypes[type]
}

/** The same to look up names that a file says: those that every object has are none of them. */
const definitions: ReadonlyMap<RecordType, ReadonlyMap<string, Field>> = new Map(
  (Object.keys(recordTypes) as RecordType[]).map((type) => [
    type,
    new Map<string, Field>(Object.entries(recordTypes[type])),
  ]),
)

function definitionsOf(type: RecordType): ReadonlyMap<string, Field> {
  return definitions.get(type) ?? new Map()
}
