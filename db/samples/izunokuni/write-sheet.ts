import type { RecordId } from '#shared/domain/record/field.ts'
import type { SampleWriter } from '../sample-writer.ts'
import { columns, periodOf } from './columns.ts'
import type { SectionName } from './sections.ts'
import type { Cell, ColumnKey, Responsible, Sheet, SheetIndicator, SheetLane } from './sheet.ts'

/** Where a sheet stands, and the records that it points to. */
export type SheetPlace = {
  readonly measure: RecordId
  readonly fields: SheetFields
  readonly sections: ReadonlyMap<SectionName, RecordId>
}

export type SheetFields = Readonly<Record<'overview' | 'issues' | 'purpose' | 'next', RecordId>>

/** Writes one 個票: project, placement, text fields, 担当課, indicators and schedule. */
export function writeSheet(writer: SampleWriter, sheet: Sheet, place: SheetPlace): void {
  const project = writer.write('project', sheet.number, {
    name: sheet.name,
    statusTags: sheet.statusTag === undefined ? [] : [sheet.statusTag],
  })
  const placement = writer.write('placement', sheet.number, {
    project,
    measure: place.measure,
    number: sheet.number,
  })
  for (const field of ['overview', 'issues', 'purpose', 'next'] as const) {
    writer.write('fieldValue', `${sheet.number}-${field}`, {
      field: place.fields[field],
      owner: project,
      text: sheet[field],
    })
  }
  for (const [index, responsible] of sheet.responsible.entries()) {
    const section = sectionOf(responsible)
    writer.write('responsibility', `${sheet.number}-${index + 1}`, {
      ...(typeof responsible === 'string' ? { text: responsible } : wordsOf(responsible)),
      owner: project,
      section: section === undefined ? null : place.sections.get(section)!,
    })
  }
  for (const [index, indicator] of sheet.indicators.entries()) {
    const key = `${sheet.number}-${index + 1}`
    writer.write('indicatorUse', key, {
      indicator: writeIndicator(writer, key, indicator),
      owner: placement,
      position: index,
    })
  }
  for (const [index, lane] of sheet.lanes.entries()) {
    const key = `${sheet.number}-${index + 1}`
    writeBars(writer, key, { cells: lane, lane: writer.write('lane', key, { owner: placement }) })
  }
}

function sectionOf(responsible: Responsible): SectionName | undefined {
  return typeof responsible === 'string' ? responsible : responsible.section
}

function wordsOf({ text, scopeNote, others }: Exclude<Responsible, string>) {
  return { text, scopeNote: scopeNote ?? null, others: others ?? false }
}

function writeIndicator(writer: SampleWriter, key: string, indicator: SheetIndicator): RecordId {
  const owner = writer.write('indicator', key, {
    name: indicator.name,
    unit: indicator.unit ?? null,
    direction: indicator.direction ?? 'unstated',
    mode: indicator.mode ?? 'unstated',
    isJudgedInWords: indicator.isJudgedInWords ?? false,
  })
  for (const role of ['baseline', 'target'] as const) {
    writer.write('value', `${key}-${role}`, { ...indicator[role], owner, role })
  }
  return owner
}

function writeBars(
  writer: SampleWriter,
  key: string,
  { cells, lane }: { readonly cells: SheetLane; readonly lane: RecordId },
): void {
  for (const column of columns) {
    const cell = cells[column.key]
    if (cell !== undefined) writer.write('bar', `${key}-${column.key}`, { ...barOf(cell, column.key), lane })
  }
}

/** The source has lost the lengths of the arrows: a bar surely covers its own column, and only states and boxes end. */
function barOf(cell: string | Cell, column: ColumnKey) {
  const from = periodOf(column)
  if (typeof cell === 'string') return { from, to: from, label: cell }
  const { label, remark = null, style, until = column } = cell
  return { from, to: periodOf(until), end: 'closed' as const, label, remark, style }
}
