import type { PlanModel } from '../plan/plan-model.ts'
import type { RecordId } from '../record/field.ts'
import type { Scope } from './scope.ts'

type Places = Pick<Scope, 'sections' | 'measures'>

/** Whether nothing limits a scope. */
export function isWholePlan({ sections, measures }: Places): boolean {
  return sections.length === 0 && measures.length === 0
}

/** The projects and the measures that a scope chooses: 主 and 副 alike, by the register and not by what is printed. */
export function chosenRecords(model: PlanModel, scope: Places): readonly RecordId[] {
  const below = measuresBelow(model, scope.measures)
  const isBelow = (measure: RecordId) => scope.measures.length === 0 || below.has(measure)
  const projects = model
    .list('project')
    .filter(({ id }) => isOfSections(model, id, scope))
    .filter(
      ({ id }) =>
        scope.measures.length === 0 ||
        model.listBy('placement', 'project', id).some(({ fields }) => below.has(fields.measure)),
    )
  const measures = model.list('measure').filter(({ id }) => isBelow(id) && isOfSections(model, id, scope))
  return [...projects, ...measures].map(({ id }) => id)
}

function isOfSections(model: PlanModel, owner: RecordId, { sections }: Places): boolean {
  if (sections.length === 0) return true
  return model
    .listBy('responsibility', 'owner', owner)
    .some(({ fields: { section } }) => section !== null && sections.includes(section))
}

/** These measures and all below them. */
function measuresBelow(model: PlanModel, measures: readonly RecordId[]): ReadonlySet<RecordId> {
  const below = new Set<RecordId>()
  const due = [...measures]
  for (let id = due.pop(); id !== undefined; id = due.pop()) {
    if (below.has(id)) continue
    below.add(id)
    due.push(...model.listBy('measure', 'parent', id).map((child) => child.id))
  }
  return below
}
