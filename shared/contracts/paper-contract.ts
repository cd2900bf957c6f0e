import * as z from 'zod'
import { RecordIdSchema } from '../domain/record/field.ts'
import { output, type Contract } from './contract.ts'
import type { HeldFile } from './file-contract.ts'

/**
 * One sheet to print. `owner` names what a card is of: a placement of a project, or a measure where the plan has no projects;
 * null for the sheets of the whole plan.
 */
export const PaperJobSchema = z.strictObject({
  planId: RecordIdSchema,
  sheet: z.enum(['schedule', 'card', 'kpi']),
  owner: RecordIdSchema.nullable(),
  paper: z.enum(['A4', 'A3']),
})
export type PaperJob = z.infer<typeof PaperJobSchema>

export const paperContract = {
  makePdf: { kind: 'query', place: 'shell', input: PaperJobSchema, output: output<HeldFile>() },
} as const satisfies Contract
