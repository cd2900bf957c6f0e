import type { LooseRecord } from '../record/plan-record.ts'
import type { GroupState, RemovalConflict } from './conflict.ts'
import { fieldsOf, isSameRecord, recordFor, writerOf, type SeenState } from './plan-state.ts'
import type { RemovalGroup } from './removal-groups.ts'

/** The state of a group that is not there. */
export const REMOVED: GroupState = { records: [], links: [] }

export function removalKey(id: string): string {
  return `removal:${id}`
}

/** What there is to decide about a group: that it goes, and the group as each of those has it who keep it. */
export function removalConflict(seen: SeenState, group: RemovalGroup): RemovalConflict {
  const { top } = group
  const kept = keptStates(seen, group)
  const isShown = isGroupShown(seen, group)
  const ours = isShown ? shownState(seen, group) : REMOVED
  const others = kept.filter(({ content }) => !isSameState(content, ours))
  return {
    kind: 'removal',
    key: removalKey(top.id),
    record: top.id,
    type: top.type,
    base: top.whole,
    ours,
    candidates: isShown ? [{ content: REMOVED, ...writerOf(seen.graph, removersOf(group)) }, ...others] : others,
  }
}

/** Whether the plan shows the group: any record of it that some office has removed. */
export function isGroupShown({ shown }: Pick<SeenState, 'shown'>, { members }: RemovalGroup): boolean {
  return [...members.values()].some(({ id, removers }) => removers.length > 0 && shown.has(id))
}

function removersOf({ members }: RemovalGroup): readonly number[] {
  return [...members.values()].flatMap(({ removers }) => removers)
}

function shownState({ shown }: SeenState, { members, links }: RemovalGroup): GroupState {
  return {
    records: inOrder([...members.keys()].flatMap((id) => shown.get(id) ?? [])),
    links: links.flatMap(({ standing: { id }, link: { field } }) => {
      const record = shown.get(id)
      return record === undefined
        ? []
        : [{ id, type: record.type, fields: { [field]: fieldsOf(record)[field] ?? null } }]
    }),
  }
}

function keptStates(seen: SeenState, { members, links }: RemovalGroup): RemovalConflict['candidates'] {
  const all = [...members.values()]
  const keepers = [...new Set([...all, ...links.map(({ standing }) => standing)].flatMap((each) => each.keepers))]
  const pointers = links.map(({ standing: { id, type }, link: { field, target } }) => ({
    id,
    type,
    fields: { [field]: target },
  }))
  const states = keepers.map((rank) => ({
    content: { records: inOrder(all.flatMap((each) => recordFor(seen, each, rank) ?? [])), links: pointers },
    rank,
  }))
  return [...Map.groupBy(states, ({ content }) => JSON.stringify(content))]
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .flatMap(([, same]) => {
      const writer = writerOf(
        seen.graph,
        same.map(({ rank }) => rank),
      )
      return same.slice(0, 1).map(({ content }) => ({ content, ...writer }))
    })
}

function inOrder(records: readonly LooseRecord[]): LooseRecord[] {
  return records.toSorted((one, other) => (one.id < other.id ? -1 : 1))
}

function isSameState(one: GroupState, other: GroupState): boolean {
  return isSameList(one.records, other.records) && isSameList(one.links, other.links)
}

function isSameList(one: readonly LooseRecord[], other: readonly LooseRecord[]): boolean {
  return one.length === other.length && one.every((each, at) => isSameRecord(each, other[at]))
}
