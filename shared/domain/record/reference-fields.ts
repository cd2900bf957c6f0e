import type { Field } from './field.ts'
import { recordTypes, type RecordType } from './record-types.ts'

/** A field that points to other records, and the types that it may point to. */
export type ReferenceField = { readonly field: string; readonly targets: readonly string[] }

/** The fields of each type that point to other records. */
export const referenceFields: ReadonlyMap<RecordType, readonly ReferenceField[]> = new Map(
  (Object.keys(recordTypes) as RecordType[]).map((type) => [type, referencesOf(type)]),
)

function referencesOf(type: RecordType): readonly ReferenceField[] {
  return Object.entries<Field>(recordTypes[type])
    .filter(([, { kind }]) => kind === 'reference')
    .map(([field, { targets }]) => ({ field, targets }))
}
