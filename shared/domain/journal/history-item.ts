import type { JournalAct } from './journal-entry.ts'
import type { RecordChange } from './record-change.ts'

/** One act on one record, for the history of a cell. `at` is UTC, ISO 8601. */
export type HistoryItem = {
  readonly seq: number
  readonly act: JournalAct
  readonly at: string
  readonly actor: string
  readonly changes: readonly RecordChange[]
}
