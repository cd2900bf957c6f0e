import { once } from '../../once.ts'
import type { CardField } from '../card/card-fields.ts'
import type { CardSheet } from '../card/card-sheet.ts'
import type { KpiProject, KpiSheet } from '../indicators/kpi-sheet.ts'
import type { RoadmapRow, RoadmapSheet } from '../schedule/roadmap-sheet.ts'
import type { ScheduleLane } from '../schedule/schedule-grid.ts'
import type { ScheduleRow, ScheduleSheet } from '../schedule/schedule-sheet.ts'
import { joinCard, joinLanes } from '../schedule/join-lanes.ts'
import type { SheetLine } from './sheet-line.ts'
import { withSharedHeads } from '../tables/annex/shared-heads.ts'
import type { TableSheet } from '../tables/table-sheet.ts'

/** Whether a line is only a place to write the next record: the screen shows it, the paper does not. */
export function isBlankPlace({ address, origin }: SheetLine): boolean {
  return address?.kind === 'blank' && origin !== 'inherited'
}

function printedFields(fields: readonly CardField[]): readonly CardField[] {
  return fields.filter(({ lines }) => !lines.every(isBlankPlace))
}

function unlessEmpty(line: SheetLine | null): SheetLine | null {
  return line === null || line.text === '' ? null : line
}

/** The card as it is printed: fields, tags and states in which nothing stands are left out. */
export function printedCard(card: CardSheet): CardSheet {
  return joinCard({
    ...card,
    number: unlessEmpty(card.number),
    statusTags: unlessEmpty(card.statusTags),
    audienceTags: unlessEmpty(card.audienceTags),
    lifecycle: card.lifecycle.filter((line) => unlessEmpty(line) !== null),
    fields: { before: printedFields(card.fields.before), behind: printedFields(card.fields.behind) },
    sections: card.sections.filter((line) => !isBlankPlace(line)),
    indicators: { ...card.indicators, blank: null },
    schedule: printedSchedule(card.schedule),
  })
}

function printedSchedule(schedule: CardSheet['schedule']): CardSheet['schedule'] {
  const lanes = schedule === null ? [] : printedLanes(schedule.lanes)
  return schedule === null || lanes.length === 0 ? null : { ...schedule, lanes }
}

/** The plan's schedule as it is printed. Its rows compose their lanes when they are first read, here too. */
export function printedScheduleSheet(sheet: ScheduleSheet): ScheduleSheet {
  const groups = sheet.groups.map((group) => ({ ...group, rows: group.rows.map(printedRow) }))
  return { ...sheet, groups }
}

function printedRow(row: ScheduleRow): ScheduleRow {
  const lanes = once(() => joinLanes(printedLanes(row.lanes)))
  const { id, number, name, sections, laneCount } = row
  return {
    id,
    number,
    name,
    sections,
    laneCount,
    get indicators() {
      return row.indicators
    },
    get lanes() {
      return lanes()
    },
  }
}

/** The roadmap as it is printed. */
export function printedRoadmap(sheet: RoadmapSheet): RoadmapSheet {
  const printed = (row: RoadmapRow) => ({ ...row, lanes: printedLanes(row.lanes) })
  return { ...sheet, groups: sheet.groups.map((group) => ({ ...group, rows: group.rows.map(printed) })) }
}

/** Lanes without the places that are only there to draw in. */
function printedLanes(lanes: readonly ScheduleLane[]): readonly ScheduleLane[] {
  return lanes
    .filter(({ isBlank }) => !isBlank)
    .map((lane) => ({ ...lane, cells: lane.cells.map((lines) => lines.filter((line) => !isBlankPlace(line))) }))
}

/**
 * The table as it is printed: without advice to its writer, rows that are only there to be filled, groups of which nothing is left, and a
 * column for numbers where no row has one. Where it has no columns, nothing of it is.
 */
export function printedTable(table: TableSheet): TableSheet {
  const filled = table.groups.map((group) => ({ ...group, rows: group.rows.filter(({ isBlank }) => !isBlank) }))
  const rows = filled.flatMap((group) => group.rows)
  const isShown = table.columns.map(
    ({ holds }, at) => holds !== 'number' || rows.some(({ cells }) => cells[at]?.some(({ text }) => text !== '')),
  )
  const shownIn = <T>(all: readonly T[]) => all.filter((_, at) => isShown[at] ?? true)
  const groups = filled.map((group) => ({
    ...group,
    rows: group.rows.map((row) => ({ ...row, cells: shownIn(row.cells) })),
  }))
  return {
    ...table,
    lead: '',
    columns: withSharedHeads(shownIn(table.columns)),
    groups: groups.filter((group) => group.rows.some(({ cells }) => cells.length > 0)),
    foot: table.foot.filter(({ line }) => line.text !== ''),
  }
}

/** The table of indicators as it is printed: without places to add one, and without projects that have none. */
export function printedKpi(sheet: KpiSheet): KpiSheet {
  const groups = sheet.groups.map((group) => ({
    ...group,
    projects: group.projects.filter(({ indicatorCount }) => indicatorCount > 0).map(withoutBlank),
  }))
  return { ...sheet, groups: groups.filter(({ projects }) => projects.length > 0) }
}

/** The rows stay to be composed when they are first read. */
function withoutBlank(project: KpiProject): KpiProject {
  const { id, number, name, indicatorCount } = project
  return {
    id,
    number,
    name,
    indicatorCount,
    blank: null,
    get rows() {
      return project.rows
    },
  }
}
