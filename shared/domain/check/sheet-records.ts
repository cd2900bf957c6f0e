import type { PlanModel } from '../plan/plan-model.ts'
import type { RecordId } from '../record/field.ts'
import type { PlanRecord } from '../record/plan-record.ts'
import type { RecordType } from '../record/record-types.ts'

/** The types that `recordsOfProject` and `recordsOfMeasure` ask for. */
export const sheetTypes = [
  'project',
  'placement',
  'measure',
  'fieldValue',
  'indicatorUse',
  'indicator',
  'breakdown',
  'value',
  'lane',
  'bar',
  'bullet',
  'note',
] as const satisfies readonly [RecordType, ...RecordType[]]

/** All that stands on the sheets of a project: its texts, indicators, schedule and notes, wherever it is placed. */
export function recordsOfProject(model: PlanModel, project: PlanRecord<'project'>): readonly PlanRecord[] {
  const placements = model.listBy('placement', 'project', project.id)
  const owners = [project.id, ...placements.map(({ id }) => id)]
  return [project, ...placements, ...owners.flatMap((owner) => recordsOfOwner(model, owner))]
}

/** All that stands on the sheet of a measure itself, and on those of the projects right below it. */
export function recordsOfMeasure(model: PlanModel, measure: PlanRecord<'measure'>): readonly PlanRecord[] {
  const projects = model
    .listBy('placement', 'measure', measure.id)
    .flatMap(({ fields, id }) => [fields.project, id].flatMap((owner) => recordsOfOwner(model, owner)))
  return [measure, ...recordsOfOwner(model, measure.id), ...projects]
}

/** What stands on a sheet under one owner: texts, indicators with their values, schedule, notes. */
export function recordsOfOwner(model: PlanModel, owner: RecordId): readonly PlanRecord[] {
  const lanes = model.listBy('lane', 'owner', owner)
  return [
    ...model.listBy('fieldValue', 'owner', owner),
    ...model.listBy('indicatorUse', 'owner', owner).flatMap((use) => recordsOfUse(model, use)),
    ...lanes,
    ...lanes.flatMap(({ id }) => [...model.listBy('bar', 'lane', id), ...model.listBy('bullet', 'lane', id)]),
    ...model.listBy('note', 'owner', owner),
  ]
}

function recordsOfUse(model: PlanModel, use: PlanRecord<'indicatorUse'>): readonly PlanRecord[] {
  const indicator = model.find('indicator', use.fields.indicator)
  return indicator === null ? [use] : [use, indicator, ...valuesOf(model, indicator.id)]
}

/** The values of an indicator and of its breakdowns. */
export function valuesOf(model: PlanModel, indicator: RecordId): ReadonlyArray<PlanRecord<'value'>> {
  const parts = model.listBy('breakdown', 'indicator', indicator).map(({ id }) => id)
  return [indicator, ...parts].flatMap((owner) => model.listBy('value', 'owner', owner))
}

/** What an indicator is called: its name or, where the plan prints none, the name of the project that it is on. */
export function indicatorName(model: PlanModel, indicator: PlanRecord<'indicator'>): string {
  if (indicator.fields.name !== '') return indicator.fields.name
  const owner = model.listBy('indicatorUse', 'indicator', indicator.id)[0]?.fields.owner
  const placement = owner === undefined ? null : model.find('placement', owner)
  const project = placement === null ? null : model.find('project', placement.fields.project)
  return project?.fields.name ?? ''
}
