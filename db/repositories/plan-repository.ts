import type { Kysely } from 'kysely'
import type { JournalAct } from '#shared/domain/journal/journal-entry.ts'
import type { RecordId } from '#shared/domain/record/field.ts'
import type { PlanSummary } from '#shared/domain/plan/plan-summary.ts'
import type { PlanFile } from '../schema.ts'

type Db = Kysely<PlanFile>

function selectPlans(db: Db) {
  return db
    .selectFrom('plan')
    .innerJoin('municipality', (join) =>
      join.onRef('municipality.plan_id', '=', 'plan.plan_id').onRef('municipality.id', '=', 'plan.municipality'),
    )
    .select(['plan.plan_id', 'plan.title', 'plan.subtitle', 'plan.edition', 'plan.period_text'])
    .select(['municipality.code', 'municipality.name', 'municipality.prefecture'])
}

type PlanRow = Awaited<ReturnType<ReturnType<typeof selectPlans>['executeTakeFirstOrThrow']>>

function toSummary(row: PlanRow): PlanSummary {
  return {
    id: row.plan_id as RecordId,
    title: row.title,
    subtitle: row.subtitle,
    edition: row.edition,
    periodText: row.period_text,
    municipality: { code: row.code, name: row.name, prefecture: row.prefecture },
  }
}

/** The plans of the file, by 団体コード, then by title. */
export async function listPlans(db: Db): Promise<readonly PlanSummary[]> {
  const rows = await selectPlans(db)
    .orderBy('municipality.code')
    .orderBy('plan.title')
    .orderBy('plan.plan_id')
    .execute()
  return rows.map(toSummary)
}

/** The plans that an act brought into the file. */
export async function listPlansBroughtBy(db: Db, act: JournalAct): Promise<ReadonlySet<RecordId>> {
  const rows = await db.selectFrom('journal').select('plan_id').where('act', '=', act).execute()
  return new Set(rows.map(({ plan_id: planId }) => planId as RecordId))
}

export async function findPlan(db: Db, planId: RecordId): Promise<PlanSummary | null> {
  const row = await selectPlans(db).where('plan.plan_id', '=', planId).executeTakeFirst()
  return row === undefined ? null : toSummary(row)
}
