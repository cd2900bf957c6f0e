import type { RecordId } from '#shared/domain/record/field.ts'
import type { SampleWriter } from '../sample-writer.ts'
import type { IndicatorRow, Pillar, PrintedRow, Sheet, SheetProject } from './sheet.ts'

/** Labels of the year columns, as they are printed, with the key and the fiscal year of each. */
export const yearColumns = [
  { key: 'R4', label: 'R 4', period: '2022' },
  { key: 'R5', label: 'R 5', period: '2023' },
  { key: 'R6', label: 'R 6', period: '2024' },
  { key: 'R7', label: 'R 7', period: '2025' },
] as const

/** What every sheet needs of the plan: the records it hangs on, and the ids that later sheets and notes refer to. */
export type PlanFrame = {
  readonly writer: SampleWriter
  readonly levels: { readonly pillar: RecordId; readonly sheet: RecordId }
  readonly fields: { readonly kgi: RecordId; readonly direction: RecordId; readonly content: RecordId }
  readonly ids: IdBook
  /** Texts of the sheets written so far, by sheet and field. */
  readonly texts: Map<string, string>
}

type IdKind = 'measure' | 'project' | 'indicator' | 'value'

export type IdBook = {
  readonly enter: (kind: IdKind, key: string, id: RecordId) => void
  /** Throws where nothing was entered: a repeat or a note then points to a row that is not there. */
  readonly get: (kind: IdKind, key: string) => RecordId
}

export function createIdBook(): IdBook {
  const ids = new Map<string, RecordId>()
  return {
    enter: (kind, key, id) => void ids.set(`${kind} ${key}`, id),
    get(kind, key) {
      const id = ids.get(`${kind} ${key}`)
      if (id === undefined) throw new Error(`shimada: no ${kind} ${key}`)
      return id
    },
  }
}

/** Writes a 施策の柱 with its sheets. Pillars come in printed order, since a 【再掲】 refers back. */
export function writePillar(frame: PlanFrame, pillar: Pillar): void {
  const { writer, levels } = frame
  const { key, number, title } = pillar
  const parent = writer.write('measure', `pillar/${key}`, { level: levels.pillar, number, title })
  for (const sheet of pillar.sheets) writeSheet(frame, parent, sheet)
}

function writeSheet(frame: PlanFrame, parent: RecordId, sheet: Sheet): void {
  const { writer, levels, ids } = frame
  const { key, title } = sheet
  const repeats = sheet.repeats === undefined ? null : ids.get('measure', sheet.repeats)
  const measure = writer.write('measure', `sheet/${key}`, { level: levels.sheet, parent, title, repeats })
  ids.enter('measure', key, measure)
  writeSheetTexts(frame, sheet, measure)
  for (const project of sheet.projects) writeSheetProject(frame, key, project)
  for (const [index, { mark, text, at }] of (sheet.notes ?? []).entries()) {
    const note = writer.write('note', `${key}/${index + 1}`, { owner: measure, mark, text })
    writer.write('noteLink', `${key}/${index + 1}`, { note, target: ids.get('value', at) })
  }
}

/** Writes the texts of a sheet; one that a 【再掲】 prints just as its original is taken over from there. */
function writeSheetTexts({ writer, fields, texts }: PlanFrame, sheet: Sheet, owner: RecordId): void {
  const { key, repeats } = sheet
  for (const [name, field, text] of [
    ['KGI', fields.kgi, sheet.kgi],
    ['direction', fields.direction, sheet.direction],
  ] as const) {
    texts.set(`${key}/${name}`, text)
    if (repeats !== undefined && texts.get(`${repeats}/${name}`) === text) continue
    writer.write('fieldValue', `${key}/${name}`, { field, owner, text })
  }
}

function writeSheetProject(frame: PlanFrame, sheetKey: string, given: SheetProject): void {
  const { writer, fields, ids } = frame
  const place = `${sheetKey}/${given.key}`
  if (given.name !== undefined) {
    ids.enter('project', given.key, writer.write('project', given.key, { name: given.name }))
  }
  const project = ids.get('project', given.key)
  const placement = writer.write('placement', place, {
    project,
    measure: ids.get('measure', sheetKey),
    rowName: given.rowName ?? null,
    isRepeat: given.isRepeat ?? false,
    audienceTags: given.audienceTags ?? [],
  })
  if (given.text !== undefined) {
    const owner = given.name === undefined ? placement : project
    writer.write('fieldValue', place, { field: fields.content, owner, text: given.text })
  }
  for (const [index, row] of given.rows.entries()) {
    writeRow(frame, { key: index === 0 ? place : `${place}-${index + 1}`, placement, row })
  }
}

type PlacedRow<T extends IndicatorRow> = { readonly key: string; readonly placement: RecordId; readonly row: T }

function writeRow(frame: PlanFrame, placed: PlacedRow<IndicatorRow>): void {
  const { key, placement, row } = placed
  const indicator =
    'sameAs' in row ? frame.ids.get('indicator', row.sameAs) : writeIndicator(frame, { key, placement, row })
  const scopeNote = row.scopeNote ?? null
  frame.writer.write('indicatorUse', key, { indicator, owner: placement, scopeNote })
}

type PrintedValue = {
  readonly column: string
  readonly role: 'baseline' | 'target'
  readonly period: string | null
  readonly raw: string
}

function writeIndicator({ writer, ids }: PlanFrame, { key, row }: PlacedRow<PrintedRow>): RecordId {
  const { name, unit = null, mode = 'unstated', source = null } = row
  const direction = row.isLessBetter === true ? 'less' : 'unstated'
  const isJudgedInWords = name === ''
  const owner = writer.write('indicator', key, { name, unit, direction, mode, source, isJudgedInWords })
  ids.enter('indicator', key, owner)
  const values: readonly PrintedValue[] = [
    { column: 'baseline', role: 'baseline', period: row.basePeriod ?? null, raw: row.base },
    ...yearColumns.map(({ key: column, period }, index): PrintedValue => {
      return { column, role: 'target', period, raw: row.years[index]! }
    }),
  ]
  for (const { column, ...value } of values) {
    if (value.raw === '') continue
    ids.enter('value', `${key}/${column}`, writer.write('value', `${key}/${column}`, { owner, ...value }))
  }
  return owner
}
