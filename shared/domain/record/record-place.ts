import * as z from 'zod'
import { RecordIdSchema } from './field.ts'
import { RecordTypeSchema } from './plan-record.ts'

/** Where a record stands among those of its plan, which are listed by type in the order of the types, then by id. */
export const RecordPlaceSchema = z.strictObject({ type: RecordTypeSchema, id: RecordIdSchema })
export type RecordPlace = z.infer<typeof RecordPlaceSchema>
