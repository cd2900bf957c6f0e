import type { PlanModel } from '../../../plan/plan-model.ts'
import type { PlanRecord } from '../../../record/plan-record.ts'
import type { CheckRule } from '../../check-rule.ts'
import { findingAt } from '../../finding.ts'

/** In a plan in which at least this share of the projects has a schedule, one without stands out. */
const MOST = 0.7

/** A project whose schedule holds nothing, where nearly all others have steps in theirs. */
export const emptySchedule: CheckRule = {
  reads: ['placement', 'project', 'lane', 'bar', 'bullet'],
  find: (model) => {
    const placed = model.list('placement').filter((placement) => isActive(model, placement))
    const empty = placed.filter(({ id }) => !hasSteps(model, id))
    if (empty.length === 0 || placed.length - empty.length < placed.length * MOST) return []
    return empty.map(({ id, fields }) => {
      const params = { project: model.find('project', fields.project)?.fields.name ?? '' }
      return findingAt('empty-schedule', 'attention', { recordId: id }, params)
    })
  },
}

function isActive(model: PlanModel, { fields }: PlanRecord<'placement'>): boolean {
  return !fields.isRepeat && model.find('project', fields.project)?.fields.lifecycle === 'active'
}

function hasSteps(model: PlanModel, placement: PlanRecord['id']): boolean {
  const lanes = model.listBy('lane', 'owner', placement)
  return lanes.some(({ id }) => model.listBy('bar', 'lane', id).length + model.listBy('bullet', 'lane', id).length > 0)
}
