import type { Transaction } from 'kysely'
import { listStatements } from '#db/repositories/bundle-repository.ts'
import { findTakenIn } from '#db/repositories/bundle-ledger-repository.ts'
import { findPlan } from '#db/repositories/plan-repository.ts'
import type { PlanFile } from '#db/schema.ts'
import type { PlanPayload } from '#shared/bundle/bundle-format.ts'
import type { RosterBook } from '#shared/bundle/roster/roster-book.ts'
import type { VerifiedBundle } from '#shared/bundle/verify-bundle.ts'
import type { AppError } from '#shared/app-error.ts'
import type { FileToken } from '#shared/contracts/file-token.ts'
import { checkPlanRecords } from '#shared/domain/plan/check-plan-records.ts'
import type { RecordId } from '#shared/domain/record/field.ts'
import type { PlanRecord } from '#shared/domain/record/plan-record.ts'
import type { Conflict } from '#shared/domain/revision/conflict.ts'
import { findConflicts } from '#shared/domain/revision/find-conflicts.ts'
import { mergeStates, type StateMerge } from '#shared/domain/revision/merge-states.ts'
import { createGraph } from '#shared/domain/revision/revision-graph.ts'
import { isSoundRevision, makeRoot, type Revision } from '#shared/domain/revision/revision.ts'
import { failed, ok, type Result } from '#shared/result.ts'
import type { HostContext } from '../host-context.ts'
import { bundleCrypto } from '../services/bundle-crypto.ts'
import { readOwnState, type OwnState } from '../services/own-state.ts'
import { tellTrust, type ToldTrust } from '../services/tell-signers.ts'
import { findHeldRoster } from '../services/trust/held-roster.ts'
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
  readonly fileName: string
}

/** The plan in a held file: its signatures hold, its records make a whole plan under the id that it claims, and its revisions are what their digests say. */
export async function readImport(context: HostContext, token: FileToken): Promise<Result<ReadImport, AppError>> {
  const file = context.files.find(token)
  if (!file.ok) return file
  const book = (await findHeldRoster(context.root))?.book ?? null
  const bundle = verifyFile(file.value.bytes, { dataFolder: context.dataFolder, now: context.now(), book })
  if (!bundle.ok) return bundle
  const { payload } = bundle.value
  if (payload.kind !== 'submission' && payload.kind !== 'snapshot') return failed({ code: 'import/not-a-plan' })
  const records = checkPlanRecords(payload.snapshot)
  if (!records.ok) return records
  const isItsOwn = records.value.some(({ id, type }) => type === 'plan' && id === payload.plan.id)
  if (!isItsOwn) return failed({ code: 'import/not-a-plan' })
  const past = readPast(bundle.value, payload, records.value)
  if (!past.ok) return past
  return ok({ bundle: bundle.value, book, payload, records: records.value, ...past.value, fileName: file.value.name })
}

/** The revisions of a bundle. One from before they were kept begins with what it carries. */
function readPast(
  { signers }: VerifiedBundle,
  { plan, revisions }: PlanPayload,
  records: readonly PlanRecord[],
): Result<Pick<ReadImport, 'revisions' | 'head'>, AppError> {
  if (revisions.length === 0) {
    const at = signers.find(({ act }) => act === 'author')?.signedAt ?? ''
    const root = makeRoot({ planId: plan.id, records, at, actor: '' }, bundleCrypto)
    return ok({ revisions: [root], head: root.digest })
  }
  const isSound =
    revisions.some(({ digest }) => digest === plan.head) &&
    revisions.every((revision) => isSoundRevision(plan.id, revision, bundleCrypto))
  return isSound ? ok({ revisions, head: plan.head }) : failed({ code: 'import/unsound-past' })
}

/** What taking a bundle in comes to: a plan that the file does not hold yet, or two states of one plan. */
export type ImportOutcome =
  | { readonly kind: 'new'; readonly conflicts: readonly Conflict[] }
  | { readonly kind: 'merge'; readonly own: OwnState; readonly merge: StateMerge }

/** `hasNewSignatures` where a signature has come that the file does not keep yet, whatever the plan in it. */
export type RelatedImport = {
  readonly outcome: ImportOutcome
  readonly trust: ToldTrust
  readonly takenInAt: string | null
  readonly hasNewSignatures: boolean
}

/** How the plan of a bundle stands to what the file holds under the same id; nothing is written. */
export async function relateImport(
  trx: Transaction<PlanFile>,
  context: HostContext,
  read: ReadImport,
): Promise<Result<RelatedImport, AppError>> {
  const { bundle, payload, records, revisions, head } = read
  const takenInAt = await findTakenIn(trx, bundle.digest)
  const kept = await listStatements(
    trx,
    bundle.signers.map(({ signatureDigest }) => signatureDigest),
  )
  const hasNewSignatures = kept.length < bundle.signers.length
  const town = records.find((record) => record.type === 'municipality')?.fields.code ?? null
  const firstSeen = new Map(kept.map((each) => [each.signatureDigest, each.firstSeenAt]))
  const now = context.now().toISOString()
  const trust = tellTrust(bundle, read.book, {
    municipality: town,
    firstSeenAt: (digest) => firstSeen.get(digest) ?? now,
  })
  if (trust.refusal !== null) return failed(trust.refusal)
  const held = await findPlan(trx, payload.plan.id)
  if (held === null) {
    const conflicts = findConflicts(createGraph(revisions), { heads: [head], records })
    return ok({ outcome: { kind: 'new', conflicts }, trust, takenInAt, hasNewSignatures })
  }
  if (town !== held.municipality.code) return failed({ code: 'import/other-town' })
  return ok({ outcome: await mergeWithOwn(trx, payload.plan.id, read), trust, takenInAt, hasNewSignatures })
}

async function mergeWithOwn(trx: Transaction<PlanFile>, planId: RecordId, read: ReadImport): Promise<ImportOutcome> {
  const own = await readOwnState(trx, planId)
  const graph = createGraph([...own.revisions, ...(own.unsealed === null ? [] : [own.unsealed]), ...read.revisions])
  const theirs = { heads: [read.head], records: read.records }
  return { kind: 'merge', own, merge: mergeStates({ planId, graph, ours: own, theirs }, bundleCrypto) }
}
