import type { Transaction } from 'kysely'
import { findLastMoment, listChangesAfter, listTurns } from '#db/repositories/journal-repository.ts'
import { listRecords } from '#db/repositories/record-repository.ts'
import {
  insertMark,
  insertRevisions,
  listMarks,
  listRevisions,
  type RevisionMark,
} from '#db/repositories/revision-repository.ts'
import type { PlanFile } from '#db/schema.ts'
import { changesBetweenRecords } from '#shared/domain/edit/net-changes.ts'
import { undoneActs } from '#shared/domain/journal/act-item.ts'
import type { MomentEntry } from '#shared/domain/journal/plan-moment.ts'
import { rewind } from '#shared/domain/journal/rewind.ts'
import type { RecordId } from '#shared/domain/record/field.ts'
import type { PlanRecord } from '#shared/domain/record/plan-record.ts'
import { createGraph, headsOf, revisionsOf } from '#shared/domain/revision/revision-graph.ts'
import { makeJoin, makeRevision, makeRoot, type Revision } from '#shared/domain/revision/revision.ts'
import { sealedChanges } from '#shared/domain/revision/sealed-changes.ts'
import { bundleCrypto } from '../bundle-crypto.ts'
import { listConflictStates } from './open-conflicts.ts'

/**
 * A plan as one state among those of other offices: its records, the revisions that the file keeps, and by which heads it is known. What has been done since
 * the last of them is a revision of its own, which is made here and not kept yet.
 */
export type OwnState = {
  readonly records: readonly PlanRecord[]
  readonly revisions: readonly Revision[]
  readonly heads: readonly string[]
  readonly unsealed: Revision | null
}

/** The present state of a plan; nothing is written. Throws where the file has no such plan. */
export async function readOwnState(trx: Transaction<PlanFile>, planId: RecordId): Promise<OwnState> {
  const last = await findLastMoment(trx, planId)
  if (last === null) throw new Error(`the plan ${planId} has no journal`)
  const records = await listRecords(trx, planId)
  const revisions = await listRevisions(trx, planId)
  const marks = await listHoldingMarks(trx, planId)
  const unsealed =
    marks.length === 0
      ? makeRoot({ planId, records, at: last.at, actor: last.actor }, bundleCrypto)
      : await makeUnsealed(trx, { planId, last, records, revisions, marks })
  const heads = unsealed === null ? headsOfMarks(revisions, marks) : [unsealed.digest]
  return { records, revisions, heads, unsealed }
}

/** The marks that say where the plan stands: the last hand-out, and every joining that is not undone. */
async function listHoldingMarks(trx: Transaction<PlanFile>, planId: RecordId): Promise<readonly RevisionMark[]> {
  const marks = await listMarks(trx, planId)
  const undone = undoneActs(await listTurns(trx, planId))
  const lastSealed = marks.findLast(({ kind }) => kind === 'sealed')?.seq
  return marks.filter(({ kind, seq }) => (kind === 'sealed' ? seq === lastSealed : !undone.has(seq)))
}

function headsOfMarks(revisions: readonly Revision[], marks: readonly RevisionMark[]): readonly string[] {
  return headsOf(
    createGraph(revisions),
    marks.map(({ digest }) => digest),
  )
}

type Sealing = Pick<OwnState, 'records' | 'revisions'> & {
  readonly planId: RecordId
  readonly last: MomentEntry
  readonly marks: readonly RevisionMark[]
}

/** What has been done since the last mark, as a revision; null where it comes to nothing. */
async function makeUnsealed(trx: Transaction<PlanFile>, sealing: Sealing): Promise<Revision | null> {
  const { planId, last, records, revisions, marks } = sealing
  const since = Math.max(...marks.map(({ seq }) => seq))
  if (last.seq <= since) return null
  const graph = createGraph(revisions)
  const heads = headsOf(
    graph,
    marks.map(({ digest }) => digest),
  )
  const before = rewind(records, await listChangesAfter(trx, planId, since))
  const [held, shown] = [before, records].map((each) => new Map(each.map((record) => [record.id, record])))
  const { decided } = await listConflictStates(trx, planId)
  const changes = sealedChanges({
    graph,
    state: { heads, records },
    changes: changesBetweenRecords(held ?? new Map(), shown ?? new Map()),
    settled: decided.filter(({ settledBy }) => settledBy > since).map(({ conflict }) => conflict),
  })
  if (changes.length === 0) return null
  return makeRevision({ planId, parents: heads, at: last.at, actor: last.actor, changes }, bundleCrypto)
}

/** A plan as it is handed out: its records, one revision, and all that it descends from. */
export type SealedPlan = Pick<OwnState, 'records' | 'revisions'> & { readonly head: string }

/**
 * Makes the present state one revision and marks it as handed out, before anything that others get. Where nothing has been done since the last one, it is that
 * one again.
 */
export async function sealPlan(trx: Transaction<PlanFile>, planId: RecordId): Promise<SealedPlan> {
  const own = await readOwnState(trx, planId)
  const last = await findLastMoment(trx, planId)
  const known = own.unsealed === null ? own.revisions : [...own.revisions, own.unsealed]
  const { graph, head } = joinHeads(planId, known, own.heads)
  const reached = graph.reach([head])
  const revisions = graph.revisions.filter((_, rank) => reached.has(rank))
  await insertRevisions(trx, planId, revisions)
  await insertMark(trx, planId, { seq: last?.seq ?? 0, digest: head, kind: 'sealed' })
  return { records: own.records, head, revisions }
}

function joinHeads(planId: RecordId, known: readonly Revision[], heads: readonly string[]) {
  const graph = createGraph(known)
  const [first] = heads
  if (heads.length === 1 && first !== undefined) return { graph, head: first }
  const join = makeJoin({ planId, parents: revisionsOf(graph, heads), changes: [] }, bundleCrypto)
  return { graph: createGraph([...known, join]), head: join.digest }
}
