import * as z from 'zod'
import type { BundleAct, BundlePayload } from '../bundle/bundle-format.ts'
import type { BundleState } from '../bundle/bundle-state.ts'
import type { RosterEntry } from '../bundle/roster-format.ts'
import type { SignerVerdict } from '../bundle/roster/judge-signer.ts'
import { LedgerNoteSchema } from '../domain/ledger/ledger-note.ts'
import type { MomentEntry } from '../domain/journal/plan-moment.ts'
import type { PlanSummary } from '../domain/plan/plan-summary.ts'
import { RecordIdSchema, SHORT_TEXT_LIMIT, type RecordId } from '../domain/record/field.ts'
import type { RecordType } from '../domain/record/record-types.ts'
import { DecisionSchema } from '../domain/revision/conflict.ts'
import type { Relation } from '../domain/revision/revision-graph.ts'
import type { DeceptiveText } from '../sheets/merge/deceptive-texts.ts'
import type { ToldChange } from '../sheets/merge/tell-change.ts'
import type { ToldConflict } from '../sheets/merge/tell-conflict.ts'
import { output, type Contract } from './contract.ts'
import { FileTokenSchema, type FileToken } from './file-token.ts'
import { KeyNameSchema, PassphraseSchema } from './key-contract.ts'
import { PageStartSchema, type Page } from './page.ts'
import type { ActOutcome } from './plan-contract.ts'

/** Who signed what, when. `isKnown` is false where the signature is sound but nobody has vouched for the key here. */
export type SignerInfo = {
  readonly kid: string
  readonly digits: string
  readonly act: BundleAct
  readonly signedAt: string
  readonly isKnown: boolean
}

/** What the roster here says of a signer. `entry` is its line for the key, also where it does not count; days as `2026-04-01`. */
export type JudgedSigner = SignerInfo & {
  readonly verdict: SignerVerdict
  readonly entry: SignerEntry | null
}

export type SignerEntry = Pick<RosterEntry, 'holder' | 'post' | 'role' | 'municipality' | 'validFrom' | 'validTo'> & {
  readonly revokedOn: string | null
}

/** Who stated what about a plan, and what it counts for by the roster. */
export type StandingSigner = Pick<JudgedSigner, 'kid' | 'act' | 'signedAt' | 'verdict' | 'entry'>

/** Numbers of records of one type that taking a bundle in adds, changes and takes away. */
export type ChangeCount = {
  readonly type: RecordType
  readonly added: number
  readonly changed: number
  readonly removed: number
}

/**
 * What to know before a bundle is taken in. `ahead-of-clock` a signature is dated more than a day ahead; `no-past` it was made by an older version that kept no
 * revisions; `undecided-there` its office had not decided all its conflicts;
 * `roster-expired` the days of the roster here are over.
 */
export type ImportWarning = 'ahead-of-clock' | 'no-past' | 'undecided-there' | 'roster-expired'

/** A name in the file that looks like one of the roster and is another. */
export type LookAlikeName = { readonly name: string; readonly known: string }

/**
 * What taking a bundle in would do. `relation` says how its plan stands to the one that the file holds: `older` and `same` bring nothing, `newer` has all that the
 * file has and more, `diverged` both have gone on since they were one, `unrelated` they never were; `reissued` nothing is newer, but another part of the plan was
 * handed out than this file has.
 */
export type ImportPreview = {
  readonly plan: PlanSummary
  readonly kind: BundlePayload['kind']
  /** By the signatures that count. */
  readonly state: BundleState
  readonly signers: readonly JudgedSigner[]
  readonly lookAlikes: readonly LookAlikeName[]
  /** What the file brings in which something can deceive the eye. */
  readonly deceptive: Page<DeceptiveText>
  readonly relation: 'new' | 'reissued' | Relation
  readonly takenInAt: string | null
  /** Whether it brings signatures that the file does not have yet. */
  readonly hasNewSignatures: boolean
  /** Whether taking it in decides something by a roster whose days are over, for which a reason is written down. */
  readonly needsReason: boolean
  readonly warnings: readonly ImportWarning[]
  /** Number of records by type, types without records left out. */
  readonly recordCounts: Readonly<Record<string, number>>
  /** What would change, by type; empty for a new plan. */
  readonly changeCounts: readonly ChangeCount[]
  readonly changes: Page<ToldChange>
  /** What a person would have to decide afterwards; until then the plan shows what it shows now. */
  readonly conflicts: Page<ToldConflict>
  /** SHA-256 of the payload: `sha256:` and 64 hexadecimal digits. */
  readonly digest: string
  /** SHA-256 of the plan's content: what the foot of its printed pages begins with. */
  readonly contentDigest: string
}

