import type { RecordType } from '#shared/domain/record/record-types.ts'

/** What stands in a column: SQLite's text and integers; lists are JSON text, flags 0 or 1. */
export type Cell = string | number | null

/** A row of a record table: `plan_id`, `id`, and the fields of its type in snake case. */
export type RecordRow = Record<string, Cell>

interface RecordRegister {
  plan_id: string
  id: string
  type: RecordType
}

interface JournalTable {
  seq: number
  plan_id: string
  act: string
  target: number | null
  at: string
  actor: string
  changes: string
  previous_hash: string
  hash: string
  undoable: number | null
  redoable: number | null
}

interface JournalRecordTable {
  plan_id: string
  record_id: string
  seq: number
}

interface BundleLedgerTable {
  seq: number | null
  direction: 'out' | 'in'
  bundle_id: string
  plan_id: string
  digest: string
  counter: number
  signer: string
  file_name: string
  at: string
  actor: string
  content_digest: string | null
  entry: number | null
  kind: string | null
  scope: string | null
  answers_to: string | null
  receiver: string | null
  medium: string | null
  approval: string | null
  remark: string | null
}

interface RevisionTable {
  plan_id: string
  digest: string
  parents: string
  at: string
  actor: string
  changes_digest: string
  changes: string
  is_part: 0 | 1
}

interface RevisionMarkTable {
  plan_id: string
  seq: number
  digest: string
  kind: 'sealed' | 'joined'
}

interface ConflictTable {
  plan_id: string
  seq: number
  rank: number
  content: string
}

interface SettlementTable {
  plan_id: string
  conflict_seq: number
  conflict_rank: number
  seq: number
  decision: string
}

interface BundleTable {
  seq: number | null
  digest: string
  plan_id: string
  bundle_id: string
  kind: string
  head: string | null
  content_digest: string | null
  payload: Uint8Array
}

interface StatementTable {
  signature_digest: string
  bundle_digest: string
  act: string
  about: string | null
  kid: string
  signed_at: string
  protected: string
  signature: string
  first_seen_at: string
}

interface PlanScopeTable {
  plan_id: string
  request: string
  scope: string
}

interface RosterTable {
  seq: number | null
  digest: string
  version: number
  file: Uint8Array
  taken_at: string
}

interface TrustEventTable {
  seq: number | null
  act: string
  detail: string
  at: string
  actor: string
  hash: string | null
}

interface PaperLedgerTable {
  seq: number | null
  plan_id: string
  entry: number
  digest: string
  what: string
  at: string
  actor: string
}

interface PlanTable {
  plan_id: string
  id: string
  title: string
  subtitle: string | null
  edition: string | null
  period_text: string
  municipality: string
}

interface MunicipalityTable {
  plan_id: string
  id: string
  code: string
  name: string
  prefecture: string
}

/** Tables that are queried by name; the record tables are written and read through `record-tables.ts`. */
export interface PlanFile {
  record: RecordRegister
  journal: JournalTable
  journal_record: JournalRecordTable
  bundle_ledger: BundleLedgerTable
  paper_ledger: PaperLedgerTable
  revision: RevisionTable
  revision_mark: RevisionMarkTable
  conflict: ConflictTable
  settlement: SettlementTable
  bundle: BundleTable
  statement: StatementTable
  plan_scope: PlanScopeTable
  roster: RosterTable
  trust_event: TrustEventTable
  plan: PlanTable
  municipality: MunicipalityTable
}
