import type { PlanModel } from '../plan/plan-model.ts'
import { isRecordId, type RecordId } from '../record/field.ts'
import type { LooseFields } from '../record/plan-record.ts'
import { recordTypes, type RecordType } from '../record/record-types.ts'

/** The record types that a ※ may stand behind. */
export function canBearNote(type: RecordType): boolean {
  return recordTypes.noteLink.target.targets.includes(type)
}

/** The field that leads from a part of a sheet to what the sheet is of. */
const WHOLE: Partial<Record<RecordType, string>> = {
  fieldValue: 'owner',
  indicatorUse: 'owner',
  breakdown: 'indicator',
  value: 'owner',
  bullet: 'lane',
  lane: 'owner',
  situation: 'measure',
  inventoryRow: 'inventory',
  annexRow: 'table',
}

/**
 * What the sheets are of on which a ※ behind this record is explained: its placement or project, its measure, its table; the plan where
 * it is on no sheet of its own. Of an indicator that stands on several sheets, each of them.
 */
export function sheetsOfTarget(model: PlanModel, target: RecordId): readonly RecordId[] {
  const record = model.findAny(target)
  if (record === null) return []
  if (recordTypes.note.owner.targets.includes(record.type)) return [record.id]
  if (record.type === 'indicator') {
    return model.listBy('indicatorUse', 'indicator', record.id).map(({ fields }) => fields.owner)
  }
  const field = WHOLE[record.type]
  const fields: LooseFields = record.fields
  const whole = field === undefined ? null : fields[field]
  return isRecordId(whole) ? sheetsOfTarget(model, whole) : [model.plan.id]
}

/** A sheet with what it is also of and what it lies in: a project and its places, its measures, and for every sheet the plan. */
export function wholesOfSheet(model: PlanModel, owner: RecordId): readonly RecordId[] {
  const placement = model.find('placement', owner)
  const places = model.listBy('placement', 'project', owner)
  const measures = (placement === null ? places : [placement]).flatMap(({ fields }) =>
    measuresAbove(model, fields.measure),
  )
  const cards = placement === null ? places.map(({ id }) => id) : [placement.fields.project]
  return [...new Set([owner, ...cards, ...measures, ...measuresAbove(model, owner), model.plan.id])]
}

function measuresAbove(model: PlanModel, measure: RecordId): readonly RecordId[] {
  const above = model.find('measure', measure)
  if (above === null) return []
  return [above.id, ...(above.fields.parent === null ? [] : measuresAbove(model, above.fields.parent))]
}
