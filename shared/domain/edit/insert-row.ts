import type { RecordChange } from '../journal/record-change.ts'
import type { PlanModel } from '../plan/plan-model.ts'
import type { RecordId } from '../record/field.ts'
import type { LooseFields, PlanRecord } from '../record/plan-record.ts'
import { emptyFieldsOf, fieldsOfType } from '../record/read-record.ts'
import { insertRecord, type NewRecord } from './insert-record.ts'
import { rankedWithin } from './siblings.ts'

/**
 * Adds an empty record after this one, of the same type and at the same place: it belongs to the same owner, and holds the same in every
 * field that must be given and is no text.
 */
export function insertRowAfter(model: PlanModel, record: PlanRecord, newId: () => RecordId): readonly RecordChange[] {
  const id = newId()
  if (record.type !== 'indicatorUse') return insertRecord(model, emptyLike(record, id), { after: record.id })
  const indicator = newId()
  const use = { id, type: 'indicatorUse', fields: { owner: record.fields.owner, indicator } } as const
  return [
    ...insertRecord(model, { id: indicator, type: 'indicator', fields: { name: '' } }),
    ...insertRecord(model, use, { after: record.id }),
  ]
}

function emptyLike({ type, fields }: PlanRecord, id: RecordId): NewRecord {
  const held: LooseFields = fields
  const within = rankedWithin(type)
  const definitions = Object.entries(fieldsOfType(type))
  const shared = definitions
    .filter(
      ([name, field]) =>
        within.includes(name) ||
        (field !== undefined && field.initial === undefined && field.kind !== 'text' && name !== 'position') ||
        (field?.kind === 'reference' && !POINTS_ELSEWHERE.includes(name)),
    )
    .map(([name]) => [name, held[name] ?? null])
  return { id, type, fields: { ...emptyFieldsOf(type), ...Object.fromEntries(shared) } } as NewRecord
}

/** References that say something of one record alone. */
const POINTS_ELSEWHERE: readonly string[] = ['repeats', 'successor', 'countsInto', 'section']
