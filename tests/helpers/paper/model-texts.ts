import type { PlanModel } from '#shared/domain/plan/plan-model.ts'
import type { RecordId } from '#shared/domain/record/field.ts'
import { findForm, type FormWish } from '#shared/domain/form/find-form.ts'
import type { Form } from '#shared/domain/form/form.ts'
import type { CardIndicators } from '#shared/sheets/card/card-indicators.ts'
import { chaptersSheetOf } from '#shared/sheets/chapters-sheet.ts'
import type { FormContent, FormIndicator, ProjectTable } from '#shared/sheets/form/form-content.ts'
import { formOwnerOf } from '#shared/sheets/form/form-groups.ts'
import type { FormCell, FormUnit } from '#shared/sheets/form/form-page.ts'
import { formSheetOf } from '#shared/sheets/form/form-sheet.ts'
import type { IndicatorRow } from '#shared/sheets/indicators/indicator-rows.ts'
import { kpiSheetOf, type KpiRow } from '#shared/sheets/indicators/kpi-sheet.ts'
import { notesOnSheet } from '#shared/sheets/notes/notes-on-sheet.ts'
import { roadmapSheetOf, type RoadmapRow } from '#shared/sheets/schedule/roadmap-sheet.ts'
import type { ScheduleBar, ScheduleLane } from '#shared/sheets/schedule/schedule-grid.ts'
import { scheduleSheetOf } from '#shared/sheets/schedule/schedule-sheet.ts'
import { isTableKind, type SheetChoice } from '#shared/sheets/sheet-choice.ts'
import type { SheetNote } from '#shared/sheets/notes/sheet-notes.ts'
import type { SheetLine } from '#shared/sheets/cells/sheet-line.ts'
import { printedSituations, situationsSheetOf } from '#shared/sheets/situations-sheet.ts'
import { tableSheets } from '#shared/sheets/tables/index.ts'
import type { TableSheet, TableSheetKind } from '#shared/sheets/tables/table-sheet.ts'
import { printedKpi, printedRoadmap, printedScheduleSheet, printedTable } from '#shared/sheets/cells/without-blanks.ts'

/** What the paper writes before a bar of what was done. */
const ACTUAL = '実績'

/**
 * The texts that a sheet of the plan has for its paper, in the order of the paper, heads, labels and notes at the foot left out. Null of 進捗状況報告書
 * and 推進体制図: one composes sentences about figures, the other draws boxes and arrows; their own tests say what they show.
 */
export function modelTexts(model: PlanModel, sheet: SheetChoice, wish: FormWish): readonly string[] | null {
  if (sheet.kind === 'report' || sheet.kind === 'organisation') return null
  if (sheet.kind === 'card') {
    const form = findForm(model, wish)
    return sheet.owner === null ? [] : cardTexts(model, form, [formOwnerOf(model, form, sheet.owner)])
  }
  if (sheet.kind === 'kpi') return kpiTexts(model, sheet)
  if (sheet.kind === 'schedule') return scheduleTexts(model, sheet)
  if (sheet.kind === 'roadmap') return printedRoadmap(roadmapSheetOf(model)).groups.flatMap(roadmapTexts)
  if (sheet.kind === 'chapters') {
    return chaptersSheetOf(model).chapters.flatMap(({ number, title, text, notes }) =>
      linesText([number, title, text, ...notes.map(({ line }) => line)]),
    )
  }
  if (sheet.kind === 'situations') {
    return printedSituations(situationsSheetOf(model)).measures.flatMap(({ title, groups }) => [
      title,
      ...groups
        .flatMap(({ rows }) => rows)
        .flatMap(({ current, target, projects }) =>
          linesText([current, target, projects].flatMap((cell) => cell?.lines ?? [])),
        ),
    ])
  }
  const kind: TableSheetKind | null = isTableKind(sheet.kind) ? tableSheets[sheet.kind] : null
  const table = kind?.onPaper?.(model) ?? kind?.of(model, sheet.owner) ?? null
  return table === null ? [] : tableTexts(printedTable(table))
}

/** The texts of the notes at the foot of a sheet whose cells are these. */
export function footTexts(model: PlanModel, blocks: Parameters<typeof notesOnSheet>[1]): readonly string[] {
  return notesOnSheet(model, blocks).map(({ fields }) => fields.text)
}

/** A text between what stands struck before it and what is said behind. */
function lineTexts({ text, asides = [] }: SheetLine): readonly string[] {
  const texts = (isBefore: boolean) =>
    asides.filter(({ kind }) => (kind === 'previous') === isBefore).map((aside) => aside.text)
  return [...texts(true), text, ...texts(false)]
}

function linesText(lines: ReadonlyArray<SheetLine | null>): readonly string[] {
  return lines.flatMap((line) => (line === null ? [] : lineTexts(line)))
}

/** The texts of the cards that share a sheet, without those that every page has at its top. */
export function cardTexts(model: PlanModel, form: Form, owners: readonly RecordId[]): readonly string[] {
  return (formSheetOf(model, form, owners)?.units ?? []).flatMap(unitTexts)
}

/** The heading of its measure, then what stands at the left of all rows, then those. */
function unitTexts({ caption, side, rows }: FormUnit): readonly string[] {
  const cells = rows.flatMap((row) => row.cells)
  const above = (caption?.rows ?? []).flatMap((row) => row.cells)
  return [...above, ...(side === null || rows.length === 0 ? [] : [side]), ...cells].flatMap(({ content }: FormCell) =>
    contentTexts(content),
  )
}

