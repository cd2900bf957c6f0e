import type { PlanModel } from '../plan/plan-model.ts'
import type { FieldContent, RecordId } from '../record/field.ts'
import type { LooseFields, PlanRecord } from '../record/plan-record.ts'
import { fieldsOfType } from '../record/read-record.ts'
import type { RecordType } from '../record/record-types.ts'

/** The fields within which the records of a type are counted; types whose records have no rank are left out. */
const WITHIN: Partial<Record<RecordType, readonly string[]>> = {
  planLink: [],
  edition: [],
  level: [],
  measure: ['parent'],
  placement: ['measure'],
  fieldDef: ['appliesTo'],
  fieldValue: ['owner', 'field'],
  catalogue: [],
  category: ['catalogue'],
  responsibility: ['owner'],
  indicatorUse: ['owner'],
  breakdown: ['indicator'],
  value: ['owner', 'role', 'period'],
  targetRevision: ['value'],
  gradeScale: [],
  gradeBand: ['scale'],
  column: [],
  lane: ['owner'],
  bar: ['lane'],
  bullet: ['lane', 'period'],
  note: ['owner'],
  situation: ['measure', 'kind'],
  inventory: ['owner'],
  inventoryRow: ['inventory', 'parent'],
  annexTable: [],
  annexRow: ['table'],
  term: [],
  chapter: ['parent'],
  form: [],
  formPart: ['form'],
  paperSetup: [],
  body: ['parent'],
  comment: [],
}

/** Whether the records of a type stand in an order that the officer gives them. */
export function isRanked(type: RecordType): boolean {
  return WITHIN[type] !== undefined && fieldsOfType(type)['position'] !== undefined
}

/** The fields that say within what a record of the type has its rank. */
export function rankedWithin(type: RecordType): readonly string[] {
  return WITHIN[type] ?? []
}

/** The records among which one with these fields has its rank, in order. */
export function siblingsOf(model: PlanModel, type: RecordType, fields: LooseFields): readonly PlanRecord[] {
  const within = WITHIN[type] ?? []
  const [first, ...others] = within
  const isReference = first !== undefined && fieldsOfType(type)[first]?.kind === 'reference'
  const near = isReference ? listByLoose(model, type, first, fields[first] ?? null) : model.list(type)
  const rest = isReference ? others : within
  return near.filter((record) => rest.every((name) => looseFields(record)[name] === fields[name]))
}

/** The records of a type whose reference `field` names `target`, where the field is only known at run time. */
export function listByLoose(
  model: PlanModel,
  type: RecordType,
  field: string,
  target: FieldContent,
): readonly PlanRecord[] {
  return model.listBy(type, field as never, target as RecordId | null)
}

export function looseFields(record: PlanRecord): LooseFields {
  return record.fields
}
