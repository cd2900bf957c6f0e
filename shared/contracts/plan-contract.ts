import * as z from 'zod'
import type { Standing } from '../bundle/standing.ts'
import type { ActItem } from '../domain/journal/act-item.ts'
import type { HistoryItem } from '../domain/journal/history-item.ts'
import { officerActs, type NextTurns } from '../domain/journal/journal-entry.ts'
import { EntrySeqSchema, PlanMomentSchema, type MomentEntry } from '../domain/journal/plan-moment.ts'
import { GivenChangeSchema, type RecordChange } from '../domain/journal/record-change.ts'
import type { PlanSummary } from '../domain/plan/plan-summary.ts'
import { PlanAnswersSchema } from '../domain/plan-template/plan-answers.ts'
import type { PlanTemplate } from '../domain/plan-template/plan-template.ts'
import { RecordIdSchema, SHORT_TEXT_LIMIT, type RecordId } from '../domain/record/field.ts'
import type { PlanRecord } from '../domain/record/plan-record.ts'
import { RecordPlaceSchema, type RecordPlace } from '../domain/record/record-place.ts'
import { output, type Contract } from './contract.ts'

/** A plan of the file and what it counts as by its signatures; `isSample` where it is one of the five that the program brought. */
export type ListedPlan = PlanSummary & { readonly isSample: boolean; readonly standing: Standing }

/** A plan as the screens hold it. `savedAt` is the time of its last act, ISO 8601. */
export type OpenedPlan = {
  readonly plan: PlanSummary
  readonly records: readonly PlanRecord[]
  readonly undo: NextTurns
  readonly savedAt: string
}

/**
 * A plan as it stood after the entry `seq`, with as many of its records as the window can receive without standing still. `next` is where the last of
 * them stands; null where none are behind it.
 */
export type OpenedPage = OpenedPlan & { readonly seq: number; readonly next: RecordPlace | null }

/** What an act did, for the screen to follow; it is on the disk when this arrives. */
export type ActOutcome = {
  readonly changes: readonly RecordChange[]
  readonly undo: NextTurns
  readonly savedAt: string
}

/** A plan as it stood right after `entry`. `isPresent` where nothing has been done since. */
export type PastPlan = {
  readonly records: readonly PlanRecord[]
  readonly entry: MomentEntry
  readonly isPresent: boolean
}

/**
 * A state of a plan without its records: the entry that led to it, the name of the edition that was fixed in it, or '', and the digest of its
 * content. `isPresent` where nothing has been done since.
 */
export type PlanStateInfo = {
  readonly entry: MomentEntry
  readonly edition: string
  readonly digest: string
  readonly isPresent: boolean
}

/** Some of a plan's acts, newest first; `now` is the time of the clock that dates them. */
export type ActPage = { readonly acts: readonly ActItem[]; readonly hasMore: boolean; readonly now: string }

/** The forms that a new plan may begin with; `now` is the time of the clock that dates its acts. */
export type TemplateList = { readonly templates: readonly PlanTemplate[]; readonly now: string }

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
  list: { kind: 'query', place: 'host', input: z.strictObject({}), output: output<readonly ListedPlan[]>() },
  templates: { kind: 'query', place: 'host', input: z.strictObject({}), output: output<TemplateList>() },
  create: { kind: 'command', place: 'host', input: PlanAnswersSchema, output: output<{ readonly planId: RecordId }>() },
  copy: {
    kind: 'command',
    place: 'host',
    input: z.strictObject({ planId: RecordIdSchema, title: z.string().min(1).max(SHORT_TEXT_LIMIT) }),
    output: output<{ readonly planId: RecordId }>(),
  },
  /** All of a plan at once, for those who have nothing else to do meanwhile. */
  open: { kind: 'query', place: 'host', input: PlanInput, output: output<OpenedPlan>() },
  /** The plan with the records behind `after`; from the first on where it is null. */
  openPage: {
    kind: 'query',
    place: 'host',
    input: z.strictObject({ planId: RecordIdSchema, after: RecordPlaceSchema.nullable() }),
    output: output<OpenedPage>(),
  },
  history: {
    kind: 'query',
    place: 'host',
    input: z.strictObject({ planId: RecordIdSchema, recordId: RecordIdSchema }),
    output: output<readonly HistoryItem[]>(),
  },
  /** The acts before `before`; the newest where it is null. */
  acts: {
    kind: 'query',
    place: 'host',
    input: z.strictObject({
      planId: RecordIdSchema,
      before: EntrySeqSchema.nullable(),
      limit: z.int().min(1).max(500),
    }),
    output: output<ActPage>(),
  },
  openAt: {
    kind: 'query',
    place: 'host',
    input: z.strictObject({ planId: RecordIdSchema, moment: PlanMomentSchema }),
    output: output<PastPlan>(),
  },
  /** What a state is; without `seq` the present one. */
  state: {
    kind: 'query',
    place: 'host',
    input: z.strictObject({ planId: RecordIdSchema, seq: EntrySeqSchema.optional() }),
    output: output<PlanStateInfo>(),
  },
  commit: { kind: 'command', place: 'host', input: CommitSchema, output: output<ActOutcome>() },
  undo: { kind: 'command', place: 'host', input: PlanInput, output: output<ActOutcome>() },
  redo: { kind: 'command', place: 'host', input: PlanInput, output: output<ActOutcome>() },
} as const satisfies Contract
