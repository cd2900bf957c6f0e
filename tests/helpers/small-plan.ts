import { createSampleWriter, type SampleFields } from '#db/samples/sample-writer.ts'
import { createPlanModel, type PlanModel } from '#shared/domain/plan/plan-model.ts'
import type { RecordId } from '#shared/domain/record/field.ts'
import type { RecordType } from '#shared/domain/record/record-types.ts'

export type SmallPlan = {
  readonly write: <T extends RecordType>(type: T, key: string, fields: SampleFields<T>) => RecordId
  /** A project at a place under the plan's only measure; `placed` is what its place prints otherwise. */
  readonly addProject: (name: string, placed?: SampleFields<'placement'>) => Placed
  readonly plan: RecordId
  readonly measure: RecordId
  readonly level: RecordId
}
export type Placed = { readonly project: RecordId; readonly placement: RecordId }

/** A plan of 令和7年度～令和9年度 with one measure and what a test adds to it. */
export function smallPlan(add: (plan: SmallPlan) => void, planFields: SampleFields<'plan'> = {}): PlanModel {
  const writer = createSampleWriter('small')
  const { write } = writer
  const municipality = write('municipality', 'm', { code: '229996', name: '見本市', prefecture: '静岡県' })
  const plan = write('plan', 'p', {
    municipality,
    title: '見本市DX推進計画',
    periodText: '令和7年度～令和9年度',
    periodFrom: '2025-04',
    periodTo: '2028-03',
    ...planFields,
  })
  const level = write('level', 'l', { name: '施策' })
  const measure = write('measure', 'm', { level, title: '窓口を便利にする', number: '1' })
  const addProject = (name: string, placed: SampleFields<'placement'> = {}): Placed => {
    const project = write('project', name, { name })
    return { project, placement: write('placement', name, { project, measure, ...placed }) }
  }
  add({ write, addProject, plan, measure, level })
  return createPlanModel(writer.records())
}
