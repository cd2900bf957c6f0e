import { addGradeScale } from '#shared/domain/edit/add-grade-scale.ts'
import { insertRecord, type NewRecord } from '#shared/domain/edit/insert-record.ts'
import { judge } from '#shared/domain/edit/judge.ts'
import { inSequence } from '#shared/domain/edit/net-changes.ts'
import { putValue } from '#shared/domain/edit/put-value.ts'
import { reviseTarget } from '#shared/domain/edit/revise-target.ts'
import { gradePresets } from '#shared/domain/indicator/grade-presets.ts'
import type { RecordChange } from '#shared/domain/journal/record-change.ts'
import type { PlanModel } from '#shared/domain/plan/plan-model.ts'
import type { RecordId } from '#shared/domain/record/field.ts'
import type { PlanRecord } from '#shared/domain/record/plan-record.ts'
import { yearKeyOf } from '#shared/domain/fiscal-period/year-key.ts'
import { endProject } from '#shared/domain/structure/lifecycle.ts'
import { placementsInOrder } from '#shared/domain/structure/places.ts'
import { readValue } from '#shared/domain/value/read-value.ts'

/** In which year, and how many of the plan's targets then have an actual. */
export type Progress = { readonly year: string; readonly actuals: number; readonly newId: () => RecordId }

export const LATE_REASON = '仕様の調整に時間を要したため。'
export const STOP_REASON = '国の共通の仕組みに移るため。'
export const JUDGED_REASON = '利用者への聞き取りで、効果が認められたため。'
export const REVISION = { body: '情報化推進委員会', reason: '実績が見込みを下回り、達成できる水準に改めるため。' }

/**
 * What a year brings: a scale to grade by, actuals, two judgements, two targets set anew, three works done a year late of which one has no
 * reason, a project that is stopped.
 */
export function makeProgress(model: PlanModel, { year, actuals, newId }: Progress): readonly RecordChange[] {
  const targets = targetsOf(model, year)
  const measured = targets.slice(0, actuals)
  return inSequence(model, [
    (before) =>
      addGradeScale(
        before,
        gradePresets.find(({ key }) => key === 'prorated')!,
        newId,
      ),
    ...measured.map(({ fields: { owner, raw } }, at) => (before: PlanModel) => {
      const cell = { owner, role: 'actual', period: year, position: 0 } as const
      return putValue(before, cell, { raw: actualOf(raw, at), newId: newId() })
    }),
    ...measured.slice(0, 2).map(({ fields: { owner } }, at) => (before: PlanModel) => {
      const judged = at === 0 ? { grade: '順調', words: null } : { grade: null, words: '着実に進んでいる' }
      return judge(before, { owner, year }, { judged: { ...judged, reason: JUDGED_REASON }, newId })
    }),
    ...targets.slice(-2).map(({ id, fields: { raw } }) => (before: PlanModel) => {
      const decision = { ...REVISION, raw: `${raw}（見直し）`, decidedOn: `${String(Number(year) + 1)}年3月15日` }
      return reviseTarget(before, id, { decision, newId })
    }),
    ...placementsInOrder(model)
      .slice(0, 3)
      .flatMap(({ id }, at) => lateWork(id, { year, delayReason: at === 2 ? null : LATE_REASON, newId })),
    (before) => endProject(before, lastProject(before), { as: 'stopped', since: year, reason: STOP_REASON }),
  ])
}

function targetsOf(model: PlanModel, year: string): ReadonlyArray<PlanRecord<'value'>> {
  const owners = new Set<RecordId>()
  return placementsInOrder(model)
    .flatMap(({ id }) => model.listBy('indicatorUse', 'owner', id))
    .flatMap(({ fields }) => model.listBy('value', 'owner', fields.indicator))
    .filter(({ fields }) => {
      if (fields.role !== 'target' || (yearKeyOf(fields.period) ?? '') < year || owners.has(fields.owner)) return false
      owners.add(fields.owner)
      return true
    })
}

/** Some targets are met, some by half, the others missed; words stay words. */
function actualOf(raw: string, at: number): string {
  const reading = readValue(raw)
  if (reading.kind !== 'amount') return raw
  const { span, number, unit } = reading.amount
  const reached = Number(number) * [1, 0.5, 1.2, 0.8, 0.1][at % 5]!
  const digits = number.includes('.') ? 1 : 0
  const written = reached.toLocaleString('ja', { maximumFractionDigits: digits })
  return `${raw.slice(0, span.start)}${written}${unit === null ? '' : raw.slice(unit.start, unit.end)}`
}

type Late = { readonly year: string; readonly delayReason: string | null; readonly newId: () => RecordId }

/** A work that was due the year before, and was done in that year. */
function lateWork(owner: RecordId, { year, delayReason, newId }: Late) {
  const lane = newId()
  const bar = { lane, label: 'システムの導入', from: String(Number(year) - 1), end: 'closed' } as const
  return [
    { id: lane, type: 'lane', fields: { owner } },
    { id: newId(), type: 'bar', fields: { ...bar, to: bar.from, track: 'plan' } },
    { id: newId(), type: 'bar', fields: { ...bar, to: year, track: 'actual', delayReason } },
  ].map((record) => (before: PlanModel) => insertRecord(before, record as NewRecord))
}

function lastProject(model: PlanModel): RecordId {
  return placementsInOrder(model).at(-1)!.fields.project
}
