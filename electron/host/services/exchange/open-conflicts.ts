import type { Transaction } from 'kysely'
import {
  insertConflicts,
  insertSettlement,
  listConflicts,
  type ConflictPlace,
  type KeptConflict,
} from '#db/repositories/conflict-repository.ts'
import { listTurns } from '#db/repositories/journal-repository.ts'
import type { PlanFile } from '#db/schema.ts'
import { canonicalJson } from '#shared/encoding/canonical-json.ts'
import { undoneActs } from '#shared/domain/journal/act-item.ts'
import type { JournalEntry } from '#shared/domain/journal/journal-entry.ts'
import { completeChanges, isPlaceOnly, type RecordChange } from '#shared/domain/journal/record-change.ts'
import type { RecordId } from '#shared/domain/record/field.ts'
import type { Conflict, Decision } from '#shared/domain/revision/conflict.ts'
import { settledBy } from '#shared/domain/revision/sealed-changes.ts'

/** A conflict and where the file keeps it. */
export type PlacedConflict = ConflictPlace & { readonly conflict: Conflict }

/** A conflict that a person has decided, the entry that did, and how: `written` by an act that wrote at its place. */
export type SettledConflict = PlacedConflict & {
  readonly settledBy: number
  readonly decision: Decision | typeof WRITTEN
}

/** The conflicts of a plan by what is true of them at present: what an undone act found or decided counts for nothing. */
export type ConflictStates = {
  readonly open: readonly PlacedConflict[]
  readonly decided: readonly SettledConflict[]
}

/** In the place of a decision: what a person wrote into the place itself, and what another office had decided already. */
const WRITTEN = 'written'
const MERGED = 'merged'

/** The conflicts as they stand now, or as they stood after the entry `upTo`. */
export async function listConflictStates(
  trx: Transaction<PlanFile>,
  planId: RecordId,
  upTo = Infinity,
): Promise<ConflictStates> {
  const isThere = ({ seq }: { readonly seq: number }) => seq <= upTo
  const kept = (await listConflicts(trx, planId)).filter(isThere)
  if (kept.length === 0) return { open: [], decided: [] }
  const undone = undoneActs((await listTurns(trx, planId)).filter(isThere))
  const lastOf = ({ settlements }: KeptConflict) =>
    settlements.findLast(({ settledBy }) => settledBy <= upTo && !undone.has(settledBy))
  const found = kept.filter(({ seq }) => !undone.has(seq)).map((each) => ({ each, settled: lastOf(each) }))
  return {
    open: found.flatMap(({ each, settled }) => (settled === undefined ? [placed(each)] : [])),
    decided: found.flatMap(({ each, settled }) =>
      settled === undefined || settled.decision === MERGED
        ? []
        : [{ ...placed(each), settledBy: settled.settledBy, decision: readDecision(settled.decision) }],
    ),
  }
}

function readDecision(kept: string): SettledConflict['decision'] {
  return kept === WRITTEN ? WRITTEN : (JSON.parse(kept) as Decision)
}

/** Conflicts that were found by an older version do not say who wrote `ours`. */
function placed({ seq, rank, content }: KeptConflict): PlacedConflict {
  return { seq, rank, conflict: { oursBy: null, ...(JSON.parse(content) as object) } as Conflict }
}

/** Acts that bring another state of a plan in, or the state with which a sample begins everywhere. */
const JOINING: ReadonlySet<string> = new Set(['plan/add-sample', 'plan/take-in', 'plan/merge'])

export function isJoining({ act }: Pick<JournalEntry, 'act'>): boolean {
  return JOINING.has(act)
}

/** Whether an entry can have decided a conflict in that way, as far as the journal tells. */
export function canHaveSettled(
  conflict: Conflict,
  decision: string,
  entry: Pick<JournalEntry, 'act' | 'changes'>,
): boolean {
  if (decision === MERGED) return isJoining(entry)
  if (decision === WRITTEN) return settledBy([conflict], completeChanges(entry.changes)).length > 0
  return entry.act === 'conflict/settle'
}

/** Notes which open conflicts the entry `by`, an act of a person, has decided by what it wrote. Who makes room among siblings decides nothing. */
export async function settleWritten(
  trx: Transaction<PlanFile>,
  planId: RecordId,
  written: { readonly by: number; readonly changes: readonly RecordChange[] },
): Promise<void> {
  const { open } = await listConflictStates(trx, planId)
  const said = written.changes.filter((change) => !isPlaceOnly(change))
  const settled = new Set(
    settledBy(
      open.map(({ conflict }) => conflict),
      said,
    ),
  )
  for (const { seq, rank, conflict } of open) {
    if (!settled.has(conflict.key)) continue
    await insertSettlement(trx, planId, { seq, rank, settledBy: written.by, decision: WRITTEN })
  }
}

/** Notes a decision on an open conflict. */
export async function settleDecided(
  trx: Transaction<PlanFile>,
  planId: RecordId,
  decided: { readonly by: number; readonly place: ConflictPlace; readonly decision: Decision },
): Promise<void> {
  const { seq, rank } = decided.place
  const decision = canonicalJson(decided.decision)
  await insertSettlement(trx, planId, { seq, rank, settledBy: decided.by, decision })
}

/** Keeps what the entry `by` has found, and closes what is no more or is told anew. */
export async function noteMerged(
  trx: Transaction<PlanFile>,
  planId: RecordId,
  merged: { readonly by: number; readonly conflicts: readonly Conflict[]; readonly closes: readonly string[] },
): Promise<void> {
  const { by, conflicts, closes } = merged
  const gone = new Set([...closes, ...conflicts.map(({ key }) => key)])
  const { open } = await listConflictStates(trx, planId)
  for (const { seq, rank, conflict } of open) {
    if (gone.has(conflict.key)) await insertSettlement(trx, planId, { seq, rank, settledBy: by, decision: MERGED })
  }
  await insertConflicts(trx, planId, { seq: by, contents: conflicts.map((conflict) => JSON.stringify(conflict)) })
}
