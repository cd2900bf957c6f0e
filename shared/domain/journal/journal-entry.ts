import type { RecordId } from '../record/field.ts'
import type { RecordChange } from './record-change.ts'

/** Acts that make or take in a plan; undo goes back to them and no further. */
export const foundingActs = ['plan/add-sample', 'plan/take-in', 'plan/create', 'plan/copy'] as const

/** Acts of an officer on a plan: what the list of acts and the history call them. */
export const officerActs = [
  'record/edit',
  'record/add',
  'record/remove',
  'record/move',
  'value/put',
  'target/revise',
  'judgement/make',
  'cells/paste',
  'cells/cut',
  'cells/fill',
  'cells/clear',
  'bar/draw',
  'bar/move',
  'note/add',
  'project/add',
  'project/stop',
  'project/merge',
  'project/split',
  'project/resume',
  'project/move',
  'repeat/add',
  'repeat/override',
  'repeat/revert',
  'plan/renumber',
  'plan/settings',
  'plan/restore',
  'edition/fix',
  'section/reorganise',
  'bulk/replace',
  'finding/accept',
  'finding/reopen',
  'form/copy',
  'paper/setup',
  'sheet/fit',
  'comment/add',
  'comment/answer',
] as const
export type OfficerAct = (typeof officerActs)[number]

/** Acts that carry what another office has sent into a plan, and the decisions that they ask for. */
const exchangeActs = ['plan/merge', 'conflict/settle', 'comment/take-in'] as const

export const journalActs = [...foundingActs, ...officerActs, ...exchangeActs, 'journal/undo', 'journal/redo'] as const
export type JournalAct = (typeof journalActs)[number]

/** One act of a user, as it is chained and kept for ever. */
export type JournalEntry = {
  /** Rank in the file, from 1, without gaps. */
  readonly seq: number
  readonly planId: RecordId
  readonly act: JournalAct
  /** For undo the `seq` of the act taken back, for redo the `seq` of the undo taken back; null otherwise. */
  readonly target: number | null
  /** UTC, ISO 8601 with milliseconds. */
  readonly at: string
  /** Who: the account that the operating system names. */
  readonly actor: string
  readonly changes: readonly RecordChange[]
  /** SHA-256, hexadecimal, of the entry before; 64 zeros for the first of the file. */
  readonly previousHash: string
}

export const CHAIN_START = '0'.repeat(64)

/** What can be undone and redone next in a plan, as `seq`; null where there is nothing. */
export type UndoState = { readonly undoable: number | null; readonly redoable: number | null }

/** The same with the acts that undo would take back and redo do again. */
export type NextTurns = UndoState & { readonly undoableAct: JournalAct | null; readonly redoableAct: JournalAct | null }

/** Whether the act brought the plan into the file. */
export function isFoundingAct(act: JournalAct): boolean {
  return foundingActs.some((founding) => founding === act)
}

/** Whether a person did the act on what the plan says. */
export function isOfficerAct(act: JournalAct): boolean {
  return officerActs.some((own) => own === act)
}
