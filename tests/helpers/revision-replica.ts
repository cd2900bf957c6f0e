import { bundleCrypto } from '#electron/host/services/bundle-crypto.ts'
import { contentDigestOf } from '#shared/bundle/content-digest.ts'
import { changesBetweenRecords } from '#shared/domain/edit/net-changes.ts'
import { applyChanges, type RecordChange } from '#shared/domain/journal/record-change.ts'
import { createPlanModel, type PlanModel } from '#shared/domain/plan/plan-model.ts'
import type { RecordId } from '#shared/domain/record/field.ts'
import type { PlanRecord } from '#shared/domain/record/plan-record.ts'
import type { Conflict, Decision } from '#shared/domain/revision/conflict.ts'
import { findConflicts } from '#shared/domain/revision/find-conflicts.ts'
import { mergeStates, type StateMerge } from '#shared/domain/revision/merge-states.ts'
import { createGraph } from '#shared/domain/revision/revision-graph.ts'
import { makeJoin, makeRevision, makeRoot, type Revision } from '#shared/domain/revision/revision.ts'
import { sealedChanges, settledBy } from '#shared/domain/revision/sealed-changes.ts'
import { settle } from '#shared/domain/revision/settle.ts'

type Records = ReadonlyMap<RecordId, PlanRecord>

/** One office's copy of a plan, as the host keeps it: the acts are pure functions of `shared/domain/revision`. A replica never changes. */
export type Replica = {
  readonly planId: RecordId
  readonly actor: string
  /** The time of each of its revisions: the clock of the office, which may be wrong. */
  readonly now: () => string
  readonly revisions: ReadonlyMap<string, Revision>
  readonly heads: readonly string[]
  readonly records: Records
  /** The records as `heads` has them. */
  readonly marked: Records
  readonly open: readonly Conflict[]
  /** Conflicts decided since `marked`. */
  readonly settled: readonly Conflict[]
  /** What the last act was, where it took something in, and whether the plan was handed out since. */
  readonly taken: { readonly before: Replica; readonly merge: StateMerge; readonly isHandedOut: boolean } | null
}

/** What travels from one office to another. */
export type Message = {
  readonly revisions: readonly Revision[]
  readonly heads: readonly string[]
  readonly records: readonly PlanRecord[]
}

export type Office = Pick<Replica, 'planId' | 'actor' | 'now'>

export function openReplica(office: Office, { revisions, heads, records }: Message): Replica {
  const held = byId(records)
  const known = new Map(revisions.map((revision) => [revision.digest, revision]))
  const open = findConflicts(createGraph(revisions), { heads, records })
  return { ...office, revisions: known, heads, records: held, marked: held, open, settled: [], taken: null }
}

/** The beginning of a plan, as the office that has it alone. */
export function beginPlan({ planId, actor, now }: Office, records: readonly PlanRecord[]): Message {
  const root = makeRoot({ planId, at: now(), actor, records }, bundleCrypto)
  return { revisions: [root], heads: [root.digest], records }
}

function byId(records: readonly PlanRecord[]): Records {
  return new Map(records.map((record) => [record.id, record]))
}

/** The plan of a replica; its records in order of their ids, however they came. */
export function modelOf({ records }: Replica): PlanModel {
  return createPlanModel([...records.values()].toSorted((one, other) => (one.id < other.id ? -1 : 1)))
}

export function edit(replica: Replica, changes: readonly RecordChange[]): Replica {
  if (changes.length === 0) return replica
  const keys = new Set(settledBy(replica.open, changes))
  return close({ ...replica, records: applyChanges(replica.records, changes), taken: null }, keys)
}

export function decide(replica: Replica, conflict: Conflict, decision: Decision): Replica {
  const edited = edit(replica, settle(modelOf(replica), conflict, decision))
  return { ...close(edited, new Set([conflict.key])), taken: null }
}

function close(replica: Replica, keys: ReadonlySet<string>): Replica {
  const settled = replica.open.filter(({ key }) => keys.has(key))
  const open = replica.open.filter(({ key }) => !keys.has(key))
  return { ...replica, open, settled: [...replica.settled, ...settled] }
}

/** The replica with all that it says in one revision. */
export function seal(replica: Replica): Replica {
  const { planId, actor, heads, records, settled, revisions } = replica
  const changes = changesBetweenRecords(replica.marked, records)
  const parents = heads.flatMap((digest) => revisions.get(digest) ?? [])
  const isSaid = changes.length > 0 || settled.length > 0
  if (!isSaid && heads.length === 1) return replica
  const graph = createGraph([...revisions.values()])
  const state = { heads, records: [...records.values()] }
  const sealed = isSaid ? sealedChanges({ graph, state, changes, settled }) : []
  const revision = isSaid
    ? makeRevision({ planId, parents: heads, at: replica.now(), actor, changes: sealed }, bundleCrypto)
    : makeJoin({ planId, parents, changes: [] }, bundleCrypto)
  return {
    ...replica,
    revisions: new Map([...revisions, [revision.digest, revision]]),
    heads: [revision.digest],
    marked: records,
    settled: [],
  }
}

/** What a sealed replica hands out. */
export function handOut({ revisions, heads, records }: Replica): Message {
  return { revisions: [...revisions.values()], heads, records: [...records.values()] }
}

/** A sealed replica after it was handed out. */
export function markHandedOut(replica: Replica): Replica {
  return replica.taken === null ? replica : { ...replica, taken: { ...replica.taken, isHandedOut: true } }
}

export function mergeInto(replica: Replica, message: Message): StateMerge {
  const merge = tryMerge(replica, message)
  if (!merge.ok) throw new Error(merge.error.code)
  return merge.value
}

/** What taking in would come to, also where no whole plan comes out. */
export function tryMerge(replica: Replica, message: Message): ReturnType<typeof mergeStates> {
  const graph = createGraph([...replica.revisions.values(), ...message.revisions])
  const ours = { heads: replica.heads, records: [...replica.records.values()] }
  return mergeStates({ planId: replica.planId, graph, ours, theirs: message }, bundleCrypto)
}

/** A sealed replica after it has taken a message in. */
export function takeIn(replica: Replica, message: Message, merge = mergeInto(replica, message)): Replica {
  const records = applyChanges(replica.records, merge.changes)
  const closed = new Set(merge.closes)
  const { revisions } = createGraph([...replica.revisions.values(), ...message.revisions, ...merge.revisions])
  return {
    ...replica,
    revisions: new Map(revisions.map((revision) => [revision.digest, revision])),
    heads: merge.heads,
    records,
    marked: records,
    open: [...replica.open.filter(({ key }) => !closed.has(key)), ...merge.conflicts].toSorted((one, other) =>
      one.key < other.key ? -1 : 1,
    ),
    taken: { before: replica, merge, isHandedOut: false },
  }
}

/**
 * The replica without what its last act took in. Where it has handed that out since, taking it back is a decision of its own: the conflicts that came with it are
 * decided for what stood here before.
 */
export function undoTaking(replica: Replica): Replica {
  if (replica.taken === null) return replica
  const { before, merge, isHandedOut } = replica.taken
  const joined = !isHandedOut && replica.heads.join() === merge.heads.join()
  if (joined) return { ...before, revisions: replica.revisions, taken: null }
  const closed = new Set(merge.closes)
  const back = { ...replica, records: before.records, open: before.open.filter(({ key }) => !closed.has(key)) }
  return { ...back, settled: [...replica.settled, ...merge.conflicts], taken: null }
}

export function digestOfContent({ records }: Replica): string {
  return contentDigestOf([...records.values()], bundleCrypto)
}
