import type { PlanModel } from '../domain/plan/plan-model.ts'
import type { RecordId } from '../domain/record/field.ts'
import { reportWords } from '../messages/report-words.ts'
import { measuresOf, placesOf } from './measures-of.ts'
import { ORGANISATION_TITLE } from './organisation/organisation-sheet.ts'
import { listCardOwners } from './outline.ts'
import { hasRoadmap } from './schedule/roadmap-sheet.ts'
import { reportTitle, reportYearsOf } from './report/report-years.ts'
import { measureSheetTitle } from './sheet-heading.ts'
import { tableSheets, type TableName } from './tables/index.ts'
import type { TableSheetKind } from './tables/table-sheet.ts'

/** The sheets that have a form of their own; every other sheet is a table. */
const FORM_TITLES = {
  card: '個票',
  kpi: '評価指標一覧',
  schedule: '工程表',
  roadmap: 'ロードマップ',
  situations: '現在の状況と目標',
  organisation: ORGANISATION_TITLE,
  chapters: '本文',
  report: reportWords.title,
} as const
type Form = keyof typeof FORM_TITLES
export type SheetKind = Form | TableName
export const sheetKinds = [...Object.keys(FORM_TITLES), ...Object.keys(tableSheets)] as unknown as readonly [
  SheetKind,
  ...SheetKind[],
]

/** What a kind of sheet is called. */
export function sheetTitle(kind: SheetKind): string {
  return isTableKind(kind) ? tableSheets[kind].title : FORM_TITLES[kind]
}

/**
 * One sheet of a plan. `owner` is what a card is of (a placement, or a measure where the plan has no projects), the measure to which a
 * schedule or a table of indicators is limited, which list a table shows, or the record that names the year of a report; null where the plan has
 * only one such sheet, or all of it is meant.
 */
export type SheetChoice = { readonly kind: SheetKind; readonly owner: RecordId | null }

/** Where the outline lists a sheet: with the plan's own sheets, its annexes, or the lists and settings behind it. */
export type Shelf = 'plan' | 'annex' | 'register'
export type ListedSheet = { readonly choice: SheetChoice; readonly title: string; readonly shelf: Shelf }

/** The sheets that this plan has, but for the cards, in the order of the outline. */
export function listSheets(model: PlanModel): readonly ListedSheet[] {
  return [
    { choice: { kind: 'kpi', owner: null }, title: FORM_TITLES.kpi, shelf: 'plan' },
    { choice: { kind: 'schedule', owner: null }, title: FORM_TITLES.schedule, shelf: 'plan' },
    {
      choice: { kind: 'roadmap', owner: null },
      title: FORM_TITLES.roadmap,
      shelf: hasRoadmap(model) ? 'plan' : 'register',
    },
    { choice: { kind: 'situations', owner: null }, title: FORM_TITLES.situations, shelf: situationsShelf(model) },
    { choice: { kind: 'organisation', owner: null }, title: ORGANISATION_TITLE, shelf: organisationShelf(model) },
    ...reportsOf(model),
    { choice: { kind: 'chapters', owner: null }, title: FORM_TITLES.chapters, shelf: 'annex' },
    ...(Object.keys(tableSheets) as TableName[]).flatMap((kind) => tablesOf(model, kind)),
  ]
}

/** The sheets of the whole plan that there are of a single measure, too. */
const OF_MEASURES = ['schedule', 'kpi'] as const

export function isOfMeasures(kind: SheetKind): kind is (typeof OF_MEASURES)[number] {
  return (OF_MEASURES as readonly SheetKind[]).includes(kind)
}

/** The sheets of single measures: each with all below it, where there is anything to show. The outline's menu and the search lead there. */
export function listMeasureSheets(model: PlanModel): readonly ListedSheet[] {
  return measuresOf(model, null).flatMap(({ id }) => sheetsOfMeasure(model, id))
}

/** The sheets of one measure; none of one under which nothing stands that they could show. */
export function sheetsOfMeasure(model: PlanModel, measure: RecordId): readonly ListedSheet[] {
  const places = placesOf(model, measuresOf(model, measure))
  const isPlaced = places.some((id) => model.find('placement', id) !== null)
  const shown = OF_MEASURES.filter((kind) => {
    const type = kind === 'schedule' ? 'lane' : 'indicatorUse'
    return isPlaced || places.some((place) => model.listBy(type, 'owner', place).length > 0)
  })
  return shown.map((kind) => ({
    choice: { kind, owner: measure },
    title: measureSheetTitle(model, FORM_TITLES[kind], measure),
    shelf: 'plan',
  }))
}

/** Few plans have such a sheet: in the others it waits among the settings until its first situation is written. */
function situationsShelf(model: PlanModel): Shelf {
  return model.list('situation').length > 0 ? 'plan' : 'register'
}

/** One for each year that can be reported on, the latest first; without any year the one that says so. */
function reportsOf(model: PlanModel): readonly ListedSheet[] {
  const years = reportYearsOf(model)
  if (years.length === 0)
    return [{ choice: { kind: 'report', owner: null }, title: FORM_TITLES.report, shelf: 'annex' }]
  return years.map(({ year, owner }) => ({
    choice: { kind: 'report', owner },
    title: reportTitle(model, year),
    shelf: 'annex',
  }))
}

/** The same for the chart of bodies. */
function organisationShelf(model: PlanModel): Shelf {
  return model.list('body').length > 0 ? 'plan' : 'register'
}

function tablesOf(model: PlanModel, kind: TableName): readonly ListedSheet[] {
  const { title, shelf, owners }: TableSheetKind = tableSheets[kind]
  if (owners === undefined) return [{ choice: { kind, owner: null }, title, shelf }]
  return owners(model).map((owner) => ({ choice: { kind, owner: owner.id }, title: owner.title, shelf }))
}

/** The sheet that a plan opens with: its first card, or its first other sheet. */
export function firstSheet(model: PlanModel): SheetChoice {
  const card = listCardOwners(model)[0]
  return card === undefined ? { kind: 'levels', owner: null } : { kind: 'card', owner: card.id }
}

/** The sheet to show once the plan has changed: the same one, or another card where what it was of is gone. */
export function sheetAfter(before: PlanModel, after: PlanModel, sheet: SheetChoice): SheetChoice {
  const { kind, owner } = sheet
  if (owner === null || after.findAny(owner) !== null) return sheet
  if (isOfMeasures(kind)) return { kind, owner: null }
  if (kind !== 'card') return sheet
  const owners = listCardOwners(before).map(({ id }) => id)
  const at = owners.indexOf(owner)
  const near = [...owners.slice(at + 1), ...owners.slice(0, Math.max(0, at)).toReversed()]
  const left = near.find((id) => after.findAny(id) !== null)
  return left === undefined ? firstSheet(after) : { kind: 'card', owner: left }
}

export function isTableKind(kind: SheetKind): kind is TableName {
  return Object.hasOwn(tableSheets, kind)
}
