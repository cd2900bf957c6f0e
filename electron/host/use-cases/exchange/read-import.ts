import type { Transaction } from 'kysely'
import { findTakenIn } from '#db/repositories/bundle-ledger-repository.ts'
import { findPlanScope } from '#db/repositories/plan-scope-repository.ts'
import { findPlan } from '#db/repositories/plan-repository.ts'
import type { PlanFile } from '#db/schema.ts'
import type { BundlePayload, PlanPayload } from '#shared/bundle/bundle-format.ts'
import type { RosterBook } from '#shared/bundle/roster/roster-book.ts'
import type { VerifiedBundle } from '#shared/bundle/verify-bundle.ts'
import type { AppError } from '#shared/app-error.ts'
import type { FileToken } from '#shared/contracts/file-token.ts'
import { checkPlanRecords } from '#shared/domain/plan/check-plan-records.ts'
import type { PlanRecord } from '#shared/domain/record/plan-record.ts'
import type { Conflict } from '#shared/domain/revision/conflict.ts'
import { areJoinable } from '#shared/domain/revision/joinable-parts.ts'
import { conflictsAlone, mergeStates, type StateMerge } from '#shared/domain/revision/merge-states.ts'
import { createGraph, relate, type Relation, type RevisionGraph } from '#shared/domain/revision/revision-graph.ts'
import { isSoundRevision, makeRoot, type Revision } from '#shared/domain/revision/revision.ts'
import { failed, ok, type Result } from '#shared/result.ts'
import type { HostContext } from '../../host-context.ts'
import { bundleCrypto } from '../../services/bundle-crypto.ts'
import { checkAnswer } from '../../services/exchange/check-scope.ts'
import { readOwnState, type OwnState } from '../../services/exchange/own-state.ts'
import { findHeldRoster } from '../../services/trust/held-roster.ts'
import { judgeImport, type JudgedImport } from '../../services/trust/judge-import.ts'
import { verifyFile } from './verify-file.ts'

/** A verified bundle whose content is a sound plan, and the revisions that led to it. */
export type ReadImport = {
  readonly bundle: VerifiedBundle
  /** The roster in force; null before the first. */
  readonly book: RosterBook | null
  readonly payload: PlanPayload
  readonly records: readonly PlanRecord[]
  readonly revisions: readonly Revision[]
  readonly head: string
  /** What is open in it. */
  readonly conflicts: readonly Conflict[]
  readonly fileName: string
}

/**
 * The plan in a held file: its signatures hold, its records make a whole plan under the id that it claims, and its revisions are what their digests
 * say and come to those records.
 */
export async function readImport(context: HostContext, token: FileToken): Promise<Result<ReadImport, AppError>> {
  const file = context.files.find(token)
  if (!file.ok) return file
  const book = (await findHeldRoster(context.root))?.book ?? null
  const bundle = verifyFile(file.value.bytes, { dataFolder: context.dataFolder, now: context.now(), book })
  if (!bundle.ok) return bundle
  const { payload } = bundle.value
  if (payload.kind === 'roster') return failed({ code: 'import/roster' })
  if (!hasPlan(payload)) return failed({ code: 'import/not-a-plan' })
  const records = checkPlanRecords(payload.snapshot)
  if (!records.ok) return records
  const isItsOwn = records.value.some(({ id, type }) => type === 'plan' && id === payload.plan.id)
  if (!isItsOwn) return failed({ code: 'import/not-a-plan' })
  const past = readPast(bundle.value, payload, records.value)
  if (!past.ok) return past
  return ok({ bundle: bundle.value, book, payload, records: records.value, ...past.value, fileName: file.value.name })
}

/** Whether a payload carries a plan, or a part of one that it names. */
function hasPlan(payload: BundlePayload): payload is PlanPayload {
  return payload.kind === 'section'
    ? payload.scope !== null
    : payload.kind === 'submission' || payload.kind === 'snapshot'
}

type ReadPast = Pick<ReadImport, 'revisions' | 'head' | 'conflicts'>

