import { isOpenComment, spotOf, type CommentSpot } from '../../domain/comment/comments-on.ts'
import type { PlanModel } from '../../domain/plan/plan-model.ts'
import type { RecordId } from '../../domain/record/field.ts'
import type { PlanRecord } from '../../domain/record/plan-record.ts'
import { addressKeysOf } from '../places/locate.ts'
import { namingField } from '../places/record-name.ts'

/** How many open remarks each cell has, by its key. */
export type MarkedCells = ReadonlyMap<string, number>

const kept = new WeakMap<PlanModel, MarkedCells>()

/** The cells that remarks wait on for an answer. */
export function markedCellsOf(model: PlanModel): MarkedCells {
  const known = kept.get(model)
  if (known !== undefined) return known
  const marked = new Map<string, number>()
  for (const comment of model.list('comment').filter(isOpenComment)) {
    for (const key of cellKeysOf(model, spotOf(comment))) marked.set(key, (marked.get(key) ?? 0) + 1)
  }
  kept.set(model, marked)
  return marked
}

/** The keys of the cells (`addressKey`) that a remark marks: those of its field, or of the name of its record. */
export function cellKeysOf(model: PlanModel, { recordId, field }: CommentSpot): readonly string[] {
  const record = model.findAny(recordId)
  if (record === null) return []
  if (field !== null) return addressKeysOf(record, { recordId, field })
  const named = namedBy(model, record)
  const name = namingField(named.fields)
  return name === null ? [] : addressKeysOf(named, { recordId: named.id, field: name })
}

/** A placement and a use stand on the sheets under the name of what they place. */
function namedBy(model: PlanModel, record: PlanRecord): PlanRecord {
  const whole = (type: 'project' | 'indicator', id: RecordId): PlanRecord => model.find(type, id) ?? record
  if (record.type === 'placement') return whole('project', record.fields.project)
  if (record.type === 'indicatorUse') return whole('indicator', record.fields.indicator)
  return record
}
