import type { Host } from '#electron/host/start-host.ts'
import type { GivenChange } from '#shared/domain/journal/record-change.ts'
import type { RecordId } from '#shared/domain/record/field.ts'
import type { PlanRecord } from '#shared/domain/record/plan-record.ts'
import type { Decision } from '#shared/domain/revision/conflict.ts'
import type { BuiltPlan } from './build-plan.ts'
import { exportSigned, holdFile, startTestHost, valueOf } from './run-host.ts'
import { makeTempFolder } from './temp-folder.ts'

/** Offices that begin with the same state of a plan: the first has handed it out, the others have taken it in. */
export async function startOffices(plan: BuiltPlan, count: number): Promise<readonly Host[]> {
  const first = await startTestHost(makeTempFolder(), [plan])
  const bytes = await exportSigned(first, plan.planId)
  const offices = [first]
  while (offices.length < count) {
    const office = await startTestHost(makeTempFolder())
    valueOf(await office.api.exchange.takeIn({ token: holdFile(office, bytes) }))
    offices.push(office)
  }
  return offices
}

/** The file of `from` taken in at `to`; gives what that came to. */
export async function sendPlan(from: Host, to: Host, planId: RecordId) {
  const bytes = await exportSigned(from, planId)
  return valueOf(await to.api.exchange.takeIn({ token: holdFile(to, bytes) }))
}

export async function previewOf(host: Host, bytes: Uint8Array) {
  return valueOf(await host.api.exchange.preview({ token: holdFile(host, bytes) }))
}

/** The contents of the plan's records by id. */
export async function recordsOf(host: Host, planId: RecordId): Promise<ReadonlyMap<RecordId, PlanRecord>> {
  const { records } = valueOf(await host.api.plan.open({ planId }))
  return new Map(records.map((record) => [record.id, record]))
}

/** The officer takes these records away, which nothing else needs. */
export async function removeAt(host: Host, planId: RecordId, ids: readonly RecordId[]): Promise<void> {
  const records = await recordsOf(host, planId)
  const changes: readonly GivenChange[] = ids.map((id) => ({ op: 'delete', record: records.get(id)! }))
  valueOf(await host.api.plan.commit({ planId, act: 'record/remove', changes }))
}

/** What is open in a plan, by its keys. */
export async function openKeys(host: Host, planId: RecordId): Promise<readonly string[]> {
  const { items } = valueOf(await host.api.exchange.conflicts({ planId }))
  return items.map(({ conflict }) => conflict.key)
}

/** Decides the only open conflict of the plan. */
export async function settleOnly(host: Host, planId: RecordId, decision: Decision) {
  const [key = ''] = await openKeys(host, planId)
  return host.api.exchange.settle({ planId, decisions: [{ key, decision }] })
}
