import type { Kysely, Selectable } from 'kysely'
import type { RecordId } from '#shared/domain/record/field.ts'
import type { PlanFile } from '../schema.ts'
import { beginsWith } from './begins-with.ts'

type Db = Kysely<PlanFile>

/** One time that a state of a plan became paper. `digest` is that of its content, `what` was printed in words, `at` UTC in ISO 8601. */
export type PaperLine = {
  readonly planId: RecordId
  /** The journal entry that led to the state. */
  readonly entry: number
  readonly digest: string
  readonly what: string
  readonly at: string
  readonly actor: string
}

function toLine(row: Selectable<PlanFile['paper_ledger']>): PaperLine {
  const { plan_id: planId, entry, digest, what, at, actor } = row
  return { planId: planId as RecordId, entry, digest, what, at, actor }
}

export async function insertPaperLine(trx: Db, { planId, ...line }: PaperLine): Promise<void> {
  await trx
    .insertInto('paper_ledger')
    .values({ ...line, seq: null, plan_id: planId })
    .execute()
}

/** What was printed with a digest that begins like this (`sha256:` and some digits), oldest first. */
export async function listPaperLines(db: Db, start: string): Promise<readonly PaperLine[]> {
  const rows = await db
    .selectFrom('paper_ledger')
    .selectAll()
    .where(beginsWith('digest', start))
    .orderBy('seq')
    .execute()
  return rows.map(toLine)
}
