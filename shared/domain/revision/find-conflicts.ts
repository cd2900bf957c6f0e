import { sameContent, type RecordId } from '../record/field.ts'
import { fieldsOfType } from '../record/read-record.ts'
import type { PlanRecord } from '../record/plan-record.ts'
import type { Conflict, FieldConflict } from './conflict.ts'
import { shownContents } from './equal-values.ts'
import { mergedPlan, type MergedPlan } from './merged-plan.ts'
import { baseOf } from './plan-standing.ts'
import { byId, fieldsOf, isRank, writerOf, type PlanState } from './plan-state.ts'
import { removalConflicts } from './removal-conflict.ts'
import type { RevisionGraph } from './revision-graph.ts'
import { waitingConflicts } from './waiting-conflict.ts'

/** All on which the revisions of a state say different things, or what one plan cannot show together. It follows from them alone, but for what `ours` shows. */
export function findConflicts(graph: RevisionGraph, { heads, records }: PlanState): readonly Conflict[] {
  return conflictsIn(mergedPlan(graph, heads, [byId(records)]))
}

/** The conflicts of a plan, in order of their keys. */
export function conflictsIn(plan: MergedPlan): readonly Conflict[] {
  return [
    ...removalConflicts(plan),
    ...[...plan.shown.values()].flatMap((record) => fieldConflicts(plan, record)),
    ...waitingConflicts(plan),
  ].sort((one, other) => (one.key < other.key ? -1 : 1))
}

function fieldConflicts({ graph, standing, equal }: MergedPlan, record: PlanRecord): readonly FieldConflict[] {
  const written = standing.get(record.id)
  if (written === undefined) return []
  const { id, type } = record
  return [...written.fields].flatMap(([field, contents]): readonly FieldConflict[] => {
    const ours = fieldsOf(record)[field] ?? null
    const told = shownContents(equal, contents)
    const others = told.filter(({ content }) => !sameContent(content, ours))
    if (others.length === 0 || isRank(field) || fieldsOfType(type)[field] === undefined) return []
    const own = told.find(({ content }) => sameContent(content, ours))
    const candidates = others.map(({ content, ranks }) => ({ content, ...writerOf(graph, ranks) }))
    return [
      {
        kind: 'field',
        key: fieldKey(id, field),
        record: id,
        type,
        field,
        base: baseOf(graph, written, field),
        ours,
        oursBy: own === undefined ? null : writerOf(graph, own.ranks),
        candidates,
      },
    ]
  })
}

function fieldKey(id: RecordId, field: string): string {
  return `field:${id}:${field}`
}
