import type { PlanModel } from '../../../plan/plan-model.ts'
import type { PlanRecord } from '../../../record/plan-record.ts'
import type { CheckRule } from '../../check-rule.ts'
import { findingAt } from '../../finding.ts'

/** In a plan that describes at least this share of its projects, one without a description stands out. */
const MOST = 0.7

/** A project with values or a schedule and no description, where nearly all others have one. */
export const rowWithoutDescription: CheckRule = {
  reads: ['project', 'placement', 'fieldValue'],
  find: (model) => {
    const projects = model.list('project').filter(({ fields }) => fields.lifecycle === 'active')
    const without = projects.filter((project) => !isDescribed(model, project))
    if (without.length === 0 || projects.length - without.length < projects.length * MOST) return []
    return without.map(({ id, fields }) => {
      const params = { project: fields.name }
      return findingAt('row-without-description', 'attention', { recordId: id, field: 'name' }, params)
    })
  },
}

function isDescribed(model: PlanModel, { id }: PlanRecord<'project'>): boolean {
  const owners = [id, ...model.listBy('placement', 'project', id).map((placement) => placement.id)]
  return owners.some((owner) => model.listBy('fieldValue', 'owner', owner).some(({ fields }) => fields.text !== ''))
}
