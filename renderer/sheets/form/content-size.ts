import { gridRows, type CellGrid } from '#shared/sheets/cells/cell-grid.ts'
import type { FormContent } from '#shared/sheets/form/form-content.ts'
import { finalRowCells, kpiRowCells, laneCells } from '#shared/sheets/cells/sheet-cells.ts'
import { partsOfKpiRow } from '../kpi/kpi-rows.tsx'

/** How many parts stand below each other in a content; 0 where it is one text or one row of texts. */
export function partsOf(content: FormContent): number {
  switch (content.kind) {
    case 'indicators':
      return content.indicators.rows.length * partsPerRowOf(content)
    case 'indicator-list':
      return content.rows.length
    case 'targets':
      return content.isOneTable ? 1 : content.rows.length
    case 'schedule':
      return content.lanes.length
    case 'projects':
    case 'project-table':
      return content.projects.length
    case 'notes':
      return content.notes.length
    case 'lines':
    case 'indicator-rows':
    case 'heading':
      return 0
  }
}

export function partsPerRowOf(content: FormContent): number {
  if (content.kind !== 'indicators' || content.indicators.shape === 'final') return 1
  return partsOfKpiRow(content.indicators.rows.some(({ grades }) => grades.length > 0))
}

/** A guess of its height in lines of text. */
export function linesOf(content: FormContent): number {
  return content.kind === 'lines'
    ? 1.5 * Math.max(1, content.rows?.length ?? content.lines.length)
    : 2 + 2 * partsOf(content)
}

/** The cells of a content that lead to records. */
export function cellsOf(place: string, content: FormContent): CellGrid {
  switch (content.kind) {
    case 'lines':
      return gridRows(place, [content.lines, ...(content.rows ?? [])])
    case 'indicators':
      return content.indicators.shape === 'final'
        ? content.indicators.rows.flatMap(finalRowCells)
        : content.indicators.rows.flatMap(kpiRowCells)
    case 'indicator-rows':
      return content.rows.flatMap(({ role, values }) =>
        values.flatMap(({ key, name, lines }) => gridRows(`${place} ${role} ${key}`, [[name], lines])),
      )
    case 'indicator-list':
      return content.rows.flatMap(({ key, name, baseline, targets, actuals }) =>
        gridRows(`${place} ${key}`, [[name], baseline, targets, actuals]),
      )
    case 'targets':
      return content.rows.flatMap(kpiRowCells)
    case 'schedule':
      return content.lanes.flatMap((lane) => laneCells(place, lane))
    case 'projects':
      return content.projects.flatMap(({ owner, name, asides, fields }) => [
        ...gridRows(owner, [name, asides]),
        ...fields.flatMap(({ lines }) => gridRows(owner, [lines])),
      ])
    case 'project-table':
      return content.projects.flatMap(({ rows }) => rows.flatMap(kpiRowCells))
    case 'notes':
      return content.notes.flatMap(({ line }) => gridRows(place, [[line]]))
    case 'heading':
      return []
  }
}
