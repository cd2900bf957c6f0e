import { gridRows } from '#shared/sheets/cells/cell-grid.ts'
import type { MergedCell, SituationGroup, SituationMeasure, SituationsSheet } from '#shared/sheets/situations-sheet.ts'
import { sheetText } from '../messages/sheet-text.ts'
import { headingBlock } from './frame/heading-block.tsx'
import { LineStack } from './cells/sheet-cell.tsx'
import { wholeBlock, type Medium, type SheetBlock, type SheetLayout } from './sheet-layout.ts'

const COLUMNS = ['current', 'target', 'projects'] as const

/** 現在の状況 → 目標とするべき状況 → 事業 with merged cells. */
export function situationsLayout(sheet: SituationsSheet, medium: Medium): SheetLayout {
  return {
    className: 'table situations',
    heading: sheet.heading,
    lead: medium === 'screen' ? sheetText.situationsLead : '',
    columns: null,
    head: (
      <tr>
        {COLUMNS.map((column) => (
          <th scope="col" key={column}>
            {sheetText.situations[column]}
          </th>
        ))}
      </tr>
    ),
    blocks: sheet.measures.flatMap((measure) => [
      headingBlock(`situations ${measure.id}`, measure.title, COLUMNS.length),
      ...measure.groups.map((group) => groupBlock(group)),
      ...(medium === 'screen' ? [nextBlock(measure)] : []),
    ]),
    footWidth: COLUMNS.length,
  }
}

/** Rows that merged cells hold together: they are not torn apart by a page. */
function groupBlock({ key, rows }: SituationGroup): SheetBlock {
  const placeOf = (rank: number) => `${key} ${String(rank)}`
  return wholeBlock({
    key: key,
    lineCount: 2.5 * rows.length,
    cells: rows.flatMap((row, rank) =>
      gridRows(
        placeOf(rank),
        COLUMNS.map((column) => row[column]?.lines ?? []),
      ),
    ),
    draw: () =>
      rows.map((row, rank) => (
        <tr key={placeOf(rank)}>
          {COLUMNS.map((column) => (
            <Cell key={column} cell={row[column]} place={placeOf(rank)} label={sheetText.situations[column]} />
          ))}
        </tr>
      )),
  })
}

type CellProps = { readonly cell: MergedCell | null; readonly place: string; readonly label: string }

function Cell({ cell, place, label }: CellProps) {
  if (cell === null) return null
  return (
    <td rowSpan={cell.span}>
      <LineStack lines={cell.lines} place={place} label={label} />
    </td>
  )
}

/** Where the next situations of a measure are typed. */
function nextBlock({ id, next }: SituationMeasure): SheetBlock {
  const place = `${id} next`
  return wholeBlock({
    key: place,
    cells: gridRows(place, [[next.current], [next.target]]),
    draw: () => (
      <tr className="is-blank">
        <Cell cell={{ span: 1, lines: [next.current] }} place={place} label={sheetText.situations.current} />
        <Cell cell={{ span: 1, lines: [next.target] }} place={place} label={sheetText.situations.target} />
        <Cell cell={{ span: 1, lines: [] }} place={place} label={sheetText.situations.projects} />
      </tr>
    ),
  })
}
