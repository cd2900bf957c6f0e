import * as z from 'zod'
import { isRecordId, type FieldContent, type RecordId } from './field.ts'
import { recordTypes, type FieldsOf, type RecordType } from './record-types.ts'

/** One record in the form that travels: in bundles, in the journal, between host and screen. */
export type PlanRecord<T extends RecordType = RecordType> = {
  [K in T]: { readonly id: RecordId; readonly type: K; readonly fields: FieldsOf<K> }
}[T]

export type LooseFields = Readonly<Record<string, FieldContent>>

/** A record whose type is known and whose fields nobody has checked against it. */
export type LooseRecord = { readonly id: RecordId; readonly type: RecordType; readonly fields: LooseFields }

const isRecordType = (given: unknown): given is RecordType =>
  typeof given === 'string' && Object.hasOwn(recordTypes, given)
export const RecordTypeSchema = z.custom<RecordType>(isRecordType)

/** Plain functions for what a bundle has by the ten thousand. */
function isLooseFields(given: unknown): given is LooseFields {
  return isObject(given) && Object.keys(given).every((name) => isFieldContent(given[name]))
}

function isFieldContent(given: unknown): given is FieldContent {
  if (typeof given === 'string' || typeof given === 'boolean' || given === null) return true
  if (typeof given === 'number') return Number.isSafeInteger(given)
  return Array.isArray(given) && given.every((element) => typeof element === 'string')
}

function isObject(given: unknown): given is Readonly<Record<string, unknown>> {
  return typeof given === 'object' && given !== null && !Array.isArray(given)
}

/** The envelope alone; `checkFields` checks the fields against the type. */
export function isLooseRecord(given: unknown): given is LooseRecord {
  if (!isObject(given) || Object.keys(given).length !== 3) return false
  return isRecordId(given['id']) && isRecordType(given['type']) && isLooseFields(given['fields'])
}

export const LooseFieldsSchema = z.custom<LooseFields>(isLooseFields)
export const LooseRecordSchema = z.custom<LooseRecord>(isLooseRecord)
/** All records of a plan at once: a schema for each of ten thousands costs as much again as looking at them. */
export const LooseRecordsSchema = z.custom<LooseRecord[]>((given) => Array.isArray(given) && given.every(isLooseRecord))
