import type { RecordId } from '../record/field.ts'
import { recordTypes } from '../record/record-types.ts'
import { linksOf, type Link, type PlanStanding, type RecordStanding } from './plan-standing.ts'
import type { RevisionGraph } from './revision-graph.ts'

/**
 * Records that stand or go together, since some office removed them while another one wrote in them, or made something that points to them. What the plan says
 * of them is one decision: they all are there, or none is.
 */
export type RemovalGroup = {
  /** The record that stands above the others. */
  readonly top: RecordStanding
  readonly members: ReadonlyMap<RecordId, RecordStanding>
  /** Fields of other records that point to members. */
  readonly links: ReadonlyArray<{ readonly standing: RecordStanding; readonly link: Link }>
}

/** The groups of a state. They follow from its revisions alone, whatever the plan shows. */
export function removalGroupsOf(graph: RevisionGraph, standing: PlanStanding): readonly RemovalGroup[] {
  const all = [...standing.values()]
  const removed = new Set(all.filter(({ removers }) => removers.length > 0).map(({ id }) => id))
  if (removed.size === 0) return []
  const referrers = referrersOf(all)
  const seeds = all.filter(({ id, keepers }) => removed.has(id) && (keepers.length > 0 || isNeeded(referrers.get(id))))
  const grouped = new Set<RecordId>()
  const groups: RemovalGroup[] = []
  for (const seed of seeds) {
    if (grouped.has(seed.id)) continue
    const group = grow({ graph, standing, referrers }, seed)
    for (const id of group.members.keys()) grouped.add(id)
    groups.push(group)
  }
  return groups
}

type Referrer = { readonly standing: RecordStanding; readonly link: Link }
type Referrers = ReadonlyMap<RecordId, readonly Referrer[]>

function referrersOf(all: readonly RecordStanding[]): Referrers {
  return Map.groupBy(
    all.flatMap((standing) => linksOf(standing).map((link) => ({ standing, link }))),
    ({ link }) => link.target,
  )
}

/** Whether something that is there, or may be, points to a record by what some revision wrote. */
function isNeeded(referrers: readonly Referrer[] = []): boolean {
  return referrers.some(({ standing }) => standing.keepers.length > 0)
}

type Surroundings = { readonly graph: RevisionGraph; readonly standing: PlanStanding; readonly referrers: Referrers }

/** All that stands or falls with `seed`. */
function grow(around: Surroundings, seed: RecordStanding): RemovalGroup {
  const members = new Map([[seed.id, seed]])
  const links: Referrer[] = []
  const due = [seed]
  for (let member = due.pop(); member !== undefined; member = due.pop()) {
    const { joined, linked } = neighboursOf(around, member, seed)
    links.push(...linked)
    for (const each of joined) {
      if (members.has(each.id)) continue
      members.set(each.id, each)
      due.push(each)
    }
  }
  return { top: topOf(members), members, links: links.filter((each) => !members.has(each.standing.id)) }
}

function neighboursOf({ graph, standing, referrers }: Surroundings, member: RecordStanding, seed: RecordStanding) {
  const targets = linksOf(member).flatMap(({ target }) => standing.get(target) ?? [])
  const below = referrers.get(member.id) ?? []
  const isPart = (each: RecordStanding) => standsWith(graph, { member, each, seed })
  return {
    joined: [
      ...targets.filter((each) => each.removers.length > 0 && isPart(each)),
      ...below.map((each) => each.standing).filter(isPart),
    ],
    linked: below.filter(({ standing: each, link }) => !isPart(each) && each.fields.get(link.field)?.length === 1),
  }
}

type Neighbours = { readonly member: RecordStanding; readonly each: RecordStanding; readonly seed: RecordStanding }

/**
 * Whether two records of which one points to the other stand or fall together: one revision removed both; one of them is kept by somebody, and so needs the
 * other; or one was made by an office that did not know of the other's removal.
 */
function standsWith(graph: RevisionGraph, { member, each, seed }: Neighbours): boolean {
  if (each.removers.length === 0)
    return isMadeApart(graph, each, member.removers.length === 0 ? seed.removers : member.removers)
  if (member.removers.length === 0) return true
  const isContested = member.keepers.length > 0 || each.keepers.length > 0
  return isContested || member.removers.some((rank) => each.removers.includes(rank))
}

/** Whether the record was made in a revision from which none of the removals descends. */
function isMadeApart(graph: RevisionGraph, { writes }: RecordStanding, removers: readonly number[]): boolean {
  return writes.some(
    ({ rank, change }) => change.op === 'insert' && !removers.some((later) => graph.descends(later, rank)),
  )
}

const order = new Map<string, number>(Object.keys(recordTypes).map((type, at) => [type, at]))

/** The member that points to no other; of several the one whose type comes first in the list of types, then by id. */
function topOf(members: ReadonlyMap<RecordId, RecordStanding>): RecordStanding {
  const all = [...members.values()]
  const rankOf = ({ type }: RecordStanding) => order.get(type) ?? 0
  const byRank = (one: RecordStanding, other: RecordStanding) =>
    rankOf(one) - rankOf(other) || (one.id < other.id ? -1 : 1)
  const free = all.filter((each) => linksOf(each).every(({ target }) => !members.has(target))).toSorted(byRank)
  const top = free[0] ?? all.toSorted(byRank)[0]
  if (top === undefined) throw new Error('a group has members')
  return top
}
