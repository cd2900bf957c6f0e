import type { PlanModel } from '../plan/plan-model.ts'
import type { RecordId } from '../record/field.ts'
import { chosenRecords } from './chosen-records.ts'
import type { Scope } from './scope.ts'

/** A section that is responsible for projects of the plan. */
export type SectionWithProjects = { readonly id: RecordId; readonly name: string; readonly projectCount: number }

/** The sections that have something to write, in the order of the register. */
export function sectionsWithProjects(model: PlanModel): readonly SectionWithProjects[] {
  return model
    .list('section')
    .map(({ id, fields }) => ({
      id,
      name: fields.name,
      projectCount: countProjects(model, { sections: [id], measures: [] }),
    }))
    .filter(({ projectCount }) => projectCount > 0)
}

/** How many projects a scope chooses. */
export function countProjects(model: PlanModel, scope: Pick<Scope, 'sections' | 'measures'>): number {
  return chosenRecords(model, scope).filter((id) => model.find('project', id) !== null).length
}
