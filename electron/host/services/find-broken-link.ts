import type { Transaction } from 'kysely'
import { findRecord, isReferred, listReferable } from '#db/repositories/record-repository.ts'
import type { PlanFile } from '#db/schema.ts'
import type { AppError } from '#shared/app-error.ts'
import type { RecordChange } from '#shared/domain/journal/record-change.ts'
import type { RecordId } from '#shared/domain/record/field.ts'
import type { LooseFields, LooseRecord } from '#shared/domain/record/plan-record.ts'
import { fieldsOfType } from '#shared/domain/record/read-record.ts'

/**
 * What the changes, which are written, have broken: a reference that nothing fit meets, a record taken away that others still
 * name, a record above or after itself. Null where the plan is whole.
 */
export async function findBrokenLink(
  trx: Transaction<PlanFile>,
  planId: RecordId,
  changes: readonly RecordChange[],
): Promise<AppError | null> {
  for (const change of changes) {
    const broken =
      change.op === 'delete'
        ? await findReferrer(trx, planId, change.record)
        : await findBrokenReference(trx, planId, written(change))
    if (broken !== null) return broken
  }
  return null
}

/** The id, the type and the fields that a change wrote. */
function written(change: Exclude<RecordChange, { op: 'delete' }>): LooseRecord {
  return change.op === 'insert' ? change.record : { id: change.id, type: change.type, fields: change.after }
}

async function findReferrer(
  trx: Transaction<PlanFile>,
  planId: RecordId,
  record: LooseRecord,
): Promise<AppError | null> {
  return (await isReferred(trx, planId, record)) ? { code: 'plan/still-referred', type: record.type } : null
}

async function findBrokenReference(
  trx: Transaction<PlanFile>,
  planId: RecordId,
  { id, type, fields }: LooseRecord,
): Promise<AppError | null> {
  const definitions = fieldsOfType(type)
  for (const [field, content] of Object.entries(fields)) {
    const definition = definitions[field]
    if (definition?.kind !== 'reference' || content === null) continue
    const target = content as RecordId
    const found = await listReferable(trx, planId, { type, field, ids: [target] })
    if (found.length === 0) return { code: 'plan/dangling-reference', field }
    const isOfOwnType = definition.targets.includes(type)
    if (isOfOwnType && (await leadsBack(trx, { planId, id, field }, [target]))) {
      return { code: 'plan/circular-reference', field }
    }
  }
  return null
}

/** Whether following a field from record to record of one type comes back to where it began. */
async function leadsBack(
  trx: Transaction<PlanFile>,
  from: { readonly planId: RecordId; readonly id: RecordId; readonly field: string },
  seen: readonly RecordId[],
): Promise<boolean> {
  const last = seen.at(-1)
  if (last === undefined) return false
  if (last === from.id) return true
  const next = await findRecord(trx, from.planId, last)
  const fields: LooseFields = next?.fields ?? {}
  const target = (fields[from.field] ?? null) as RecordId | null
  return target !== null && !seen.includes(target) && leadsBack(trx, from, [...seen, target])
}
