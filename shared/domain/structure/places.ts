import type { PlanModel } from '../plan/plan-model.ts'
import type { RecordId } from '../record/field.ts'
import type { PlanRecord } from '../record/plan-record.ts'

/** A record that has a line of its own in the plan's outline. */
export type Place = PlanRecord<'measure'> | PlanRecord<'placement'>

export function findPlace(model: PlanModel, id: RecordId): Place | null {
  return model.find('measure', id) ?? model.find('placement', id)
}

/** All measures, each before those below it. */
export function measuresInOrder(
  model: PlanModel,
  parent: RecordId | null = null,
): ReadonlyArray<PlanRecord<'measure'>> {
  return model
    .listBy('measure', 'parent', parent)
    .flatMap((measure) => [measure, ...measuresInOrder(model, measure.id)])
}

/** All placements in printed order: those of a measure after the measures below it, as the outline has them. */
export function placementsInOrder(
  model: PlanModel,
  parent: RecordId | null = null,
): ReadonlyArray<PlanRecord<'placement'>> {
  return model
    .listBy('measure', 'parent', parent)
    .flatMap((measure) => [
      ...placementsInOrder(model, measure.id),
      ...model.listBy('placement', 'measure', measure.id),
    ])
}

/** The levels of measures, outermost first; the last level is that of the projects, unless the plan has none. */
export function measureLevels(model: PlanModel): ReadonlyArray<PlanRecord<'level'>> {
  const used = new Set(model.list('measure').map(({ fields }) => fields.level))
  const levels = model.list('level')
  const last = levels.at(-1)
  return last === undefined || used.has(last.id) || levels.length === 1 ? levels : levels.slice(0, -1)
}

/** The level whose records are projects; null where every level is one of measures. */
export function projectLevelOf(model: PlanModel): PlanRecord<'level'> | null {
  const last = model.list('level').at(-1) ?? null
  return last === null || measureLevels(model).includes(last) ? null : last
}

/** The measures from the outermost down to this one. */
export function pathOf(model: PlanModel, id: RecordId): ReadonlyArray<PlanRecord<'measure'>> {
  const path: Array<PlanRecord<'measure'>> = []
  let next = model.find('measure', id)
  while (next !== null && !path.includes(next)) {
    path.unshift(next)
    next = next.fields.parent === null ? null : model.find('measure', next.fields.parent)
  }
  return path
}
