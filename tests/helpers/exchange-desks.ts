import { changeFields } from '#shared/domain/edit/change-fields.ts'
import { putValue } from '#shared/domain/edit/put-value.ts'
import { removeRecords } from '#shared/domain/edit/remove-records.ts'
import type { RecordChange } from '#shared/domain/journal/record-change.ts'
import { checkPlanRecords } from '#shared/domain/plan/check-plan-records.ts'
import type { PlanModel } from '#shared/domain/plan/plan-model.ts'
import type { RecordId } from '#shared/domain/record/field.ts'
import type { Conflict } from '#shared/domain/revision/conflict.ts'
import { buildPlan, type BuiltPlan } from './build-plan.ts'
import { randomEdit } from './random-edits.ts'
import { beginPlan, decide, modelOf, openReplica, type Office, type Replica } from './revision-replica.ts'
import type { Random } from './seeded-random.ts'
import { beginHistory, type WriteHistory } from './write-history.ts'

/** An office of a history, and what it may know by the rules of exchange alone. */
export type Desk = { readonly replica: Replica; readonly history: WriteHistory }

/** The first three have the whole plan; the last has what the others hand out to it. */
export const OFFICES = ['企画課', '福祉課', '環境課', 'デジタル推進課'] as const
export const WHOLE = [0, 1, 2] as const
export const SECTION = 3
const YEARS_10 = 10 * 365 * 24 * 3_600_000
const START = Date.parse('2026-04-01T00:00:00.000Z')
export const plan = withMeasures(buildPlan('交換'), 2)
const measures = plan.records.flatMap(({ id, type }) => (type === 'measure' ? [id] : []))

/** A plan with more measures than one, so that each can come to stand below another. */
function withMeasures(built: BuiltPlan, count: number): BuiltPlan {
  const more = Array.from({ length: count }, (_, at) => `0000000a-0000-8000-8000-00000000000${String(at)}` as RecordId)
  const held = built.records.flatMap((record) => (record.type === 'measure' ? [record] : []))
  return { ...built, records: [...built.records, ...more.flatMap((id) => held.map((record) => ({ ...record, id })))] }
}

export function never(): never {
  throw new Error('there are three offices')
}

export function openDesks(random: Random, shift: number): Desk[] {
  const isApart = random.below(6) === 0
  const offices = WHOLE.map((at) => officeOf(OFFICES[at], at, shift))
  const [first] = offices
  if (first === undefined) return never()
  const shared = beginPlan(first, plan.records)
  return offices.map((office) => {
    const begun = isApart ? beginPlan(office, plan.records) : shared
    const [root] = begun.revisions
    if (root === undefined) return never()
    return { replica: openReplica(office, begun), history: beginHistory(root, plan.records) }
  })
}

export function officeOf(actor: string, at: number, shift: number): Office {
  let made = 0
  const now = () =>
    new Date(START + (made += 1) * 60_000 + at * 1_000 + (at === 1 ? shift * YEARS_10 : 0)).toISOString()
  return { planId: plan.planId, actor, now }
}

export function createIdsByOffice() {
  const made = [0, 0, 0, 0]
  return (at: number) => () => {
    made[at] = (made[at] ?? 0) + 1
    return `0000000${String(at)}-0000-8000-8000-${String(made[at]).padStart(12, '0')}` as RecordId
  }
}

/** Acts of which two offices easily do the same. */
export function randomAct(replica: Replica, random: Random, newId: () => RecordId): readonly RecordChange[] {
  const model = modelOf(replica)
  const kind = random.below(11)
  if (kind === 10) return nestMeasure(model, random)
  if (kind < 5) return randomEdit(model, random, newId)
  if (kind < 7) {
    const cell = { owner: plan.indicator, role: 'actual', period: random.pick(['2025', '2026']), position: 0 } as const
    const given = { raw: random.pick(['10件', '20件', '']), newId: newId() }
    return model.find('indicator', plan.indicator) === null ? [] : putValue(model, cell, given)
  }
  if (kind === 7) return removeRecords(model, [random.pick([plan.fieldValue, plan.noteLink, plan.bar, plan.placement])])
  const text = random.pick(['申請を待たせない。', '窓口を減らす。', '手続を一つにする。'])
  return changeFields(model, plan.fieldValue, { text })
}

/** A measure below another one, where that leaves a whole plan. */
function nestMeasure(model: PlanModel, random: Random): readonly RecordChange[] {
  const parent = random.pick([null, ...measures])
  const changes = changeFields(model, random.pick(measures), { parent })
  return checkPlanRecords(model.withChanges(changes).all()).ok ? changes : []
}

export function decideRandomly(replica: Replica, random: Random): Replica {
  const conflict = random.pick(replica.open)
  return decide(replica, conflict, randomDecision(replica, conflict, random))
}

/** A decision that leaves a whole plan; what stands there always does. */
export function randomDecision(replica: Replica, conflict: Conflict, random: Random) {
  const take = random.below(conflict.candidates.length + 1)
  const decision = take === conflict.candidates.length ? ({ take: 'ours' } as const) : { take }
  const isWhole = checkPlanRecords([...decide(replica, conflict, decision).records.values()]).ok
  return isWhole ? decision : ({ take: 'ours' } as const)
}
