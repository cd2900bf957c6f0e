import type { JournalEntry } from './journal-entry.ts'
import { isPlaceOnly, type RecordChange } from './record-change.ts'

/**
 * One act of a plan as the list of acts tells it. `telling` is the change that says best what it did, null for the act that brought the
 * whole plan into the file; `recordCount` is the number of records that it touched.
 */
export type ActItem = Pick<JournalEntry, 'seq' | 'act' | 'at' | 'actor'> & {
  readonly recordCount: number
  readonly telling: RecordChange | null
  /** Whether the act is taken back at present. */
  readonly isUndone: boolean
}

/** The first change that does more than make room for others. */
export function tellingChange(changes: readonly RecordChange[]): RecordChange | null {
  return changes.find((change) => !isPlaceOnly(change)) ?? changes[0] ?? null
}

/** The acts that are taken back, given every undo and redo of a plan in the order in which they were made. */
export function undoneActs(turns: ReadonlyArray<Pick<JournalEntry, 'seq' | 'act' | 'target'>>): ReadonlySet<number> {
  const undone = new Set<number>()
  const takenBackBy = new Map<number, number>()
  for (const { seq, act, target } of turns) {
    if (target === null) continue
    if (act === 'journal/undo') {
      undone.add(target)
      takenBackBy.set(seq, target)
    } else {
      undone.delete(takenBackBy.get(target) ?? target)
    }
  }
  return undone
}
