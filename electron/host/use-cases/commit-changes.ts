import type { Transaction } from 'kysely'
import type { PlanFile } from '#db/schema.ts'
import { findRecord, findValueAt } from '#db/repositories/record-repository.ts'
import type { AppError } from '#shared/app-error.ts'
import type { HostApi } from '#shared/contracts/index.ts'
import { changedRecordId, type GivenChange, type RecordChange } from '#shared/domain/journal/record-change.ts'
import { sameContent, type RecordId } from '#shared/domain/record/field.ts'
import type { LooseFields, LooseRecord, PlanRecord } from '#shared/domain/record/plan-record.ts'
import type { FieldsOf } from '#shared/domain/record/record-types.ts'
import { checkFields, readRecord } from '#shared/domain/record/read-record.ts'
import { failed, ok, type Result } from '#shared/result.ts'
import type { HostContext } from '../host-context.ts'
import { commitAct } from '../services/commit-act.ts'
import { checkAct } from '../services/exchange/check-scope.ts'
import { findBrokenLink } from '../services/find-broken-link.ts'
import { inTransaction } from '../services/in-transaction.ts'

/** Carries out one act of the officer, whole or not at all, if everything it touches is still as the officer saw it. */
export function commitChanges(context: HostContext): HostApi['plan']['commit'] {
  return async ({ planId, act, changes: given }) => {
    const outcome = await inTransaction(context, async (trx) => {
      const changes = await readChanges(trx, planId, given)
      if (!changes.ok) return changes
      const allowed = await checkAct(trx, planId, changes.value)
      if (!allowed.ok) return allowed
      const undoAfter = (seq: number) => ({ undoable: seq, redoable: null })
      const done = await commitAct(trx, context, { planId, act, target: null, changes: changes.value, undoAfter })
      const broken = await findBrokenLink(trx, planId, changes.value)
      return broken === null ? ok(done) : failed(broken)
    })
    return outcome
  }
}

async function readChanges(
  trx: Transaction<PlanFile>,
  planId: RecordId,
  given: readonly GivenChange[],
): Promise<Result<readonly RecordChange[], AppError>> {
  if (given.length === 0) return failed({ code: 'plan/unchanged' })
  const changes: RecordChange[] = []
  const touched = new Set<RecordId>()
  for (const each of given) {
    const id = each.op === 'update' ? each.id : each.record.id
    if (touched.has(id)) return failed({ code: 'plan/duplicate-record', id })
    touched.add(id)
    const change = await readChange(trx, planId, each)
    if (!change.ok) return change
    changes.push(change.value)
  }
  const taken = await findTakenCell(trx, planId, changes)
  return taken === null ? ok(changes) : failed(taken)
}

/** A value that comes into a cell must find it empty, or emptied by the same act. */
async function findTakenCell(
  trx: Transaction<PlanFile>,
  planId: RecordId,
  changes: readonly RecordChange[],
): Promise<AppError | null> {
  const touched = new Set(changes.map(changedRecordId))
  for (const change of changes) {
    const cell = await cellOf(trx, planId, change)
    const found = cell === null ? null : await findValueAt(trx, planId, cell)
    if (found !== null && !touched.has(found.id)) return { code: 'plan/duplicate-cell', id: found.id }
  }
  return null
}

/** The cell that a change puts a value into; null where it puts none, or leaves it in its cell. */
async function cellOf(
  trx: Transaction<PlanFile>,
  planId: RecordId,
  change: RecordChange,
): Promise<FieldsOf<'value'> | null> {
  if (change.op === 'insert') return change.record.type === 'value' ? change.record.fields : null
  if (change.op === 'delete' || change.type !== 'value' || Object.keys(change.after).join() === 'raw') return null
  const held = await findRecord(trx, planId, change.id)
  return held?.type === 'value' ? { ...held.fields, ...change.after } : null
}

async function readChange(
  trx: Transaction<PlanFile>,
  planId: RecordId,
  given: GivenChange,
): Promise<Result<RecordChange, AppError>> {
  const held = await findRecord(trx, planId, given.op === 'update' ? given.id : given.record.id)
  if (given.op === 'insert') return held === null ? readInsert(given.record) : failed({ code: 'plan/stale' })
  if (held === null) return failed({ code: 'plan/record-not-found' })
  if (given.op === 'update') return readUpdate(held, given)
  if (held.type === 'plan' || held.type === 'municipality') return failed({ code: 'plan/not-one-plan' })
  return isSameRecord(held, given.record) ? ok({ op: 'delete', record: held }) : failed({ code: 'plan/stale' })
}

function readInsert(given: LooseRecord): Result<RecordChange, AppError> {
  if (given.type === 'plan') return failed({ code: 'plan/not-one-plan' })
  const record = readRecord(given)
  return record.ok ? ok({ op: 'insert', record: record.value }) : record
}

function readUpdate(held: PlanRecord, given: GivenChange & { op: 'update' }): Result<RecordChange, AppError> {
  const { id, type, before, after } = given
  if (held.type !== type) return failed({ code: 'plan/stale' })
  const checked = checkFields(type, after)
  if (!checked.ok) return checked
  if (!isAsSeen(held.fields, before, after)) return failed({ code: 'plan/stale' })
  const isUnchanged = Object.entries(after).every(([name, content]) => sameContent(content, before[name] ?? null))
  return isUnchanged ? failed({ code: 'plan/unchanged' }) : ok({ op: 'update', id, type, before, after })
}

function isAsSeen(held: LooseFields, before: LooseFields, after: LooseFields): boolean {
  const names = Object.keys(after)
  if (names.length === 0 || names.length !== Object.keys(before).length) return false
  return names.every((name) => {
    const [seen, kept] = [before[name], held[name]]
    return seen !== undefined && kept !== undefined && sameContent(seen, kept)
  })
}

function isSameRecord(held: PlanRecord, given: LooseRecord): boolean {
  const fields: LooseFields = held.fields
  const names = Object.keys(fields)
  return (
    held.type === given.type &&
    names.length === Object.keys(given.fields).length &&
    names.every((name) => sameContent(fields[name] ?? null, given.fields[name] ?? null))
  )
}
