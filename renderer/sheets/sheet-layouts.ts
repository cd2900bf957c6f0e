import type { PlanModel } from '#shared/domain/plan/plan-model.ts'
import type { RecordId } from '#shared/domain/record/field.ts'
import { cardSheetOf } from '#shared/sheets/card/card-sheet.ts'
import { chaptersSheetOf } from '#shared/sheets/chapters-sheet.ts'
import { kpiSheetOf } from '#shared/sheets/indicators/kpi-sheet.ts'
import { organisationSheetOf, printedOrganisation } from '#shared/sheets/organisation/organisation-sheet.ts'
import { reportSheetOf } from '#shared/sheets/report/report-sheet.ts'
import { reportYearOf } from '#shared/sheets/report/report-years.ts'
import { roadmapSheetOf } from '#shared/sheets/schedule/roadmap-sheet.ts'
import { scheduleSheetOf } from '#shared/sheets/schedule/schedule-sheet.ts'
import { isOfMeasures, isTableKind, type SheetChoice } from '#shared/sheets/sheet-choice.ts'
import { printedSituations, situationsSheetOf } from '#shared/sheets/situations-sheet.ts'
import { tableSheets } from '#shared/sheets/tables/index.ts'
import type { TableSheetKind } from '#shared/sheets/tables/table-sheet.ts'
import {
  printedCard,
  printedKpi,
  printedRoadmap,
  printedScheduleSheet,
  printedTable,
} from '#shared/sheets/cells/without-blanks.ts'
import { cardLayout } from './card/card-view.tsx'
import { chaptersLayout } from './chapters-view.tsx'
import { kpiLayout } from './kpi/kpi-view.tsx'
import { reportLayout } from './report/report-layout.tsx'
import { organisationLayout } from './organisation/organisation-view.tsx'
import { roadmapLayout } from './schedule/roadmap-view.tsx'
import { scheduleLayout } from './schedule/schedule-view.tsx'
import type { Medium, SheetLayout } from './sheet-layout.ts'
import { situationsLayout } from './situations-view.tsx'
import { tableLayout } from './table-view.tsx'
import { withNotes } from './frame/with-notes.tsx'

/** The chosen sheet, ready to be drawn; null where what it is of is not in the plan. */
export function layoutOf(model: PlanModel, sheet: SheetChoice, medium: Medium): SheetLayout | null {
  const layout = bareLayout(model, sheet, medium)
  return layout === null ? null : withNotes(model, layout)
}

function bareLayout(model: PlanModel, sheet: SheetChoice, medium: Medium): SheetLayout | null {
  if (isOfMeasures(sheet.kind) && sheet.owner !== null && model.find('measure', sheet.owner) === null) return null
  if (sheet.kind === 'kpi') return kpiOf(model, sheet.owner, medium)
  if (sheet.kind === 'schedule') return scheduleOf(model, sheet.owner, medium)
  if (sheet.kind === 'roadmap') return roadmapOf(model, medium)
  if (sheet.kind === 'organisation') return organisationOf(model, medium)
  if (sheet.kind === 'report') return reportOf(model, sheet)
  if (sheet.kind === 'chapters') return chaptersLayout(chaptersSheetOf(model), medium)
  if (sheet.kind === 'situations') {
    const situations = situationsSheetOf(model)
    return situationsLayout(medium === 'paper' ? printedSituations(situations) : situations, medium)
  }
  if (isTableKind(sheet.kind)) return tableOf(model, sheet, medium)
  const card = sheet.owner === null ? null : cardSheetOf(model, sheet.owner)
  return card === null ? null : cardLayout(medium === 'paper' ? printedCard(card) : card)
}

function kpiOf(model: PlanModel, owner: RecordId | null, medium: Medium): SheetLayout {
  const sheet = kpiSheetOf(model, owner)
  return kpiLayout(medium === 'paper' ? printedKpi(sheet) : sheet)
}

function scheduleOf(model: PlanModel, owner: RecordId | null, medium: Medium): SheetLayout {
  const sheet = scheduleSheetOf(model, owner)
  return scheduleLayout(medium === 'paper' ? printedScheduleSheet(sheet) : sheet)
}

function roadmapOf(model: PlanModel, medium: Medium): SheetLayout {
  const sheet = roadmapSheetOf(model)
  return roadmapLayout(medium === 'paper' ? printedRoadmap(sheet) : sheet)
}

function organisationOf(model: PlanModel, medium: Medium): SheetLayout {
  const sheet = organisationSheetOf(model)
  return organisationLayout(medium === 'paper' ? printedOrganisation(sheet) : sheet)
}

function reportOf(model: PlanModel, { owner }: SheetChoice): SheetLayout | null {
  const year = reportYearOf(model, owner)
  return year === null && owner !== null ? null : reportLayout(reportSheetOf(model, year))
}

function tableOf(model: PlanModel, { kind, owner }: SheetChoice, medium: Medium): SheetLayout | null {
  if (!isTableKind(kind)) return null
  const sheet: TableSheetKind = tableSheets[kind]
  if (medium === 'screen') {
    const table = sheet.of(model, owner)
    return table === null ? null : tableLayout(table)
  }
  const table = sheet.onPaper?.(model) ?? sheet.of(model, owner)
  return table === null ? null : tableLayout(printedTable(table))
}
