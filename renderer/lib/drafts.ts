import { createStore } from 'zustand/vanilla'

export type Drafts = ReturnType<typeof createDrafts>

/** Texts that were begun and not written yet, each by the key of its place: they outlast the field in which they are typed. */
export function createDrafts() {
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
    /** Drops the texts of all places but these. */
    retain: (keys: ReadonlySet<string>) => {
      const gone = [...store.getState().keys()].filter((key) => !keys.has(key))
      if (gone.length > 0) change((drafts) => gone.forEach((key) => drafts.delete(key)))
    },
  }
}
