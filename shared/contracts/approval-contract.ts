import * as z from 'zod'
import type { BundleAct } from '../bundle/bundle-format.ts'
import type { Standing, StandingState } from '../bundle/standing.ts'
import { DigestSchema } from '../bundle/bundle-format.ts'
import { LedgerNoteSchema } from '../domain/ledger/ledger-note.ts'
import { EntrySeqSchema } from '../domain/journal/plan-moment.ts'
import { RecordIdSchema, type RecordId } from '../domain/record/field.ts'
import type { PlanRecord } from '../domain/record/plan-record.ts'
import { output, type Contract } from './contract.ts'
import { OverrideReasonSchema, type ExportedBundle, type StandingSigner } from './exchange-contract.ts'
import { FileTokenSchema } from './file-token.ts'

/** What a plan counts as and by whose word, the author first. */
export type PlanStanding = Standing & { readonly signers: readonly StandingSigner[] }

/** An approved state, to be compared with. `approvedAt` is ISO 8601. */
export type ApprovedState = {
  readonly records: readonly PlanRecord[]
  readonly state: StandingState
  readonly approvedAt: string
}

/** The submission in hand. `approved` is the last approved state before it; null where none was. `openConflicts` counts what is not decided yet. */
export type ReviewedPlan = {
  readonly standing: PlanStanding
  readonly approved: ApprovedState | null
  readonly openConflicts: number
  /** Remarks of the plan that its submission did not bring: what goes back with an answer. */
  readonly newComments: readonly RecordId[]
}

/** A remark on its way in; `place` says what it is about in the words of the sheets, '' where that is gone. */
export type ComingComment = {
  readonly place: string
  readonly author: string
  readonly post: string | null
  readonly text: string
}

/** What a file brings that answers a bundle of this plan; nothing is written. */
export type AnswerPreview = {
  readonly planId: RecordId
  readonly title: string
  readonly act: BundleAct
  readonly signers: readonly StandingSigner[]
  readonly comments: readonly ComingComment[]
  /** How many of them the plan does not have yet. */
  readonly newComments: number
  /** Whether the statement itself is here already. */
  readonly isKnown: boolean
  /** Whether it decides something by a roster whose days are over, for which a reason is written down. */
  readonly needsReason: boolean
}

const SigningInput = {
  planId: RecordIdSchema,
  /** The submission that was looked at; refused where the plan is another one by now. */
  submission: DigestSchema,
  kid: z.string().max(100),
  passphrase: z.string().max(1_000),
  reason: OverrideReasonSchema,
  note: LedgerNoteSchema.optional(),
}

export const approvalContract = {
  /** Of the present; of the state after the entry `seq` where it is given. */
  standing: {
    kind: 'query',
    place: 'host',
    input: z.strictObject({ planId: RecordIdSchema, seq: EntrySeqSchema.optional() }),
    output: output<PlanStanding>(),
  },
  review: {
    kind: 'query',
    place: 'host',
    input: z.strictObject({ planId: RecordIdSchema }),
    output: output<ReviewedPlan>(),
  },
  /** The submission with one more signature: the file then carries both. */
  approve: { kind: 'command', place: 'host', input: z.strictObject(SigningInput), output: output<ExportedBundle>() },
  /** 差戻し, 受理, or remarks alone: a file with the new remarks of the plan. */
  answer: {
    kind: 'command',
    place: 'host',
    input: z.strictObject({ ...SigningInput, act: z.enum(['return', 'accept', 'remark']) }),
    output: output<ExportedBundle>(),
  },
  /** Null where the file is no answer. */
  readAnswer: {
    kind: 'query',
    place: 'host',
    input: z.strictObject({ token: FileTokenSchema }),
    output: output<AnswerPreview | null>(),
  },
  takeInAnswer: {
    kind: 'command',
    place: 'host',
    input: z.strictObject({
      token: FileTokenSchema,
      reason: OverrideReasonSchema.optional(),
      note: LedgerNoteSchema.optional(),
    }),
    output: output<{ readonly planId: RecordId }>(),
  },
} as const satisfies Contract
