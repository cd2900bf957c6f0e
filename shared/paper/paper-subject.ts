import * as z from 'zod'
import { RecordIdSchema } from '../domain/record/field.ts'
import { sheetKinds } from '../sheets/sheet-choice.ts'

/**
 * What is printed: one sheet, named as `SheetChoice` does; 新旧対照表; the 個票 of one section, of one measure with all below it, or of what is delayed, with a page of
 * contents (what is null or false does not limit); or the whole book.
 */
export const PaperSubjectSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('sheet'), sheet: z.enum(sheetKinds), owner: RecordIdSchema.nullable() }),
  z.strictObject({ kind: z.literal('comparison') }),
  z.strictObject({
    kind: z.literal('batch'),
    section: RecordIdSchema.nullable(),
    measure: RecordIdSchema.nullable(),
    isDelayed: z.boolean(),
  }),
  z.strictObject({ kind: z.literal('book') }),
])
export type PaperSubject = z.infer<typeof PaperSubjectSchema>
