import * as z from 'zod'
import type { HistoryItem } from '../domain/journal/history-item.ts'
import { officerActs, type UndoState } from '../domain/journal/journal-entry.ts'
import { GivenChangeSchema, type RecordChange } from '../domain/journal/record-change.ts'
import type { PlanSummary } from '../domain/plan/plan-summary.ts'
import { RecordIdSchema } from '../domain/record/field.ts'
import type { PlanRecord } from '../domain/record/plan-record.ts'
import { output, type Contract } from './contract.ts'

/** A plan as the screens hold it. `savedAt` is the time of its last act, ISO 8601. */
export type OpenedPlan = {
  readonly plan: PlanSummary
  readonly records: readonly PlanRecord[]
  readonly undo: UndoState
  readonly savedAt: string
}

/** What an act did, for the screen to follow; it is on the disk when this arrives. */
export type ActOutcome = {
  readonly changes: readonly RecordChange[]
  readonly undo: UndoState
  readonly savedAt: string
}

const PlanInput = z.strictObject({ planId: RecordIdSchema })

/** Most changes that one act may make: a whole plan of 1,000 projects being replaced. */
const CHANGE_LIMIT = 200_000

/**
 * One act of the officer: every change names what the officer saw (`before`, the whole record where it is taken away), and is refused if
 * something else stands there by now.
 */
export const CommitSchema = z.strictObject({
  planId: RecordIdSchema,
  act: z.enum(officerActs),
  changes: z.array(GivenChangeSchema).max(CHANGE_LIMIT).readonly(),
})
export type CommitInput = z.infer<typeof CommitSchema>

export const planContract = {
  list: { kind: 'query', place: 'host', input: z.strictObject({}), output: output<readonly PlanSummary[]>() },
  open: { kind: 'query', place: 'host', input: PlanInput, output: output<OpenedPlan>() },
  history: {
    kind: 'query',
    place: 'host',
    input: z.strictObject({ planId: RecordIdSchema, recordId: RecordIdSchema }),
    output: output<readonly HistoryItem[]>(),
  },
  commit: { kind: 'command', place: 'host', input: CommitSchema, output: output<ActOutcome>() },
  undo: { kind: 'command', place: 'host', input: PlanInput, output: output<ActOutcome>() },
  redo: { kind: 'command', place: 'host', input: PlanInput, output: output<ActOutcome>() },
} as const satisfies Contract
