import { gridRows, type CellGrid } from './cell-grid.ts'
import type { FinalRow } from '../card/card-indicators.ts'
import type { IndicatorRow } from '../indicators/indicator-rows.ts'
import type { KpiRow } from '../indicators/kpi-sheet.ts'
import type { ScheduleLane } from '../schedule/schedule-grid.ts'
import type { SheetLine } from './sheet-line.ts'

/** The place of an indicator's row: one indicator may stand on a sheet several times, its uses are different. */
export function rowPlace({ use, owner }: Pick<IndicatorRow, 'use' | 'owner'>): string {
  return `${use} ${owner}`
}

/** The place of a lane: one lane of an owner that may stand on a sheet several times. */
export function lanePlace(owner: string, lane: ScheduleLane): string {
  return `${owner} ${lane.key}`
}

/** The cells of a row of yearly values: targets above, actuals below, both under the same years. */
export function kpiRowCells(row: KpiRow): CellGrid {
  const before: ReadonlyArray<readonly SheetLine[]> = [[], []]
  return [
    ...gridRows(rowPlace(row), [[row.name], row.baseline, ...row.targets]),
    ...gridRows(rowPlace(row), [...before, ...row.actuals]),
  ]
}

/** The cells of an indicator that goes from a baseline to a goal. */
export function finalRowCells(row: FinalRow): CellGrid {
  return gridRows(rowPlace(row), [[row.name], row.baseline, row.targets, row.actuals])
}

/** The tag of a lane, then its texts and bars, column by column. */
export function laneCells(owner: string, lane: ScheduleLane): CellGrid {
  const columns = lane.cells.map((lines, index) => [
    ...lines,
    ...lane.bars.filter(({ first }) => first === index).map(({ label }) => label),
  ])
  const tag = lane.tag === null ? [] : gridRows(lanePlace(owner, lane), [[lane.tag]])
  return [...tag, ...gridRows(lanePlace(owner, lane), columns)]
}
