import type { PlanModel } from '../domain/plan/plan-model.ts'
import type { RecordId } from '../domain/record/field.ts'
import type { PlanRecord } from '../domain/record/plan-record.ts'

/** The measures that a sheet goes over, each before those below it: one with all below it, or, without an owner, all of the plan's. */
export function measuresOf(model: PlanModel, owner: RecordId | null): ReadonlyArray<PlanRecord<'measure'>> {
  if (owner === null) return measuresBelow(model, null)
  const measure = model.find('measure', owner)
  return measure === null ? [] : [measure, ...measuresBelow(model, owner)]
}

function measuresBelow(model: PlanModel, parent: RecordId | null): ReadonlyArray<PlanRecord<'measure'>> {
  return model.listBy('measure', 'parent', parent).flatMap((measure) => [measure, ...measuresBelow(model, measure.id)])
}

/** Where lanes and indicators of these measures stand: at the measures and at the projects below them. */
export function placesOf(model: PlanModel, measures: ReadonlyArray<PlanRecord<'measure'>>): readonly RecordId[] {
  return measures.flatMap(({ id }) => [id, ...model.listBy('placement', 'measure', id).map((placed) => placed.id)])
}
