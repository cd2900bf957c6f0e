import { sameContent, type RecordId } from '../record/field.ts'
import { fieldsOfType } from '../record/read-record.ts'
import type { Conflict, FieldConflict } from './conflict.ts'
import { findHeldBack } from './held-back.ts'
import { baseOf, standingOf, type PlanStanding, type RecordStanding } from './plan-standing.ts'
import { fieldsOf, isRank, writerOf, type PlanState, type SeenState } from './plan-state.ts'
import { removalConflict } from './removal-conflict.ts'
import { removalGroupsOf } from './removal-groups.ts'
import type { RevisionGraph } from './revision-graph.ts'

/**
 * All on which the revisions of a state say different things, or another thing than the plan shows since it could not be carried out. It follows from the
 * state alone, whoever merged it and in which order; in order of keys.
 */
export function findConflicts(
  graph: RevisionGraph,
  { heads, records }: PlanState,
  standing: PlanStanding = standingOf(graph, graph.reach(heads)),
): readonly Conflict[] {
  const seen: SeenState = { graph, standing, shown: new Map(records.map((record) => [record.id, record])) }
  const groups = removalGroupsOf(graph, standing)
  const grouped = new Set(groups.flatMap(({ members }) => [...members.keys()]))
  const single = [...standing.values()].filter(({ id }) => !grouped.has(id))
  const held = findHeldBack(seen, single)
  const told = new Set([
    ...groups.flatMap(({ links }) => links.map((each) => fieldKey(each.standing.id, each.link.field))),
    ...[...held.covers].flatMap(([id, fields]) => fields.map((field) => fieldKey(id, field))),
  ])
  return [
    ...groups.map((group) => removalConflict(seen, group)),
    ...single.flatMap((each) => fieldConflicts(seen, each)).filter(({ key }) => !told.has(key)),
    ...held.conflicts,
  ].sort((one, other) => (one.key < other.key ? -1 : 1))
}

function fieldKey(id: RecordId, field: string): string {
  return `field:${id}:${field}`
}

function fieldConflicts({ graph, shown }: SeenState, standing: RecordStanding): readonly FieldConflict[] {
  const record = shown.get(standing.id)
  if (record === undefined) return []
  const { id, type } = record
  return [...standing.fields].flatMap(([field, written]): readonly FieldConflict[] => {
    const ours = fieldsOf(record)[field] ?? null
    const others = written.filter(({ content }) => !sameContent(content, ours))
    if (others.length === 0 || isRank(field) || fieldsOfType(type)[field] === undefined) return []
    const candidates = others.map(({ content, ranks }) => ({ content, ...writerOf(graph, ranks) }))
    const base = baseOf(graph, standing, field)
    return [{ kind: 'field', key: fieldKey(id, field), record: id, type, field, base, ours, candidates }]
  })
}
