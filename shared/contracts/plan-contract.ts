import * as z from 'zod'
import type { HistoryItem } from '../domain/journal/history-item.ts'
import type { UndoState } from '../domain/journal/journal-entry.ts'
import type { RecordChange } from '../domain/journal/record-change.ts'
import type { PlanSummary } from '../domain/plan/plan-summary.ts'
import { RecordIdSchema } from '../domain/record/field.ts'
import { LooseFieldsSchema, type PlanRecord } from '../domain/record/plan-record.ts'
import { recordTypes } from '../domain/record/record-types.ts'
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

/** One cell of an indicator's table. `before` is what the officer saw there, null for an empty cell; '' in `raw` empties it. */
export const PutValueSchema = z.strictObject({
  planId: RecordIdSchema,
  owner: RecordIdSchema,
  role: recordTypes.value.role.schema,
  period: recordTypes.value.period.schema,
  position: recordTypes.value.position.schema,
  before: z.string().nullable(),
  raw: z.string(),
})
export type PutValueInput = z.infer<typeof PutValueSchema>

/** Changed fields of one record, with what the officer saw in them. */
export const EditRecordSchema = z.strictObject({
  planId: RecordIdSchema,
  recordId: RecordIdSchema,
  before: LooseFieldsSchema,
  after: LooseFieldsSchema,
})
export type EditRecordInput = z.infer<typeof EditRecordSchema>

export const planContract = {
  list: { kind: 'query', place: 'host', input: z.strictObject({}), output: output<readonly PlanSummary[]>() },
  open: { kind: 'query', place: 'host', input: PlanInput, output: output<OpenedPlan>() },
  history: {
    kind: 'query',
    place: 'host',
    input: z.strictObject({ planId: RecordIdSchema, recordId: RecordIdSchema }),
    output: output<readonly HistoryItem[]>(),
  },
  editRecord: { kind: 'command', place: 'host', input: EditRecordSchema, output: output<ActOutcome>() },
  putValue: { kind: 'command', place: 'host', input: PutValueSchema, output: output<ActOutcome>() },
  undo: { kind: 'command', place: 'host', input: PlanInput, output: output<ActOutcome>() },
  redo: { kind: 'command', place: 'host', input: PlanInput, output: output<ActOutcome>() },
} as const satisfies Contract
