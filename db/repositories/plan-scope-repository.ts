import type { Kysely } from 'kysely'
import type { RecordId } from '#shared/domain/record/field.ts'
import { ScopeSchema, type Scope } from '#shared/domain/scope/scope.ts'
import type { PlanFile } from '../schema.ts'

type Db = Kysely<PlanFile>

/** That a plan of this file is a part of another office's: what it is of that, and the bundle in which it was handed out. */
export type PlanScope = { readonly scope: Scope; readonly request: RecordId }

/** Marks the plan as a part, or as another one than before. */
export async function putPlanScope(trx: Db, planId: RecordId, { scope, request }: PlanScope): Promise<void> {
  const row = { request, scope: JSON.stringify(scope) }
  await trx
    .insertInto('plan_scope')
    .values({ plan_id: planId, ...row })
    .onConflict((conflict) => conflict.column('plan_id').doUpdateSet(row))
    .execute()
}

/** The plan is whole from now on. */
export async function deletePlanScope(trx: Db, planId: RecordId): Promise<void> {
  await trx.deleteFrom('plan_scope').where('plan_id', '=', planId).execute()
}

/** What the plan is a part of; null where it is whole. */
export async function findPlanScope(db: Db, planId: RecordId): Promise<PlanScope | null> {
  const row = await db.selectFrom('plan_scope').selectAll().where('plan_id', '=', planId).executeTakeFirst()
  return row === undefined
    ? null
    : { scope: ScopeSchema.parse(JSON.parse(row.scope)), request: row.request as RecordId }
}
