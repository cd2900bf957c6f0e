import type { GroupState, RemovalConflict } from './conflict.ts'
import type { MergedPlan } from './merged-plan.ts'
import { writerOf } from './plan-state.ts'
import type { RemovalGroup } from './removal-groups.ts'

/** The state of a group that is not there. */
export const REMOVED: GroupState = { records: [] }

export function removalKey(id: string): string {
  return `removal:${id}`
}

/** What there is to decide about contested groups: whether what is shown of them goes. What waits of them is told where it waits. */
export function removalConflicts(plan: MergedPlan): readonly RemovalConflict[] {
  return plan.groups.flatMap((group) => removalConflict(plan, group))
}

function removalConflict(
  { graph, standing, shown }: MergedPlan,
  { top, members }: RemovalGroup,
): readonly RemovalConflict[] {
  const records = [...members]
    .flatMap((id) => shown.get(id) ?? [])
    .toSorted((one, other) => (one.id < other.id ? -1 : 1))
  const removers = records.flatMap(({ id }) => standing.get(id)?.removers ?? [])
  const keepers = records.flatMap(({ id }) => standing.get(id)?.keepers ?? [])
  const [first] = records
  if (first === undefined || removers.length === 0) return []
  const { id, type } = shown.get(top) ?? first
  return [
    {
      kind: 'removal',
      key: removalKey(id),
      record: id,
      type,
      base: standing.get(id)?.whole ?? null,
      ours: { records },
      oursBy: keepers.length === 0 ? null : writerOf(graph, keepers),
      candidates: [{ content: REMOVED, ...writerOf(graph, removers) }],
    },
  ]
}
