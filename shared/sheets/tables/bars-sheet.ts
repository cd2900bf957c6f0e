import type { PlanModel } from '../../domain/plan/plan-model.ts'
import type { RecordId } from '../../domain/record/field.ts'
import type { LooseFields, PlanRecord } from '../../domain/record/plan-record.ts'
import { schedulePeriodsOf } from '../../domain/schedule/schedule-periods.ts'
import { outlineOf, type OutlineItem } from '../outline.ts'
import { writeFieldText } from '../cells/field-text.ts'
import { planHeading } from '../sheet-heading.ts'
import { blankLine, fieldLine, plainLine, type SheetLine } from '../cells/sheet-line.ts'
import type { TableGroup, TableRow, TableSheetKind } from './table-sheet.ts'

/** The columns of the list: the field of a bar and that of a bullet which stand there. */
const COLUMNS = [
  { label: '行程の名', weight: 3, bar: 'tag', bullet: 'tag' },
  { label: '始まり', weight: 3, bar: 'from', bullet: 'period' },
  { label: '終わり', weight: 3, bar: 'to', bullet: null },
  { label: '終わり方', weight: 5, bar: 'end', bullet: null },
  { label: '線の種類', weight: 3, bar: 'style', bullet: null },
  { label: '計画・実績', weight: 3, bar: 'track', bullet: null },
  { label: '文字', weight: 6, bar: 'label', bullet: 'text' },
  { label: '備考', weight: 3, bar: 'remark', bullet: null },
  { label: '遅れの理由', weight: 3, bar: 'delayReason', bullet: null },
] as const

/** 行程の一覧: every bar and bullet of the schedule as a row, to be read and written without a mouse or a picture. */
export const barsSheet: TableSheetKind = {
  title: '行程の一覧',
  shelf: 'plan',
  of: (model) => ({
    heading: planHeading(model, '行程の一覧'),
    lead: '工程表と同じ内容を表で書けます。時期は「R7」「令和5年度前期」など、どの書き方でもかまいません。',
    columns: COLUMNS.map(({ label, weight }) => ({ label, weight })),
    groups: outlineOf(model).flatMap((item) => groupsBelow(model, item)),
    foot: [],
  }),
}

/** The lists of a place and of what stands below it. A measure above projects has one only where it has lanes. */
function groupsBelow(model: PlanModel, item: OutlineItem): readonly TableGroup[] {
  const rows = model.listBy('lane', 'owner', item.id).flatMap((lane) => laneRows(model, lane))
  const isListed = rows.length > 0 || item.children.length === 0
  const title = [item.number, item.title].filter(Boolean).join(' ')
  return [
    ...(isListed ? [{ key: `bars ${item.id}`, title, rows: [...rows, ...newRows(model, item.id)] }] : []),
    ...item.children.flatMap((child) => groupsBelow(model, child)),
  ]
}

function laneRows(model: PlanModel, lane: PlanRecord<'lane'>): readonly TableRow[] {
  const filled = [
    ...model.listBy('bar', 'lane', lane.id),
    ...model.listBy('bullet', 'lane', lane.id).toSorted(byPeriod),
  ]
  return filled.map((record, rank) => ({
    key: record.id,
    cells: COLUMNS.map((column) => {
      const field = column[record.type]
      if (field === null) return [plainLine(column.label === '線の種類' ? '箇条書き' : '')]
      return field === 'tag' ? tagLines(model, lane, rank === 0) : [lineOf(model, record, field)]
    }),
    depth: 0,
    isBlank: false,
  }))
}

function byPeriod(one: PlanRecord<'bullet'>, other: PlanRecord<'bullet'>): number {
  return one.fields.period < other.fields.period ? -1 : Number(one.fields.period > other.fields.period)
}

/** The tag stands in the first row of its lane, for it is one text; where there is none, the lane is found by what stands in it. */
function tagLines(model: PlanModel, { id, fields }: PlanRecord<'lane'>, isFirst: boolean): readonly SheetLine[] {
  if (!isFirst) return [plainLine('〃')]
  const line = fieldLine(model, id, 'tag', fields.tag ?? '')
  return [fields.tag === null ? { ...line, recordId: null } : line]
}

function lineOf(model: PlanModel, record: PlanRecord<'bar' | 'bullet'>, field: string): SheetLine {
  const fields: LooseFields = record.fields
  return fieldLine(model, record.id, field, writeFieldText(model, record.type, field, fields[field] ?? null))
}

/** The row in which the next bar is written, on a lane of its own; none in a plan without columns. */
function newRows(model: PlanModel, owner: RecordId): readonly TableRow[] {
  const [from] = schedulePeriodsOf(model)
  if (from === undefined) return []
  const fields = { newLaneOf: owner, from, to: from, end: 'closed' } as const
  const cells = COLUMNS.map(({ bar }) => (bar === 'tag' ? [] : [blankLine('bar', fields, bar)]))
  return [{ key: `new bar ${owner}`, cells, depth: 0, isBlank: true }]
}