/**
 * What came of taking a bundle in: a new plan, what another office has done joined with what stands here, or signatures alone on a state that is known. `openConflicts`
 * is the number of those that a person has to decide in the plan.
 */
export type TakenIn = {
  readonly planId: RecordId
  readonly came: 'plan' | 'changes' | 'signatures'
  readonly openConflicts: number
}

/** How what somebody wrote came to be here: it was written on this terminal, or a file brought it that these have signed. */
export type WriterOrigin =
  { readonly from: 'here' } | { readonly from: 'file'; readonly signers: readonly StandingSigner[] }

/** A conflict to decide, and how each of its sides came to be here; null where no person wrote it, or nothing says who. */
export type OpenConflict = ToldConflict & {
  readonly oursOrigin: WriterOrigin | null
  readonly candidateOrigins: ReadonlyArray<WriterOrigin | null>
}

/**
 * A conflict that a person has decided, and the entry that did. `how`: for what stood here, for what another office had, or for something else that was `written`
 * in the list of conflicts; `act` by any act that wrote at its place.
 */
export type DecidedConflict = {
  readonly told: ToldConflict
  readonly how: 'ours' | 'other' | 'written' | 'act'
  readonly by: MomentEntry
}

/** A signed file that is held for saving; both digests as in `ImportPreview`. */
export type ExportedBundle = {
  readonly token: FileToken
  readonly name: string
  readonly digest: string
  readonly contentDigest: string
}

/** Why something is decided by a roster whose days are over; it is written down. Null where they are not. */
export const OverrideReasonSchema = z.string().min(1).max(SHORT_TEXT_LIMIT).nullable()

export const exchangeContract = {
  exportPlan: {
    kind: 'command',
    place: 'host',
    input: z.strictObject({
      planId: RecordIdSchema,
      kid: KeyNameSchema,
      passphrase: PassphraseSchema,
      note: LedgerNoteSchema.optional(),
    }),
    output: output<ExportedBundle>(),
  },
  /** What a held file would bring; `from` and `conflictsFrom` are the ranks of the first change and the first conflict that are told. */
  preview: {
    kind: 'query',
    place: 'host',
    input: z.strictObject({ token: FileTokenSchema, from: PageStartSchema, conflictsFrom: PageStartSchema }),
    output: output<ImportPreview>(),
  },
  takeIn: {
    kind: 'command',
    place: 'host',
    input: z.strictObject({
      token: FileTokenSchema,
      reason: OverrideReasonSchema.optional(),
      note: LedgerNoteSchema.optional(),
    }),
    output: output<TakenIn>(),
  },
  /** What a person has to decide in a plan, in the order in which it was found. */
  conflicts: {
    kind: 'query',
    place: 'host',
    input: z.strictObject({ planId: RecordIdSchema, from: PageStartSchema }),
    output: output<Page<OpenConflict>>(),
  },
  /** What people have decided in a plan, the latest first. */
  decided: {
    kind: 'query',
    place: 'host',
    input: z.strictObject({ planId: RecordIdSchema, from: PageStartSchema }),
    output: output<Page<DecidedConflict>>(),
  },
  /** Decides conflicts, as one act. */
  settle: {
    kind: 'command',
    place: 'host',
    input: z.strictObject({
      planId: RecordIdSchema,
      decisions: z
        .array(z.strictObject({ key: z.string().max(SHORT_TEXT_LIMIT), decision: DecisionSchema }))
        .min(1)
        .max(1_000),
    }),
    output: output<ActOutcome & { readonly openConflicts: number }>(),
  },
} as const satisfies Contract
