import type { KeptEntry } from '#db/repositories/journal-repository.ts'
import { canonicalJson } from '#shared/encoding/canonical-json.ts'
import { CHAIN_START, isFoundingAct, type JournalEntry, type UndoState } from '#shared/domain/journal/journal-entry.ts'
import { invertChanges } from '#shared/domain/journal/record-change.ts'
import type { RecordId } from '#shared/domain/record/field.ts'
import { hashEntry } from './commit-act.ts'

/**
 * What is wrong with an entry: `rank` it is not the next one, `link` it does not name the hash before it, `hash` its content is
 * not what was hashed, `target` it takes back what it may not or otherwise than it was done, `undo` the state kept beside it
 * does not follow from the entries.
 */
export type ChainFault = { readonly seq: number; readonly fault: 'rank' | 'link' | 'hash' | 'target' | 'undo' }

/**
 * The first entry, oldest first, that is not what was once written; null where the journal is whole. `entries` are all entries of
 * a file. Entries cut off at the end leave no trace here: the records then differ from what the journal says.
 */
export function findChainFault(entries: readonly KeptEntry[]): ChainFault | null {
  const undoStates = new Map<RecordId, UndoState>()
  const statesBefore: Array<UndoState | undefined> = []
  let previousHash = CHAIN_START
  for (const [index, kept] of entries.entries()) {
    const { entry, hash, undo } = kept
    const seq = index + 1
    statesBefore.push(undoStates.get(entry.planId))
    if (entry.seq !== seq) return { seq, fault: 'rank' }
    if (entry.previousHash !== previousHash) return { seq, fault: 'link' }
    if (hashEntry(entry) !== hash) return { seq, fault: 'hash' }
    const expected = expectedUndo(kept, entries, statesBefore)
    if (expected === null) return { seq, fault: 'target' }
    if (!isSameUndo(undo, expected)) return { seq, fault: 'undo' }
    undoStates.set(entry.planId, undo)
    previousHash = hash
  }
  return null
}

/** The undo state that the entry must leave behind, by the rules of undo and redo; null where it breaks them. */
function expectedUndo(
  { entry }: KeptEntry,
  entries: readonly KeptEntry[],
  statesBefore: ReadonlyArray<UndoState | undefined>,
): UndoState | null {
  const state = statesBefore[entry.seq - 1]
  if (isFoundingAct(entry.act)) return state === undefined ? { undoable: null, redoable: null } : null
  if (state === undefined) return null
  if (entry.act !== 'journal/undo' && entry.act !== 'journal/redo') {
    return entry.target === null ? { undoable: entry.seq, redoable: null } : null
  }
  const isUndo = entry.act === 'journal/undo'
  const target = entry.target === null ? undefined : entries[entry.target - 1]?.entry
  if (target === undefined || target.seq !== (isUndo ? state.undoable : state.redoable)) return null
  if (!takesBack(entry, target)) return null
  const before = statesBefore[target.seq - 1]
  return isUndo
    ? { undoable: before?.undoable ?? null, redoable: entry.seq }
    : { undoable: target.target, redoable: before?.redoable ?? null }
}

function takesBack(entry: JournalEntry, target: JournalEntry): boolean {
  return canonicalJson(entry.changes) === canonicalJson(invertChanges(target.changes))
}

function isSameUndo(one: UndoState, other: UndoState): boolean {
  return one.undoable === other.undoable && one.redoable === other.redoable
}
