import type { Transaction } from 'kysely'
import { findRecord, findValueAt, listReferable } from '#db/repositories/record-repository.ts'
import type { PlanFile } from '#db/schema.ts'
import type { AppError } from '#shared/app-error.ts'
import type { HostApi } from '#shared/contracts/index.ts'
import type { EditRecordInput } from '#shared/contracts/plan-contract.ts'
import { sameContent } from '#shared/domain/record/field.ts'
import type { PlanRecord } from '#shared/domain/record/plan-record.ts'
import { checkFields, fieldsOfType } from '#shared/domain/record/read-record.ts'
import { failed, ok } from '#shared/result.ts'
import type { HostContext } from '../host-context.ts'
import { commitAct } from '../services/commit-act.ts'

/** Changes fields of one record, if they still hold what the officer saw. */
export function editRecord(context: HostContext): HostApi['plan']['editRecord'] {
  return ({ planId, recordId, before, after }) =>
    context.root.transaction().execute(async (trx) => {
      const record = await findRecord(trx, planId, recordId)
      if (record === null) return failed({ code: 'plan/record-not-found' })
      const checked = checkFields(record.type, after)
      if (!checked.ok) return checked
      if (!isAsSeen(record, { before, after })) return failed({ code: 'plan/stale' })
      if (Object.entries(after).every(([name, content]) => sameContent(content, before[name] ?? null))) {
        return failed({ code: 'plan/unchanged' })
      }
      const problem =
        (await findDangling(trx, planId, record, after)) ?? (await findTakenCell(trx, planId, record, after))
      if (problem !== null) return failed(problem)
      const change = { op: 'update', id: recordId, type: record.type, before, after } as const
      const undoAfter = (seq: number) => ({ undoable: seq, redoable: null })
      return ok(
        await commitAct(trx, context, { planId, act: 'record/edit', target: null, changes: [change], undoAfter }),
      )
    })
}

function isAsSeen(record: PlanRecord, { before, after }: Pick<EditRecordInput, 'before' | 'after'>): boolean {
  const fields: EditRecordInput['before'] = { ...record.fields }
  const names = Object.keys(after)
  if (names.length === 0 || names.length !== Object.keys(before).length) return false
  return names.every((name) => {
    const seen = before[name]
    const held = fields[name]
    return seen !== undefined && held !== undefined && sameContent(seen, held)
  })
}

async function findDangling(
  trx: Transaction<PlanFile>,
  planId: EditRecordInput['planId'],
  record: PlanRecord,
  after: EditRecordInput['after'],
): Promise<AppError | null> {
  for (const [field, content] of Object.entries(after)) {
    if (fieldsOfType(record.type)[field]?.kind !== 'reference' || content === null) continue
    const ids = [content as PlanRecord['id']]
    const found = await listReferable(trx, planId, { type: record.type, field, ids })
    if (found.length === 0) return { code: 'plan/dangling-reference', field }
    if (await leadsBack(trx, { planId, record, field }, ids)) return { code: 'plan/circular-reference', field }
  }
  return null
}

/** Whether following a field from record to record of one type comes back to where it began. */
async function leadsBack(
  trx: Transaction<PlanFile>,
  from: { readonly planId: EditRecordInput['planId']; readonly record: PlanRecord; readonly field: string },
  seen: readonly PlanRecord['id'][],
): Promise<boolean> {
  const last = seen.at(-1)
  if (last === undefined) return false
  if (last === from.record.id) return true
  const next = await findRecord(trx, from.planId, last)
  if (next?.type !== from.record.type) return false
  const fields: EditRecordInput['before'] = next.fields
  const target = fields[from.field] as PlanRecord['id'] | null
  return target !== null && !seen.includes(target) && leadsBack(trx, from, [...seen, target])
}

/** A value that is moved to another cell must find it empty. */
async function findTakenCell(
  trx: Transaction<PlanFile>,
  planId: EditRecordInput['planId'],
  record: PlanRecord,
  after: EditRecordInput['after'],
): Promise<AppError | null> {
  if (record.type !== 'value') return null
  const found = await findValueAt(trx, planId, { ...record.fields, ...after })
  return found === null || found.id === record.id ? null : { code: 'plan/duplicate-cell', id: found.id }
}
