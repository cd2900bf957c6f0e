import { createStore } from 'zustand/vanilla'

export type ConflictDrafts = ReturnType<typeof createConflictDrafts>

/** Texts that were begun for open conflicts and not decided for yet, by the key of the conflict: kept as long as the plan is open. */
export function createConflictDrafts() {
  const store = createStore<ReadonlyMap<string, string>>(() => new Map())
  const change = (edit: (drafts: Map<string, string>) => void) => {
    const drafts = new Map(store.getState())
    edit(drafts)
    store.setState(drafts, true)
  }
  return {
    state: store,
    write: (key: string, text: string) => change((drafts) => drafts.set(key, text)),
    drop: (key: string) => change((drafts) => drafts.delete(key)),
    /** Drops the texts of all conflicts but these. */
    retain: (keys: ReadonlySet<string>) => {
      const gone = [...store.getState().keys()].filter((key) => !keys.has(key))
      if (gone.length > 0) change((drafts) => gone.forEach((key) => drafts.delete(key)))
    },
  }
}
