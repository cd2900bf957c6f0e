import type { PlanModel } from '../../../plan/plan-model.ts'
import type { RecordId } from '../../../record/field.ts'
import type { PlanRecord } from '../../../record/plan-record.ts'
import type { RecordType } from '../../../record/record-types.ts'
import { recordsOfOwner, sheetTypes } from '../../sheet-records.ts'

/** Records that stand on one sheet, and the owners whose notes stand there. */
export type NoteScope = { readonly records: readonly PlanRecord[]; readonly owners: readonly RecordId[] }

/** The types that `noteScopesOf` asks for. */
export const noteScopeTypes = [
  ...sheetTypes,
  'plan',
  'municipality',
  'inventory',
  'inventoryRow',
  'annexTable',
  'annexRow',
  'chapter',
] as const satisfies readonly [RecordType, ...RecordType[]]

/** The sheets of a plan as its notes see them: each place of a project, each measure, chapter, list and table. */
export function noteScopesOf(model: PlanModel): readonly NoteScope[] {
  return [
    ...model.list('placement').map((placement) => scopeOfPlacement(model, placement)),
    ...model.list('project').map((project) => scopeOfProject(model, project)),
    ...model.list('measure').map((measure) => scopeOfMeasure(model, measure)),
    ...model.list('chapter').map((chapter) => scopeOf(model, [chapter], [chapter.id])),
    ...model.list('inventory').map((list) => scopeOfInventory(model, list)),
    ...model
      .list('annexTable')
      .map((table) => scopeOf(model, [table, ...model.listBy('annexRow', 'table', table.id)], [table.id])),
  ]
}

function scopeOf(model: PlanModel, records: readonly PlanRecord[], owners: readonly RecordId[]): NoteScope {
  return { records, owners: [...owners, model.plan.id] }
}

function scopeOfPlacement(model: PlanModel, placement: PlanRecord<'placement'>): NoteScope {
  const { project, measure } = placement.fields
  const records = [placement, ...recordsOfOwner(model, placement.id)]
  return scopeOf(model, records, [placement.id, project, ...measuresAbove(model, measure)])
}

function scopeOfProject(model: PlanModel, project: PlanRecord<'project'>): NoteScope {
  const placed = model.listBy('placement', 'project', project.id)
  const measures = placed.flatMap(({ fields }) => measuresAbove(model, fields.measure))
  const owners = [project.id, ...placed.map(({ id }) => id), ...measures]
  return scopeOf(model, [project, ...recordsOfOwner(model, project.id)], owners)
}

function scopeOfMeasure(model: PlanModel, measure: PlanRecord<'measure'>): NoteScope {
  return scopeOf(model, [measure, ...recordsOfOwner(model, measure.id)], measuresAbove(model, measure.id))
}

function scopeOfInventory(model: PlanModel, list: PlanRecord<'inventory'>): NoteScope {
  const { owner } = list.fields
  const placement = model.find('placement', owner)
  const records = [list, ...model.listBy('inventoryRow', 'inventory', list.id)]
  const near = placement === null ? [owner] : [owner, placement.fields.project, placement.fields.measure]
  return scopeOf(model, records, [list.id, ...near])
}

function measuresAbove(model: PlanModel, measure: RecordId): readonly RecordId[] {
  const above: RecordId[] = []
  for (let id: RecordId | null = measure; id !== null && !above.includes(id);) {
    above.push(id)
    id = model.find('measure', id)?.fields.parent ?? null
  }
  return above
}
