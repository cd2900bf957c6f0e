import type { PlanModel } from '../../domain/plan/plan-model.ts'
import { planHeading, type SheetHeading } from '../sheet-heading.ts'
import { blankLine, fieldLine, type SheetLine } from '../cells/sheet-line.ts'
import { bodyTrees } from './body-tree.ts'
import { chartOf, type ChartBox, type ChartLine } from './chart-layout.ts'

/** 推進体制図: the bodies of the plan as boxes with lines. */
export type OrganisationSheet = {
  readonly kind: 'organisation'
  readonly heading: SheetHeading
  /** How many tracks of equal width the chart is wide. */
  readonly tracks: number
  readonly rows: readonly OrganisationRow[]
  /** Where the name of one more body is typed; null on paper. */
  readonly next: SheetLine | null
}

/** Boxes at the same height, and the lines there. */
export type OrganisationRow = {
  readonly key: string
  readonly boxes: readonly OrganisationBox[]
  readonly lines: readonly ChartLine[]
}

/** A body: `members`, `duty` and `link` are null on paper where nothing stands there. */
export type OrganisationBox = ChartBox & {
  readonly name: SheetLine
  readonly members: SheetLine | null
  readonly duty: SheetLine | null
  readonly link: SheetLine | null
}

/** So many tracks leave each box on A4 landscape room for a dozen letters, and for nine where many bodies need more columns. */
const [FEW_TRACKS, MANY_TRACKS] = [24, 32]

/** Rows that an A4 page holds. */
const MOST_ROWS = 5

export const ORGANISATION_TITLE = '推進体制図'

export function organisationSheetOf(model: PlanModel): OrganisationSheet {
  const trees = bodyTrees(model)
  const wide = chartOf(trees, FEW_TRACKS)
  const { tracks, rows, boxes, lines } = wide.rows > MOST_ROWS ? chartOf(trees, MANY_TRACKS) : wide
  return {
    kind: 'organisation',
    heading: planHeading(model, ORGANISATION_TITLE),
    tracks,
    rows: Array.from({ length: rows }, (_, row) => ({
      key: `organisation ${String(row)}`,
      boxes: boxes.filter((box) => box.row === row).map((box) => boxOf(model, box)),
      lines: lines.filter((line) => line.row === row),
    })),
    next: blankLine('body', { parent: null }, 'name'),
  }
}

function boxOf(model: PlanModel, box: ChartBox): OrganisationBox {
  const fields = model.find('body', box.id)?.fields
  const line = (field: 'name' | 'members' | 'duty' | 'link') => fieldLine(model, box.id, field, fields?.[field] ?? '')
  return {
    ...box,
    name: line('name'),
    members: line('members'),
    duty: line('duty'),
    link: box.linkAt === 'none' ? null : line('link'),
  }
}

/** The chart as it is printed: without places in which nothing stands. */
export function printedOrganisation(sheet: OrganisationSheet): OrganisationSheet {
  const unlessEmpty = (line: SheetLine | null) => (line === null || line.text === '' ? null : line)
  const printed = ({ members, duty, link, ...box }: OrganisationBox): OrganisationBox => ({
    ...box,
    members: unlessEmpty(members),
    duty: unlessEmpty(duty),
    link: unlessEmpty(link),
  })
  return { ...sheet, next: null, rows: sheet.rows.map((row) => ({ ...row, boxes: row.boxes.map(printed) })) }
}
