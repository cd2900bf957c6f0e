import type { Field } from './field.ts'
import { recordTypes, type RecordType } from './record-types.ts'

/** A field that points to other records, and the types that it may point to. */
export type ReferenceField = { readonly field: string; readonly targets: readonly string[] }

const references = new Map(
  (Object.keys(recordTypes) as RecordType[]).map((type) => [type, referencesIn(recordTypes[type])]),
)

function referencesIn(fields: Readonly<Record<string, Field>>): readonly ReferenceField[] {
  return Object.entries(fields)
    .filter(([, { kind }]) => kind === 'reference')
    .map(([field, { targets }]) => ({ field, targets }))
}

/** The fields of a type that point to other records. */
export function referencesOf(type: RecordType): readonly ReferenceField[] {
  return references.get(type) ?? []
}
