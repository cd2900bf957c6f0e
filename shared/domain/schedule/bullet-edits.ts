import { changeFields } from '../edit/change-fields.ts'
import { insertRecord } from '../edit/insert-record.ts'
import type { RecordChange } from '../journal/record-change.ts'
import { foldWidth } from '../fiscal-period/fold-width.ts'
import type { PlanModel } from '../plan/plan-model.ts'
import type { RecordId } from '../record/field.ts'
import type { FieldsOf } from '../record/record-types.ts'
import { inLane, type LanePlace } from './bar-edits.ts'

/** The sign by which a plan says that a cell goes on with what stands before it. */
export const CONTINUATION = '➔'

const MONTH = /^(1[0-2]|[1-9])月(?:[ ]+|$)/
const ARROW = /^[➔➜→⇒⇨]$/

/** What is kept of a bullet that is written so: a month before its words is its month mark, a bare arrow its continuation. */
export function readBullet(text: string): Pick<FieldsOf<'bullet'>, 'text' | 'month' | 'isContinuation'> {
  const folded = foldWidth(text)
  const month = MONTH.exec(folded)?.[1]
  return { text, month: month === undefined ? null : Number(month), isContinuation: ARROW.test(folded.trim()) }
}

export type NewBullet = { readonly place: LanePlace; readonly period: string; readonly text: string }

/** Writes a bullet into a cell of the schedule, behind those that stand there, and its lane where it has none yet. */
export function addBullet(
  model: PlanModel,
  { place, period, text }: NewBullet,
  newId: () => RecordId,
): readonly RecordChange[] {
  const id = newId()
  return inLane(model, place, {
    newId,
    fill: (present, lane) =>
      insertRecord(present, { id, type: 'bullet', fields: { lane, period, ...readBullet(text) } }),
  })
}

/** Gives a bullet other words, and the month and the continuation that they say. */
export function writeBullet(model: PlanModel, id: RecordId, text: string): readonly RecordChange[] {
  return changeFields(model, id, readBullet(text))
}

/** Sets the month mark of a bullet (4月 本稼働), in the place of the one that it has; null takes it away. */
export function setBulletMonth(model: PlanModel, id: RecordId, month: number | null): readonly RecordChange[] {
  const bullet = model.find('bullet', id)
  if (bullet === null || bullet.fields.month === month) return []
  const mark = MONTH.exec(foldWidth(bullet.fields.text))
  const words = bullet.fields.text.slice(mark?.[0].length ?? 0)
  return changeFields(model, id, { text: month === null ? words : `${String(month)}月 ${words}`, month })
}