function contentTexts(content: FormContent): readonly string[] {
  switch (content.kind) {
    case 'lines':
      return linesText(content.rows?.flat() ?? content.lines)
    case 'indicators':
      return [...indicatorTexts(content.indicators), ...footLines(content.indicators)]
    case 'indicator-list':
      return [...content.rows.flatMap(listedTexts), ...footLines(content)]
    case 'indicator-rows':
      return [
        ...content.rows.flatMap(({ role, values }) =>
          values
            .filter(({ lines }) => lines.length > 0 || role === 'target')
            .flatMap((each) => [...nameTexts(each), ...linesText(each.lines)]),
        ),
        ...footLines(content),
      ]
    case 'schedule':
      return content.lanes.flatMap(laneTexts)
    case 'targets':
      return [
        ...(content.isOneTable ? sharedTable(content.rows) : content.rows.flatMap((row) => yearlyTexts(row))),
        ...footLines(content),
      ]
    case 'projects':
      return content.projects.flatMap(({ number, name, asides, fields }) =>
        linesText([number, ...name, ...asides, ...fields.flatMap(({ lines }) => lines)]),
      )
    case 'project-table':
      return projectTableTexts(content)
    case 'notes':
      return noteTexts(content.notes)
    case 'heading':
      return []
  }
}

/** What stands in brackets belongs to the name of an indicator, any other remark below its values. */
function listedTexts({ rowLabel, name, remarks, baseline, targets, actuals }: FormIndicator): readonly string[] {
  const isBracketed = (remark: string) => remark.startsWith('（') || remark.startsWith('(')
  const below = remarks.filter((remark) => !isBracketed(remark))
  const values = linesText([...baseline, ...targets])
  return [rowLabel, ...lineTexts(name), ...remarks.filter(isBracketed), ...values, ...below, ...linesText(actuals)]
}

/** Indicators that share a table: their names first. */
function sharedTable(rows: readonly KpiRow[]): readonly string[] {
  return [
    ...rows.flatMap((row) => [...nameTexts(row), ...linesText(row.baseline)]),
    ...rows.flatMap(({ targets, actuals, grades }) => linesText([...targets.flat(), ...actuals.flat(), ...grades])),
  ]
}

function indicatorTexts(indicators: CardIndicators): readonly string[] {
  if (indicators.shape === 'yearly') return indicators.rows.flatMap((row) => yearlyTexts(row))
  return indicators.rows.flatMap((row) => [
    ...nameTexts(row),
    ...linesText([...row.baseline, ...row.targets, ...row.actuals]),
  ])
}

function projectTableTexts({ projects, foot }: ProjectTable): readonly string[] {
  return [
    ...projects.flatMap(({ name, rows }) => [...linesText(name), ...rows.flatMap((row) => yearlyTexts(row))]),
    ...footLines({ foot }),
  ]
}

/** Notes with marks of their own, then those that the sheet counts. */
function noteTexts(notes: readonly SheetNote[]): readonly string[] {
  const [own, counted] = [false, true].map((isNumbered) => notes.filter(({ mark }) => mark.isNumbered === isNumbered))
  return linesText([...(own ?? []), ...(counted ?? [])].map(({ line }) => line))
}

function footLines({ foot }: Pick<TableSheet, 'foot'>): readonly string[] {
  return linesText(foot.map(({ line }) => line))
}

function nameTexts({
  rowLabel,
  name,
  remarks,
}: Pick<IndicatorRow, 'rowLabel' | 'name' | 'remarks'>): readonly string[] {
  return [rowLabel, ...lineTexts(name), ...remarks]
}

/** `counting` stands below the name where the sheet has room for it. */
function yearlyTexts(row: KpiRow, counting = ''): readonly string[] {
  const values = [...row.baseline, ...row.targets.flat(), ...row.actuals.flat(), ...row.grades]
  return [...nameTexts(row), counting, ...linesText(values)]
}

function kpiTexts(model: PlanModel, { owner }: SheetChoice): readonly string[] {
  const { groups, foot } = printedKpi(kpiSheetOf(model, owner))
  return [
    ...groups.flatMap(({ title, projects }) => [
      title,
      ...projects.flatMap(({ number, name, rows }) => [
        number,
        name,
        ...rows.flatMap((row) => yearlyTexts(row, row.counting)),
      ]),
    ]),
    ...footLines({ foot }),
  ]
}

function scheduleTexts(model: PlanModel, { owner }: SheetChoice): readonly string[] {
  return printedScheduleSheet(scheduleSheetOf(model, owner)).groups.flatMap(({ title, rows }) => [
    title,
    ...rows.flatMap(({ number, name, sections, indicators, lanes }) => [
      number,
      name,
      sections,
      ...indicators,
      ...lanes.flatMap(laneTexts),
    ]),
  ])
}

function laneTexts({ tag, cells, bars }: ScheduleLane): readonly string[] {
  return [...linesText([tag, ...cells.flat()]), ...bars.flatMap(barTexts)]
}

function barTexts({ label, fields, delay }: ScheduleBar): readonly string[] {
  return [fields.track === 'actual' ? ACTUAL : '', ...lineTexts(label), fields.remark ?? '', delay]
}

/** What is reached stands beside all rows of its group: the paper writes it behind the first lane. */
function roadmapTexts({
  title,
  reached,
  rows,
}: {
  readonly title: string
  readonly reached: readonly SheetLine[]
  readonly rows: readonly RoadmapRow[]
}): readonly string[] {
  return [
    title,
    ...rows.flatMap((row, rank) => [
      row.title,
      ...linesText(row.remarks),
      ...row.lanes.flatMap((lane, at) => [...laneTexts(lane), ...(rank + at === 0 ? linesText(reached) : [])]),
    ]),
  ]
}

function tableTexts({ groups, foot }: TableSheet): readonly string[] {
  return [
    ...groups.flatMap(({ title, rows }) => [title, ...linesText(rows.flatMap(({ cells }) => cells.flat()))]),
    ...footLines({ foot }),
  ]
}
