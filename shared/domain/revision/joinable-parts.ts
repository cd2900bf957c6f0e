import type { RevisionGraph } from './revision-graph.ts'

/** The heads of a state; `isPart` where its office has a part of the plan alone. */
export type HeldState = { readonly heads: readonly string[]; readonly isPart: boolean }

/**
 * Whether two states, of which one may be of a part of the plan, can become one. What one of them alone knows, the other has to be told whole: else the rest would
 * count as known without ever having been seen, and whoever wrote there next would write over it unasked.
 */
export function areJoinable(graph: RevisionGraph, one: HeldState, other: HeldState): boolean {
  const [left, right] = [graph.reach(one.heads), graph.reach(other.heads)]
  return graph.revisions.every(({ isPart, parents }, rank) => {
    if (left.has(rank) === right.has(rank)) return true
    const teller = left.has(rank) ? one : other
    return !isPart || (parents.length === 0 && !teller.isPart)
  })
}
