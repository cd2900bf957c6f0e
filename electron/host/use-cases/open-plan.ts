import type { Transaction } from 'kysely'
import { findLastLink, nameTurns } from '#db/repositories/journal-repository.ts'
import { findPlan } from '#db/repositories/plan-repository.ts'
import { listRecords, listRecordsAfter } from '#db/repositories/record-repository.ts'
import type { PlanFile } from '#db/schema.ts'
import type { HostApi } from '#shared/contracts/index.ts'
import type { RecordId } from '#shared/domain/record/field.ts'
import { failed, ok } from '#shared/result.ts'
import type { HostContext } from '../host-context.ts'
import { takeForMessage } from '../services/page-of.ts'

/** About as many as a message carries: of the plans that came with the program the longest has half of them. */
const ROWS_AT_ONCE = 1_500

/** Opening a plan is no act: the journal stays as it is. */
export function openPlan(context: HostContext): HostApi['plan']['open'] {
  return ({ planId }) =>
    context.root.transaction().execute(async (trx) => {
      const head = await findHead(trx, planId)
      if (head === null) return failed({ code: 'plan/not-found' })
      const { plan, undo, savedAt } = head
      return ok({ plan, records: await listRecords(trx, planId), undo, savedAt })
    })
}

/** The same a page at a time. */
export function openPage(context: HostContext): HostApi['plan']['openPage'] {
  return ({ planId, after }) =>
    context.root.transaction().execute(async (trx) => {
      const head = await findHead(trx, planId)
      if (head === null) return failed({ code: 'plan/not-found' })
      const rows = await listRecordsAfter(trx, planId, { after, limit: ROWS_AT_ONCE })
      const records = takeForMessage(rows, (record) => record)
      const last = records.at(-1)
      const hasMore = records.length < rows.length || rows.length === ROWS_AT_ONCE
      const next = last === undefined || !hasMore ? null : { type: last.type, id: last.id }
      return ok({ ...head, records, next })
    })
}

/** What is said of a plan besides its records; null where the file has no such plan. */
async function findHead(trx: Transaction<PlanFile>, planId: RecordId) {
  const plan = await findPlan(trx, planId)
  const last = await findLastLink(trx, planId)
  if (plan === null || last === null) return null
  return { plan, seq: last.seq, undo: await nameTurns(trx, last.undo), savedAt: last.at }
}
