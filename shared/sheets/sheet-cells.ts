import type { CardSheet } from './card-sheet.ts'
import { gridRows, type CellGrid } from './cell-grid.ts'
import type { KpiRow, KpiSheet } from './kpi-sheet.ts'
import type { ScheduleLane } from './schedule-grid.ts'
import type { ScheduleSheet } from './schedule-sheet.ts'
import type { SheetLine } from './sheet-line.ts'

/** What can be edited on a card, in the order in which it is drawn. */
export function cardCells(card: CardSheet): CellGrid {
  const place = card.owner
  const { indicators, schedule } = card
  return [
    ...gridRows(place, [card.name, card.sections]),
    ...card.fields.flatMap(({ lines }) => gridRows(place, [lines])),
    ...(indicators.shape === 'yearly' ? indicators.rows.flatMap(kpiRowCells) : []),
    ...(indicators.shape === 'final'
      ? indicators.rows.flatMap((row) => gridRows(rowPlace(row), [[row.name], row.baseline, row.targets, row.actuals]))
      : []),
    ...(schedule === null ? [] : schedule.lanes.flatMap((lane) => laneCells(place, lane))),
    ...card.notes.flatMap(({ line }) => gridRows(place, [[line]])),
  ]
}

/** What can be edited on the table of indicators. */
export function kpiCells(sheet: KpiSheet): CellGrid {
  return sheet.groups.flatMap(({ projects }) => projects.flatMap(({ rows }) => rows.flatMap(kpiRowCells)))
}

/** What can be edited on the schedule: bars and texts of cells. */
export function scheduleCells(sheet: ScheduleSheet): CellGrid {
  return sheet.groups.flatMap(({ rows }) => rows.flatMap((row) => row.lanes.flatMap((lane) => laneCells(row.id, lane))))
}

/** The place of an indicator's row: one indicator may stand on a sheet several times, its uses are different. */
export function rowPlace({ use, owner }: Pick<KpiRow, 'use' | 'owner'>): string {
  return `${use} ${owner}`
}

function kpiRowCells(row: KpiRow): CellGrid {
  const before: ReadonlyArray<readonly SheetLine[]> = [[], []]
  return [
    ...gridRows(rowPlace(row), [[row.name], row.baseline, ...row.targets]),
    ...gridRows(rowPlace(row), [...before, ...row.actuals]),
  ]
}

function laneCells(place: string, lane: ScheduleLane): CellGrid {
  const columns = lane.cells.map((lines, index) => [
    ...lines,
    ...lane.bars.filter(({ first }) => first === index).map(({ label }) => label),
  ])
  return gridRows(`${place} ${lane.key}`, columns)
}
