import type { PlanStore } from '../plan-store.ts'

/** Takes back the act `seq` and all that came after it, one after another; it stops where one of them cannot be taken back. */
export async function undoBackTo(store: PlanStore, seq: number): Promise<void> {
  for (let last = undoableOf(store); last !== null && last >= seq;) {
    await store.undo()
    const next = undoableOf(store)
    last = next === last ? null : next
  }
}

function undoableOf(store: PlanStore): number | null {
  const state = store.state.getState()
  return state.status === 'ready' ? state.undo.undoable : null
}
