import { isPartOf } from '../edit/remove-records.ts'
import type { LooseRecord, PlanRecord } from '../record/plan-record.ts'
import type { RecordId } from '../record/field.ts'
import { recordTypes, type RecordType } from '../record/record-types.ts'
import { referencesOf } from '../record/references.ts'
import { linksOf, type PlanStanding, type RecordStanding } from './plan-standing.ts'

/**
 * Records that some office removed while another one wrote in them, or while something is there that points to them; with what was removed together with them,
 * and what is part of them. All of it is shown until a person has decided whether it goes.
 */
export type RemovalGroup = {
  /** The record that stands above the others. */
  readonly top: RecordId
  readonly members: ReadonlySet<RecordId>
}

/** A record, and what it may point to. */
type Node = {
  readonly id: RecordId
  readonly type: RecordType
  readonly removers: readonly number[]
  readonly isKept: boolean
  readonly targets: readonly Target[]
}
/** `isOnly`: no revision lets the field point elsewhere. */
type Target = { readonly id: RecordId; readonly isPart: boolean; readonly isOnly: boolean }

/** The groups of a state, of which no record is in two. They follow from its revisions, and from the records that none of these writes. */
export function removalGroupsOf(standing: PlanStanding, unwritten: Iterable<PlanRecord>): readonly RemovalGroup[] {
  const removed = [...standing.values()].filter(({ removers }) => removers.length > 0)
  if (removed.length === 0) return []
  const nodes = new Map<RecordId, Node>()
  for (const each of standing.values()) nodes.set(each.id, writtenNode(each))
  for (const record of unwritten) nodes.set(record.id, unwrittenNode(record))
  const referrers = referrersIn(nodes)
  const contested = removed.filter(({ id, keepers }) => keepers.length > 0 || isNeeded(referrers.get(id)))
  const around = { nodes, referrers }
  const reached = closureOf(
    contested.map(({ id }) => id),
    (id) => joinedBy(around, id),
  )
  const grouped = new Set<RecordId>()
  return [...reached].flatMap((id) => {
    if (grouped.has(id)) return []
    const members = closureOf([id], (member) => linkedTo(around, member).filter((each) => reached.has(each)))
    for (const member of members) grouped.add(member)
    return [{ top: topOf(nodes, members), members }]
  })
}

function writtenNode(standing: RecordStanding): Node {
  const { id, type, removers, keepers, fields } = standing
  const targets = linksOf(standing).map(({ field, target }) => ({
    id: target,
    isPart: isPartOf(type, field),
    isOnly: (fields.get(field)?.length ?? 1) === 1,
  }))
  return { id, type, removers, isKept: keepers.length > 0 || removers.length === 0, targets }
}

function unwrittenNode({ id, type, fields }: PlanRecord): Node {
  const contents: LooseRecord['fields'] = fields
  const targets = referencesOf(type).flatMap(({ field }) => {
    const target = contents[field]
    return typeof target === 'string' ? [{ id: target as RecordId, isPart: isPartOf(type, field), isOnly: true }] : []
  })
  return { id, type, removers: [], isKept: true, targets }
}

type Referrer = { readonly node: Node; readonly target: Target }
type Surroundings = {
  readonly nodes: ReadonlyMap<RecordId, Node>
  readonly referrers: ReadonlyMap<RecordId, readonly Referrer[]>
}

function referrersIn(nodes: ReadonlyMap<RecordId, Node>): Surroundings['referrers'] {
  return Map.groupBy(
    [...nodes.values()].flatMap((node) => node.targets.map((target) => ({ node, target }))),
    ({ target }) => target.id,
  )
}

/** Whether something that is there, or may be, points to a record. */
function isNeeded(referrers: readonly Referrer[] = []): boolean {
  return referrers.some(({ node }) => node.isKept)
}

/** What stands or goes with a record: what it needs and was removed, what was removed with it and not otherwise, and what is there and part of it. */
function joinedBy({ nodes, referrers }: Surroundings, id: RecordId): readonly RecordId[] {
  const { removers = [], targets = [] } = nodes.get(id) ?? {}
  const needed = targets.filter((each) => (nodes.get(each.id)?.removers.length ?? 0) > 0)
  const below = (referrers.get(id) ?? []).filter(({ node, target }) =>
    node.removers.length > 0 ? node.removers.every((rank) => removers.includes(rank)) : target.isPart && target.isOnly,
  )
  return [...needed.map((each) => each.id), ...below.map(({ node }) => node.id)]
}

function linkedTo({ nodes, referrers }: Surroundings, id: RecordId): readonly RecordId[] {
  return [
    ...(nodes.get(id)?.targets ?? []).map((target) => target.id),
    ...(referrers.get(id) ?? []).map(({ node }) => node.id),
  ]
}

function closureOf(start: readonly RecordId[], next: (id: RecordId) => readonly RecordId[]): ReadonlySet<RecordId> {
  const all = new Set(start)
  const due = [...start]
  for (let id = due.pop(); id !== undefined; id = due.pop()) {
    for (const each of next(id)) {
      if (all.has(each)) continue
      all.add(each)
      due.push(each)
    }
  }
  return all
}

const order = new Map<string, number>(Object.keys(recordTypes).map((type, at) => [type, at]))

/** The member that points to no other; of several the one whose type comes first in the list of types, then by id. */
function topOf(nodes: ReadonlyMap<RecordId, Node>, members: ReadonlySet<RecordId>): RecordId {
  const all = [...members].flatMap((id) => nodes.get(id) ?? [])
  const rankOf = ({ type }: Node) => order.get(type) ?? 0
  const sorted = all.toSorted((one, other) => rankOf(one) - rankOf(other) || (one.id < other.id ? -1 : 1))
  const top = sorted.find(({ targets }) => targets.every((target) => !members.has(target.id))) ?? sorted[0]
  if (top === undefined) throw new Error('a group has members')
  return top.id
}
