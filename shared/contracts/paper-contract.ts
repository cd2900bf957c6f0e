import * as z from 'zod'
import { EntrySeqSchema } from '../domain/journal/plan-moment.ts'
import { RecordIdSchema } from '../domain/record/field.ts'
import { sheetKinds } from '../sheets/sheet-choice.ts'
import { output, type Contract } from './contract.ts'
import type { HeldFile } from './file-contract.ts'

/**
 * One sheet to print; `sheet` and `owner` name it as `SheetChoice` does, `comparison` is 新旧対照表. `seq` is the entry whose state of the plan is
 * printed, or is the older one of a comparison; left out, the present. `newSeq` is the newer one of a comparison.
 */
export const PaperJobSchema = z.strictObject({
  planId: RecordIdSchema,
  sheet: z.enum([...sheetKinds, 'comparison']),
  owner: RecordIdSchema.nullable(),
  paper: z.enum(['A4', 'A3']),
  seq: EntrySeqSchema.optional(),
  newSeq: EntrySeqSchema.optional(),
})
export type PaperJob = z.infer<typeof PaperJobSchema>

export const paperContract = {
  makePdf: { kind: 'query', place: 'shell', input: PaperJobSchema, output: output<HeldFile>() },
} as const satisfies Contract
