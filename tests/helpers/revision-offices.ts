import { expect } from 'vitest'
import { changeFields } from '#shared/domain/edit/change-fields.ts'
import { putValue } from '#shared/domain/edit/put-value.ts'
import { removeRecords } from '#shared/domain/edit/remove-records.ts'
import type { RecordChange } from '#shared/domain/journal/record-change.ts'
import { checkPlanRecords } from '#shared/domain/plan/check-plan-records.ts'
import type { PlanModel } from '#shared/domain/plan/plan-model.ts'
import type { RecordId } from '#shared/domain/record/field.ts'
import type { LooseFields } from '#shared/domain/record/plan-record.ts'
import { buildPlan } from './build-plan.ts'
import { createIds } from './create-ids.ts'
import {
  beginPlan,
  edit,
  handOut,
  mergeInto,
  modelOf,
  openReplica,
  seal,
  takeIn,
  type Message,
  type Replica,
} from './revision-replica.ts'

export const plan = buildPlan('併合')
export const newId = createIds()
export const newSection = newId()
/** Smaller than all others. */
export const firstId = '00000000-0000-8000-8000-000000000000' as RecordId
export const now = () => '2026-04-01T00:00:00.000Z'
export const office = (actor: string) => ({ planId: plan.planId, actor, now })
export const begun = beginPlan(office('企画課'), plan.records)

export type Act = (model: PlanModel) => readonly RecordChange[]

/** An office that began with `from` and did these acts, each handed out before the next. */
export function replica(actor: string, acts: readonly Act[] = [], from: Message = begun): Replica {
  return acts.reduce((held, act) => seal(edit(held, act(modelOf(held)))), openReplica(office(actor), from))
}

export const write =
  (id: RecordId, fields: LooseFields): Act =>
  (model) =>
    changeFields(model, id, fields)
export const remove =
  (id: RecordId): Act =>
  (model) =>
    removeRecords(model, [id])
export const put =
  (raw: string, period = '2025'): Act =>
  (model) =>
    putValue(model, { owner: plan.indicator, role: 'actual', period, position: 0 }, { raw, newId: newId() })

/** What `ours` is after it took in what `theirs` hands out. */
export function taken(ours: Replica, theirs: Replica): Replica {
  const merge = mergeInto(seal(ours), handOut(seal(theirs)))
  const after = takeIn(seal(ours), handOut(seal(theirs)), merge)
  expect(checkPlanRecords([...after.records.values()])).toMatchObject({ ok: true })
  return after
}

export const fieldOf = ({ records }: Replica, id: RecordId, field: string) =>
  (records.get(id)?.fields as LooseFields | undefined)?.[field]
export const keysOf = ({ open }: Replica) => open.map(({ key }) => key)
export const mergeOf = (ours: Replica, theirs: Replica) => mergeInto(seal(ours), handOut(seal(theirs)))
export const actuals = (held: Replica) =>
  modelOf(held)
    .list('value')
    .filter(({ fields }) => fields.role === 'actual')
export const actualIn = (model: PlanModel) => model.list('value').find(({ fields }) => fields.role === 'actual')!.id
