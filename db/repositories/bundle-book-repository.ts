import type { Kysely, Selectable } from 'kysely'
import type { LedgerNote } from '#shared/domain/ledger/ledger-note.ts'
import type { RecordId } from '#shared/domain/record/field.ts'
import { ScopeSchema, type Scope } from '#shared/domain/scope/scope.ts'
import type { PlanFile } from '../schema.ts'
import { planOfLine, type LedgerLine } from './bundle-ledger-repository.ts'

type Db = Kysely<PlanFile>

/** A line of the ledger of bundles as the book shows it. */
export type BookLine = Omit<LedgerLine, 'scope' | 'receiver' | 'medium' | 'approval' | 'remark'> & {
  readonly seq: number
  readonly scope: Scope | null
  readonly note: LedgerNote
}

/** The bundles of one plan that went out or came in, of all plans where it is null; oldest first. */
export async function listBookLines(db: Db, planId: RecordId | null): Promise<readonly BookLine[]> {
  const all = db.selectFrom('bundle_ledger').selectAll().orderBy('seq')
  const rows = await (planId === null ? all : all.where('plan_id', '=', planId)).execute()
  return rows.map(toBookLine)
}

/** The last line of a bundle that went out, by the digest of its payload: an approval has that of what it approves. Null where none did. */
export async function findSentLine(db: Db, digest: string): Promise<BookLine | null> {
  const row = await db
    .selectFrom('bundle_ledger')
    .selectAll()
    .where('direction', '=', 'out')
    .where('digest', '=', digest)
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row === undefined ? null : toBookLine(row)
}

/** The part of a plan that went out in that bundle; null where none did. */
export async function findHandOut(
  db: Db,
  planId: RecordId,
  bundleId: RecordId,
): Promise<{ readonly digest: string; readonly scope: Scope } | null> {
  const lines = await listBookLines(db, planId)
  const line = lines.find((each) => each.direction === 'out' && each.bundleId === bundleId)
  return line?.scope == null ? null : { digest: line.digest, scope: line.scope }
}

export async function findBookLine(db: Db, seq: number): Promise<BookLine | null> {
  const row = await db.selectFrom('bundle_ledger').selectAll().where('seq', '=', seq).executeTakeFirst()
  return row === undefined ? null : toBookLine(row)
}

export async function updateLedgerNote(trx: Db, seq: number, note: LedgerNote): Promise<void> {
  await trx.updateTable('bundle_ledger').set(note).where('seq', '=', seq).execute()
}

/** Gives the file of the last line of a bundle that went out under this name another one; nothing where no line has it. */
export async function renameSentLine(
  db: Db,
  { digest, fileName }: Pick<BookLine, 'digest' | 'fileName'>,
  nextName: string,
): Promise<void> {
  const last = db
    .selectFrom('bundle_ledger')
    .select((line) => line.fn.max('seq').as('seq'))
    .where('direction', '=', 'out')
    .where('digest', '=', digest)
    .where('file_name', '=', fileName)
  await db.updateTable('bundle_ledger').set({ file_name: nextName }).where('seq', '=', last).execute()
}

function toBookLine(row: Selectable<PlanFile['bundle_ledger']>): BookLine {
  const { seq, direction, bundle_id: bundleId, plan_id: planId, file_name: fileName, scope, ...rest } = row
  const { content_digest: contentDigest, answers_to: answersTo, receiver, medium, approval, remark, ...kept } = rest
  return {
    ...kept,
    seq: Number(seq),
    direction,
    bundleId,
    planId: planOfLine(planId),
    fileName,
    contentDigest,
    answersTo,
    scope: scope === null ? null : ScopeSchema.parse(JSON.parse(scope)),
    note: { receiver, medium, approval, remark },
  }
}
