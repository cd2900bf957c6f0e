import type { PlanModel } from '../../domain/plan/plan-model.ts'
import type { RecordId } from '../../domain/record/field.ts'
import type { LooseFields, PlanRecord } from '../../domain/record/plan-record.ts'
import type { RecordType } from '../../domain/record/record-types.ts'

/** The field that names what a record is part of, or says something about. */
const WHOLE: Partial<Record<RecordType, string>> = {
  projectSuccession: 'from',
  fieldValue: 'owner',
  fieldException: 'owner',
  category: 'catalogue',
  categoryLink: 'from',
  projectCategory: 'project',
  sectionSplit: 'from',
  responsibility: 'owner',
  indicatorUse: 'owner',
  breakdown: 'indicator',
  value: 'owner',
  targetRevision: 'value',
  gradeBand: 'scale',
  judgement: 'owner',
  lane: 'owner',
  bar: 'lane',
  bullet: 'lane',
  note: 'owner',
  noteLink: 'note',
  situation: 'measure',
  situationLink: 'from',
  inventory: 'owner',
  inventoryRow: 'inventory',
  annexRow: 'table',
}

/** What a record is part of, or says something about; several where it stands in several places. */
export function wholesOf(model: PlanModel, record: PlanRecord): readonly RecordId[] {
  if (record.type === 'project') {
    return model
      .listBy('placement', 'project', record.id)
      .toSorted((one, other) => Number(one.fields.isRepeat) - Number(other.fields.isRepeat))
      .map(({ id }) => id)
  }
  if (record.type === 'indicator') {
    return model.listBy('indicatorUse', 'indicator', record.id).map(({ fields }) => fields.owner)
  }
  const name = WHOLE[record.type]
  const fields: LooseFields = record.fields
  return name === undefined ? [] : [fields[name] as RecordId]
}
