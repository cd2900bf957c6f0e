import type { PlanModel } from '../../domain/plan/plan-model.ts'
import type { RecordId } from '../../domain/record/field.ts'
import type { PlanRecord } from '../../domain/record/plan-record.ts'
import type { RecordType } from '../../domain/record/record-types.ts'
import { fieldWord, recordWord } from '../../messages/record-words.ts'
import { recordName } from './record-name.ts'
import { wholesOf } from './wholes-of.ts'

/** Records that an officer knows by their names. */
const NAMED: ReadonlySet<RecordType> = new Set([
  'project',
  'placement',
  'measure',
  'chapter',
  'annexTable',
  'inventory',
  'term',
  'planLink',
  'section',
  'column',
  'plan',
])

/** Where a field of a record stands, in words: 「オンライン申請の推進」の概要・手法. '' where the record is gone. */
export function recordPlace(model: PlanModel, recordId: RecordId, field: string | null): string {
  const record = model.findAny(recordId)
  if (record === null) return ''
  const whole = namedWhole(model, record)
  const part = whole === record && field !== null ? fieldWord(field, record.type) : partWord(model, record)
  return whole === null ? part : `「${recordName(model, whole)}」の${part}`
}

/** The nearest record with a name that this one is, or is part of. */
function namedWhole(model: PlanModel, record: PlanRecord): PlanRecord | null {
  let found: PlanRecord | null = record
  for (let steps = 0; found !== null && !NAMED.has(found.type) && steps < MOST_STEPS; steps += 1) {
    const [whole] = wholesOf(model, found)
    found = whole === undefined ? null : model.findAny(whole)
  }
  return found !== null && NAMED.has(found.type) ? found : null
}

const MOST_STEPS = 8

function partWord(model: PlanModel, record: PlanRecord): string {
  const label = record.type === 'fieldValue' ? model.find('fieldDef', record.fields.field)?.fields.label : undefined
  return label ?? recordWord(record.type)
}
