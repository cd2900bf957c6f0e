import * as z from 'zod'
import { RecordIdSchema } from '../domain/record/field.ts'
import { sheetKinds } from '../sheets/sheet-choice.ts'
import { output, type Contract } from './contract.ts'
import type { HeldFile } from './file-contract.ts'

/** One sheet to print; `sheet` and `owner` name it as `SheetChoice` does. */
export const PaperJobSchema = z.strictObject({
  planId: RecordIdSchema,
  sheet: z.enum(sheetKinds),
  owner: RecordIdSchema.nullable(),
  paper: z.enum(['A4', 'A3']),
})
export type PaperJob = z.infer<typeof PaperJobSchema>

export const paperContract = {
  makePdf: { kind: 'query', place: 'shell', input: PaperJobSchema, output: output<HeldFile>() },
} as const satisfies Contract
