import * as z from 'zod'
import { RecordIdSchema } from '../record/field.ts'
import type { JournalEntry } from './journal-entry.ts'

export const EntrySeqSchema = z.int().positive()

/**
 * A moment in the life of a plan: right after the entry `seq`, after the last entry made by the time `at` (ISO 8601), or right after the act
 * that fixed an edition.
 */
export const PlanMomentSchema = z.union([
  z.strictObject({ seq: EntrySeqSchema }),
  z.strictObject({ at: z.iso.datetime() }),
  z.strictObject({ edition: RecordIdSchema }),
])
export type PlanMoment = z.infer<typeof PlanMomentSchema>

/** The entry that led to a state of the plan. */
export type MomentEntry = Pick<JournalEntry, 'seq' | 'act' | 'at' | 'actor'>
