import type { RecordChange } from '../../domain/journal/record-change.ts'
import type { PlanModel } from '../../domain/plan/plan-model.ts'
import type { FieldContent, RecordId } from '../../domain/record/field.ts'
import { insertRecord } from '../../domain/edit/insert-record.ts'
import { addColumn } from '../../domain/schedule/add-column.ts'
import { inLane, type LanePlace } from '../../domain/schedule/bar-edits.ts'
import { readBullet } from '../../domain/schedule/bullet-edits.ts'
import { comparePeriods } from '../../domain/fiscal-period/fiscal-period.ts'
import { parsePeriodText } from '../../domain/fiscal-period/period-text.ts'
import type { LooseFields } from '../../domain/record/plan-record.ts'
import type { FieldsOf } from '../../domain/record/record-types.ts'
import { blankLine, type BlankAddress, type SheetLine } from '../cells/sheet-line.ts'

/** A place in one cell of the schedule, where typing draws a bar or writes a bullet, and makes its lane where there is none yet. */
export function blankInSchedule(type: 'bar' | 'bullet', place: LanePlace, period: string): SheetLine {
  return type === 'bar'
    ? blankLine('bar', { ...place, from: period, to: period, end: 'closed' }, 'label')
    : blankLine('bullet', { ...place, period }, 'text')
}

/** Whether filling this blank place makes more of the schedule than a record with that text in it. */
export function isScheduleBlank({ type }: BlankAddress): boolean {
  return type === 'bar' || type === 'bullet' || type === 'column'
}

/** The changes that put `content` into a blank place of the schedule. The record of the place gets the first id. */
export function fillScheduleBlank(
  model: PlanModel,
  { type, fields, field }: BlankAddress,
  { content, newId }: { readonly content: FieldContent; readonly newId: () => RecordId },
): readonly RecordChange[] {
  const id = newId()
  const { lane, newLaneOf, ...rest } = fields
  const given = { ...rest, [field]: content }
  if (type === 'column') return addColumn(model, { id, ...columnFrom(given) })
  const place = lane === undefined ? { newLaneOf: newLaneOf as RecordId } : { lane: lane as RecordId }
  return inLane(model, place, {
    newId,
    fill: (present, inLaneId) =>
      type === 'bar'
        ? insertRecord(present, { id, type: 'bar', fields: { ...barFrom(given), lane: inLaneId } })
        : insertRecord(present, { id, type: 'bullet', fields: { ...bulletFrom(given), lane: inLaneId } }),
  })
}

function columnFrom(given: LooseFields): Pick<FieldsOf<'column'>, 'period' | 'label'> {
  return { label: '', ...given } as Pick<FieldsOf<'column'>, 'period' | 'label'>
}

/** A bar of which only the start is told ends with it. */
function barFrom(given: LooseFields): Partial<FieldsOf<'bar'>> {
  const { from, to, ...rest }: LooseFields = { label: '', ...given }
  return { ...rest, from, to: isBefore(to, from) ? from : to } as Partial<FieldsOf<'bar'>>
}

function isBefore(one: FieldContent | undefined, other: FieldContent | undefined): boolean {
  const [early, late] = [one, other].map((text) => parsePeriodText(String(text)) ?? { kind: 'unknown' as const })
  return early !== undefined && late !== undefined && comparePeriods(early, late) < 0
}

function bulletFrom(given: LooseFields): Partial<FieldsOf<'bullet'>> {
  return { ...given, ...readBullet(String(given['text'] ?? '')) }
}
