import type { PlanModel } from '../../domain/plan/plan-model.ts'
import type { LooseFields, PlanRecord } from '../../domain/record/plan-record.ts'
import { measureTitle } from '../outline.ts'

/** Fields that name a record, the first that is there. */
const NAMING: readonly string[] = ['name', 'title', 'label', 'term', 'text', 'mark', 'raw', 'tag']

/** What an officer calls a record: the text that a reference to it shows. */
export function recordName(model: PlanModel, record: PlanRecord): string {
  if (record.type === 'measure') return measureTitle(record)
  if (record.type === 'placement') return model.find('project', record.fields.project)?.fields.name ?? ''
  if (record.type === 'indicatorUse') {
    return record.fields.label ?? model.find('indicator', record.fields.indicator)?.fields.name ?? ''
  }
  if (record.type === 'fieldValue') return model.find('fieldDef', record.fields.field)?.fields.label ?? ''
  const fields: LooseFields = record.fields
  const name = namingField(fields)
  return name === null ? '' : String(fields[name])
}

/** The field by whose text a record is known; null where nothing stands in any such field. */
export function namingField(fields: LooseFields): string | null {
  return NAMING.find((name) => typeof fields[name] === 'string' && fields[name] !== '') ?? null
}
