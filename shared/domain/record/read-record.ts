import { failed, ok, type Result } from '../../result.ts'
import type { Field, FieldContent } from './field.ts'
import { recordTypes, type RecordType } from './record-types.ts'
import { isLooseRecord, type LooseFields, type PlanRecord } from './plan-record.ts'

export type RecordError =
  | { readonly code: 'record/malformed' }
  | { readonly code: 'record/unknown-field'; readonly type: RecordType; readonly field: string }
  | { readonly code: 'record/missing-field'; readonly type: RecordType; readonly field: string }
  | { readonly code: 'record/invalid-field'; readonly type: RecordType; readonly field: string }
  | { readonly code: 'record/text-too-long'; readonly field: string; readonly length: number; readonly limit: number }

/** The record, checked field by field against its type; nothing is added, dropped or changed. */
export function readRecord(given: unknown): Result<PlanRecord, RecordError> {
  if (!isLooseRecord(given)) return failed({ code: 'record/malformed' })
  const { id, type, fields } = given
  const checked = checkFields(type, fields)
  if (!checked.ok) return checked
  for (const field of Object.keys(recordTypes[type])) {
    if (!Object.hasOwn(fields, field)) return failed({ code: 'record/missing-field', type, field })
  }
  return ok({ id, type, fields } as PlanRecord)
}

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
