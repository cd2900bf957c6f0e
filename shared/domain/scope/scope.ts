import * as z from 'zod'
import { RecordIdSchema } from '../record/field.ts'

/** What may be written on a part of a plan: anything; progress alone (actual values, judgements, actual bars); or remarks alone. */
export const writables = ['all', 'progress', 'comments'] as const

const PLACES_LIMIT = 1_000

/**
 * Which part of a plan a section sheet has: the projects of these sections that stand below these measures, what is empty not limiting, so that a
 * scope without either is the whole plan; and what may be written on it.
 */
export const ScopeSchema = z.strictObject({
  sections: z.array(RecordIdSchema).max(PLACES_LIMIT).readonly(),
  measures: z.array(RecordIdSchema).max(PLACES_LIMIT).readonly(),
  writable: z.enum(writables),
})
export type Scope = z.infer<typeof ScopeSchema>

/** One text for every scope over the same part, whatever may be written on it and in whatever order its places stand. */
export function partKey({ sections, measures }: Scope): string {
  return [sections, measures].map((ids) => ids.toSorted().join(' ')).join(' / ')
}
