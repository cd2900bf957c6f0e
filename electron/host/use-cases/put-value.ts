import type { Transaction } from 'kysely'
import { findRecord, findValueAt, listReferring } from '#db/repositories/record-repository.ts'
import type { PlanFile } from '#db/schema.ts'
import type { AppError } from '#shared/app-error.ts'
import type { HostApi } from '#shared/contracts/index.ts'
import type { PutValueInput } from '#shared/contracts/plan-contract.ts'
import type { RecordChange } from '#shared/domain/journal/record-change.ts'
import type { PlanRecord } from '#shared/domain/record/plan-record.ts'
import { checkFields } from '#shared/domain/record/read-record.ts'
import { failed, ok, type Result } from '#shared/result.ts'
import type { HostContext } from '../host-context.ts'
import { commitAct } from '../services/commit-act.ts'

/**
 * Writes one cell of an indicator: makes, changes or, with an empty text, takes away its value, and with it the marks of notes
 * that stand on it.
 */
export function putValue(context: HostContext): HostApi['plan']['putValue'] {
  return (input) =>
    context.root.transaction().execute(async (trx) => {
      const changes = await planChanges(trx, context, input)
      if (!changes.ok) return changes
      return ok(
        await commitAct(trx, context, {
          planId: input.planId,
          act: 'value/put',
          target: null,
          changes: changes.value,
          undoAfter: (seq) => ({ undoable: seq, redoable: null }),
        }),
      )
    })
}

async function planChanges(
  trx: Transaction<PlanFile>,
  context: HostContext,
  input: PutValueInput,
): Promise<Result<readonly RecordChange[], AppError>> {
  const { planId, owner, role, period, position, before, raw } = input
  const fields = { owner, role, period, position, raw }
  const checked = checkFields('value', fields)
  if (!checked.ok) return checked
  const ownerRecord = await findRecord(trx, planId, owner)
  if (ownerRecord === null) return failed({ code: 'plan/record-not-found' })
  if (ownerRecord.type !== 'indicator' && ownerRecord.type !== 'breakdown') {
    return failed({ code: 'plan/dangling-reference', field: 'owner' })
  }
  const found = await findValueAt(trx, planId, { owner, role, period, position })
  const held = found?.fields.raw ?? null
  if (held !== before) return failed({ code: 'plan/stale' })
  if ((held ?? '') === raw) return failed({ code: 'plan/unchanged' })
  if (found === null) return ok([{ op: 'insert', record: { id: context.newId(), type: 'value', fields } }])
  if (raw === '') return ok(await removalOf(trx, planId, found))
  return ok([{ op: 'update', id: found.id, type: 'value', before: { raw: found.fields.raw }, after: { raw } }])
}

async function removalOf(
  trx: Transaction<PlanFile>,
  planId: PutValueInput['planId'],
  value: PlanRecord<'value'>,
): Promise<readonly RecordChange[]> {
  const marks = await listReferring(trx, planId, value)
  return [...marks, value].map((record) => ({ op: 'delete', record }))
}
