import type { RecordChange } from '../journal/record-change.ts'
import type { PlanModel } from '../plan/plan-model.ts'
import type { RecordId } from '../record/field.ts'
import type { PlanRecord } from '../record/plan-record.ts'
import { isRanked, looseFields, siblingsOf } from './siblings.ts'

/** Moves a record by one rank among its siblings; no change at the end, or where it has no rank. */
export function moveRecord(model: PlanModel, id: RecordId, step: 1 | -1): readonly RecordChange[] {
  const record = model.findAny(id)
  if (record === null || !isRanked(record.type)) return []
  const siblings = siblingsOf(model, record.type, record.fields)
  const at = siblings.findIndex((sibling) => sibling.id === id)
  const neighbour = siblings[at + step]
  if (neighbour === undefined) return []
  const order = siblings.with(at, neighbour).with(at + step, record)
  return order.flatMap((each, position) => placed(each, position, siblings))
}

/** A sibling at its new rank: the positions are dealt out anew, so that siblings at the same position come apart. */
function placed(record: PlanRecord, rank: number, siblings: readonly PlanRecord[]): readonly RecordChange[] {
  const positions = distinctPositions(siblings)
  const held = Number(looseFields(record)['position'])
  const position = positions[rank] ?? rank
  if (held === position) return []
  return [{ op: 'update', id: record.id, type: record.type, before: { position: held }, after: { position } }]
}

/** The positions that the siblings hold, each at least one more than the one before. */
function distinctPositions(siblings: readonly PlanRecord[]): readonly number[] {
  let last = -1
  return siblings.map((sibling) => (last = Math.max(last + 1, Number(looseFields(sibling)['position']))))
}
