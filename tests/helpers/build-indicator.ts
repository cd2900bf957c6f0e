import { createSampleWriter, type SampleFields } from '#db/samples/sample-writer.ts'
import { createPlanModel, type PlanModel } from '#shared/domain/plan/plan-model.ts'
import type { RecordId } from '#shared/domain/record/field.ts'

type Value = Omit<SampleFields<'value'>, 'owner'> & { readonly raw: string }

export type IndicatorPlan = {
  readonly baseline?: string | Value
  /** By fiscal year, or with more about each. */
  readonly targets?: Readonly<Record<string, string>> | readonly Value[]
  readonly actuals?: Readonly<Record<string, string>> | readonly Value[]
  readonly indicator?: SampleFields<'indicator'>
  readonly scale?: SampleFields<'gradeScale'>
  readonly bands?: ReadonlyArray<readonly [label: string, atLeast: string | null]>
}

export type BuiltIndicator = {
  readonly model: PlanModel
  readonly indicator: RecordId
  readonly use: RecordId
  readonly placement: RecordId
  readonly values: ReadonlyMap<string, RecordId>
}

/** A plan of 令和5 to 令和7年度 with one indicator on one project. Values are found by role and period: `target 2025`. */
export function buildIndicator({ baseline, targets = {}, actuals = {}, ...rest }: IndicatorPlan): BuiltIndicator {
  const writer = createSampleWriter('indicator')
  const { write } = writer
  const municipality = write('municipality', 'm', { code: '222097', name: '見本市', prefecture: '静岡県' })
  const period = { periodText: '令和5年度～令和7年度', periodFrom: '2023-04', periodTo: '2026-03' }
  write('plan', 'p', { municipality, title: '計画', ...period })
  const level = write('level', 'l', { name: '施策' })
  const measure = write('measure', 'm', { level, title: '市民サービス', number: '1' })
  const project = write('project', 'p', { name: 'オンライン申請' })
  const placement = write('placement', 'p', { project, measure, number: '1' })
  for (const year of [5, 6, 7])
    write('column', String(year), { label: `令和${String(year)}年度`, period: String(2018 + year) })
  const indicator = write('indicator', 'i', { name: '申請件数', ...rest.indicator })
  const use = write('indicatorUse', 'u', { indicator, owner: placement })
  const values = new Map<string, RecordId>()
  const put = (role: 'baseline' | 'target' | 'actual', given: Value) => {
    const key = [role, given.period ?? '-', given.position ?? ''].join(' ').trim()
    values.set(key, write('value', key, { ...given, owner: indicator, role }))
  }
  if (baseline !== undefined)
    put('baseline', typeof baseline === 'string' ? { raw: baseline, period: '2022' } : baseline)
  for (const value of valuesOf(targets)) put('target', value)
  for (const value of valuesOf(actuals)) put('actual', value)
  if (rest.scale !== undefined || rest.bands !== undefined) {
    const scale = write('gradeScale', 's', { name: '評価', ...rest.scale })
    for (const [label, atLeast] of rest.bands ?? []) write('gradeBand', label, { scale, label, atLeast })
  }
  return { model: createPlanModel(writer.records()), indicator, use, placement, values }
}

function valuesOf(given: Readonly<Record<string, string>> | readonly Value[]): readonly Value[] {
  return Array.isArray(given)
    ? (given as readonly Value[])
    : Object.entries(given).map(([period, raw]) => ({ period, raw }))
}
