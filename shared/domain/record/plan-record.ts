import * as z from 'zod'
import { RecordIdSchema, type FieldContent, type RecordId } from './field.ts'
import { recordTypes, type FieldsOf, type RecordType } from './record-types.ts'

/** One record in the form that travels: in bundles, in the journal, between host and screen. */
export type PlanRecord<T extends RecordType = RecordType> = {
  [K in T]: { readonly id: RecordId; readonly type: K; readonly fields: FieldsOf<K> }
}[T]

export type LooseFields = Readonly<Record<string, FieldContent>>

export const recordTypeNames = Object.keys(recordTypes) as readonly RecordType[]

const RecordTypeSchema = z.enum(recordTypeNames as [RecordType, ...RecordType[]])

export const LooseFieldsSchema: z.ZodType<LooseFields> = z.record(
  z.string(),
  z.union([z.string(), z.int(), z.boolean(), z.null(), z.array(z.string())]),
)

/** The envelope alone; `readFields` checks the fields against the type. */
export const LooseRecordSchema = z.strictObject({
  id: RecordIdSchema,
  type: RecordTypeSchema,
  fields: LooseFieldsSchema,
})