/** The revisions of a bundle. One from before they were kept begins with what it carries. */
function readPast(
  { signers }: VerifiedBundle,
  { plan, revisions }: PlanPayload,
  records: readonly PlanRecord[],
): Result<ReadPast, AppError> {
  if (revisions.length === 0) {
    const at = signers.find(({ act }) => act === 'author')?.signedAt ?? ''
    const root = makeRoot({ planId: plan.id, records, at, actor: '' }, bundleCrypto)
    return ok({ revisions: [root], head: root.digest, conflicts: [] })
  }
  const { head } = plan
  const isSound =
    revisions.some(({ digest }) => digest === head) &&
    revisions.every((revision) => isSoundRevision(plan.id, revision, bundleCrypto))
  if (!isSound) return failed({ code: 'import/unsound-past' })
  const conflicts = conflictsAlone(createGraph(revisions), { heads: [head], records })
  return conflicts.ok ? ok({ revisions, head, conflicts: conflicts.value }) : conflicts
}

/**
 * What taking a bundle in comes to: a plan that the file does not hold yet, a state that it has already, or two states of one plan that become one (`graph` has the
 * revisions of both). Of a state that a part has already more may come than it has: a part that is handed out anew is merged like any other.
 */
export type ImportOutcome =
  | { readonly kind: 'known'; readonly relation: 'same' | 'older' }
  | { readonly kind: 'new'; readonly conflicts: readonly Conflict[] }
  | { readonly kind: 'merge'; readonly own: OwnState; readonly graph: RevisionGraph; readonly merge: StateMerge }

export type RelatedImport = {
  readonly outcome: ImportOutcome
  readonly trust: JudgedImport
  readonly takenInAt: string | null
}

/** How the plan of a bundle stands to what the file holds under the same id, if its signers may bring it; nothing is written. */
export async function relateImport(
  trx: Transaction<PlanFile>,
  context: HostContext,
  read: ReadImport,
): Promise<Result<RelatedImport, AppError>> {
  const { bundle, payload, records, conflicts } = read
  const town = records.find((record) => record.type === 'municipality')?.fields.code ?? null
  const trust = await judgeImport(trx, context, { bundle, book: read.book, municipality: town })
  if (trust.refusal !== null) return failed(trust.refusal)
  const takenInAt = await findTakenIn(trx, bundle.digest)
  const held = await findPlan(trx, payload.plan.id)
  if (held === null) return ok({ outcome: { kind: 'new', conflicts }, trust, takenInAt })
  if (town !== held.municipality.code) return failed({ code: 'import/other-town' })
  const outcome = await mergeWithOwn(trx, read, takenInAt)
  return outcome.ok ? ok({ outcome: outcome.value, trust, takenInAt }) : outcome
}

async function mergeWithOwn(
  trx: Transaction<PlanFile>,
  read: ReadImport,
  takenInAt: string | null,
): Promise<Result<ImportOutcome, AppError>> {
  const { scope, answersTo, plan } = read.payload
  const planId = plan.id
  const own = await readOwnState(trx, planId)
  const isPart = (await findPlanScope(trx, planId)) !== null
  const graph = createGraph([...own.revisions, ...(own.unsealed === null ? [] : [own.unsealed]), ...read.revisions])
  const theirs = { heads: [read.head], records: read.records }
  const relation = relate(graph, own.heads, theirs.heads)
  const isJoinable = areJoinable(graph, { heads: own.heads, isPart }, { heads: theirs.heads, isPart: scope !== null })
  const isReissued = isPart && isJoinable && answersTo === null && takenInAt === null
  if (isKnown(relation) && !isReissued) return ok({ kind: 'known', relation })
  if (!isJoinable) return failed({ code: 'import/unknown-base' })
  const states = { planId, graph, ours: own, theirs }
  const within = await checkAnswer(trx, answersTo, states)
  if (!within.ok) return within
  const merge = mergeStates(states, bundleCrypto)
  return merge.ok ? ok({ kind: 'merge', own, graph, merge: merge.value }) : merge
}

/** Whether all that a state of this relation to ours has is here. */
export function isKnown(relation: Relation): relation is 'same' | 'older' {
  return relation === 'same' || relation === 'older'
}
