import type { FieldsOf } from '#shared/domain/record/record-types.ts'
import type { RecordId } from '#shared/domain/record/field.ts'
import type { SampleWriter } from '../sample-writer.ts'

type Indicator = FieldsOf<'indicator'>

/** Role, printed text and, where the sheet gives one, the scope (※電子決済分). */
export type Responsible = readonly [role: 'none' | 'main' | 'sub', text: string, scopeNote?: string]

/**
 * One line of 目標・効果. `heading` is the printed line above it, set on every line that it covers. `value` is the text as
 * printed; where the line cannot be cut after its heading words it is the whole line, and `name` the words in it that say
 * what is measured. `sameAs` names the line of an earlier sheet (`8-2`) that shows the same indicator.
 */
export type IndicatorLine = { readonly heading?: string } & (
  | {
      readonly name: string
      readonly value: string
      /** Target year where the line names another than 令和7年度, the year in the field's own heading. */
      readonly period?: string
      readonly breakdown?: string
      readonly unit?: string
      readonly direction?: Indicator['direction']
      readonly mode?: Indicator['mode']
      readonly isJudgedInWords?: true
      readonly definition?: string
    }
  | { readonly sameAs: string; readonly label?: string; readonly scopeNote?: string }
)

/**
 * One row of 事業スケジュール: its cells from 令和4年度 on, each a list of bullets; cells left out at the end are empty. A tag
 * that every cell of the row repeats is the row's; tags that change within a row head the bullet below them.
 */
export type ScheduleRow = { readonly tag?: string; readonly cells: readonly (readonly string[])[] }

/** One 個票. The prose is shorter than the printed one; everything else stands as printed. */
export type Sheet = {
  readonly name: string
  readonly subtitle?: string
  /** The name in the overview table, where it differs. */
  readonly overviewName?: string
  readonly targets: string
  readonly background: string
  readonly purpose: string
  readonly method: string
  /** ※ under 概要・手法. */
  readonly methodNote?: string
  readonly indicators: readonly IndicatorLine[]
  /** Set where the sheet prints 概要・手法 behind 目標・効果, and not before as the others do. */
  readonly isMethodLast?: true
  readonly responsible: readonly Responsible[]
  readonly schedule: readonly ScheduleRow[]
}

/** What the sheets are hung on: the register of 課, and the fields of the sheets by name. */
export type SheetFrame = {
  readonly sections: ReadonlyMap<string, RecordId>
  readonly fields: Readonly<Record<'targets' | 'background' | 'purpose' | 'method', RecordId>>
}

export type WrittenSheet = { readonly project: RecordId; readonly placement: RecordId }

/** Writes sheets one after another; `writeNext` numbers them from 1 and `indicatorOf` finds the indicator of a line. */
export function createSheetWriter(writer: SampleWriter, frame: SheetFrame) {
  const indicators = new Map<string, RecordId>()
  let number = 0

  return {
    writeNext(sheet: Sheet, measure: RecordId): WrittenSheet {
      number += 1
      const key = String(number)
      const project = writer.write('project', key, { name: sheet.name, subtitle: sheet.subtitle ?? null })
      const placement = writer.write('placement', key, { project, measure, rowName: sheet.overviewName ?? null })
      writeTexts(writer, { key, sheet, project, placement, fields: frame.fields })
      sheet.indicators.forEach((line, at) => {
        const lineKey = `${key}-${at + 1}`
        indicators.set(lineKey, writeIndicatorLine(writer, { key: lineKey, line, placement, indicators }))
      })
      if (sheet.isMethodLast === true) {
        const rank = Object.keys(frame.fields).length
        writer.write('fieldException', key, { field: frame.fields.method, owner: placement, rank })
      }
      writeResponsibilities(writer, { key, sheet, project, sections: frame.sections })
      sheet.schedule.forEach((row, at) => writeScheduleRow(writer, `${key}-${at + 1}`, { row, placement }))
      return { project, placement }
    },
    indicatorOf: (lineKey: string): RecordId => found(indicators, lineKey),
  }
}

type TextsOfSheet = WrittenSheet & {
  readonly key: string
  readonly sheet: Sheet
  readonly fields: SheetFrame['fields']
}

function writeTexts(writer: SampleWriter, { key, sheet, project, placement, fields }: TextsOfSheet): void {
  const write = (name: keyof SheetFrame['fields']): RecordId =>
    writer.write('fieldValue', `${key}/${name}`, {
      field: fields[name],
      owner: project,
      position: 0,
      text: sheet[name],
    })
  write('targets')
  write('background')
  write('purpose')
  const method = write('method')
  if (sheet.methodNote === undefined) return
  const note = writer.write('note', key, { owner: placement, mark: '※', text: sheet.methodNote })
  writer.write('noteLink', key, { note, target: method })
}

type LineOfSheet = {
  readonly key: string
  readonly line: IndicatorLine
  readonly placement: RecordId
  readonly indicators: ReadonlyMap<string, RecordId>
}

function writeIndicatorLine(writer: SampleWriter, { key, line, placement, indicators }: LineOfSheet): RecordId {
  const use = { owner: placement, rowLabel: line.heading ?? null }
  if ('sameAs' in line) {
    const indicator = found(indicators, line.sameAs)
    const { label = null, scopeNote = null } = line
    writer.write('indicatorUse', key, { ...use, indicator, label, scopeNote })
    return indicator
  }
  const { name, value, period = '2025', breakdown, unit = null, definition = null } = line
  const { direction = 'unstated', mode = 'unstated', isJudgedInWords = false } = line
  const indicator = writer.write('indicator', key, { name, definition, unit, direction, mode, isJudgedInWords })
  writer.write('indicatorUse', key, { ...use, indicator })
  const owner =
    breakdown === undefined ? indicator : writer.write('breakdown', key, { indicator, position: 0, label: breakdown })
  writer.write('value', key, { owner, role: 'target', period, raw: value })
  return indicator
}

type ResponsibleOfSheet = {
  readonly key: string
  readonly sheet: Sheet
  readonly project: RecordId
  readonly sections: ReadonlyMap<string, RecordId>
}

/** A text that begins with a section's name (地域整備課(集落排水)) points to it; a phrase (各担当課) to none. */
function writeResponsibilities(writer: SampleWriter, { key, sheet, project, sections }: ResponsibleOfSheet): void {
  sheet.responsible.forEach(([role, text, scopeNote = null], at) => {
    const name = [...sections.keys()].find((section) => text.startsWith(section))
    const section = name === undefined ? null : found(sections, name)
    writer.write('responsibility', `${key}-${at + 1}`, { owner: project, text, section, role, scopeNote })
  })
}

const FIRST_YEAR = 2022
const CONTINUES = '➔'

function writeScheduleRow(
  writer: SampleWriter,
  key: string,
  { row, placement }: { readonly row: ScheduleRow; readonly placement: RecordId },
): void {
  const lane = writer.write('lane', key, { owner: placement, tag: row.tag ?? null })
  row.cells.forEach((bullets, column) => {
    const period = String(FIRST_YEAR + column)
    bullets.forEach((text, at) => {
      const month = /^(\d+)月 /.exec(text)?.[1]
      writer.write('bullet', `${key}/${period}/${at + 1}`, {
        lane,
        period,
        text,
        month: month === undefined ? null : Number(month),
        isContinuation: text === CONTINUES,
      })
    })
  })
}

function found(ids: ReadonlyMap<string, RecordId>, key: string): RecordId {
  const id = ids.get(key)
  if (id === undefined) throw new Error(`kawamoto: nothing is written for ${key}`)
  return id
}
