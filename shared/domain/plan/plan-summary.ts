import * as z from 'zod'
import { RecordIdSchema } from '../record/field.ts'

/** What a list of plans shows of one. `id` is the id of its plan record. */
export const PlanSummarySchema = z.strictObject({
  id: RecordIdSchema,
  title: z.string(),
  subtitle: z.string().nullable(),
  edition: z.string().nullable(),
  periodText: z.string(),
  municipality: z.strictObject({ code: z.string(), name: z.string(), prefecture: z.string() }),
})
export type PlanSummary = z.infer<typeof PlanSummarySchema>
