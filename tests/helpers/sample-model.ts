import { readSamplePlans } from '#db/samples/index.ts'
import { createPlanModel, type PlanModel } from '#shared/domain/plan/plan-model.ts'
import type { PlanRecord } from '#shared/domain/record/plan-record.ts'

const plans = readSamplePlans().map((records) => createPlanModel(records))

/** The sample plan of a town. */
export function sampleModel(municipality: string): PlanModel {
  return found(plans, ({ municipality: { fields } }) => fields.name === municipality)
}

/** The measure with this title; of several the one at `rank`. */
export function measureCalled(model: PlanModel, title: string, rank = 0): PlanRecord<'measure'> {
  return found(model.list('measure'), ({ fields }) => fields.title === title, rank)
}

/** The project with this name. */
export function projectCalled(model: PlanModel, name: string): PlanRecord<'project'> {
  return found(model.list('project'), ({ fields }) => fields.name === name)
}

/** A place of a project, the original first. */
export function placeOf(model: PlanModel, name: string, rank = 0): PlanRecord<'placement'> {
  const { id } = projectCalled(model, name)
  const places = model.listBy('placement', 'project', id)
  const originalFirst = [...places].sort((one, other) => Number(one.fields.isRepeat) - Number(other.fields.isRepeat))
  return found(originalFirst, () => true, rank)
}

function found<T>(list: readonly T[], isMeant: (each: T) => boolean, rank = 0): T {
  const each = list.filter(isMeant)[rank]
  if (each === undefined) throw new Error('the sample has no such record')
  return each
}
