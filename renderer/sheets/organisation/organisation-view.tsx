import type { CSSProperties } from 'react'
import { BOX_TRACKS, WORD_TRACKS, type ChartLine } from '#shared/sheets/organisation/chart-layout.ts'
import type {
  OrganisationBox,
  OrganisationRow,
  OrganisationSheet,
} from '#shared/sheets/organisation/organisation-sheet.ts'
import { gridRows, type CellGrid } from '#shared/sheets/cells/cell-grid.ts'
import type { SheetLine } from '#shared/sheets/cells/sheet-line.ts'
import { organisationText } from '../../messages/organisation-text.ts'
import { SheetCell } from '../cells/sheet-cell.tsx'
import { wholeBlock, type SheetBlock, type SheetLayout } from '../sheet-layout.ts'
import './organisation.css'

/** 推進体制図: a block for each row of boxes, so that a chart longer than a page goes on between two of them. */
export function organisationLayout(sheet: OrganisationSheet): SheetLayout {
  const rows = sheet.rows.map((row, rank) => rowBlock(row, { tracks: sheet.tracks, isFirst: rank === 0 }))
  return {
    className: 'organisation',
    heading: sheet.heading,
    lead: sheet.next === null ? '' : organisationText.lead,
    columns: null,
    head: null,
    blocks: sheet.next === null ? rows : [...rows, nextBlock(sheet.next)],
  }
}

type ChartPlace = { readonly tracks: number; readonly isFirst: boolean }

function rowBlock(row: OrganisationRow, { tracks, isFirst }: ChartPlace): SheetBlock {
  return wholeBlock({
    key: row.key,
    lineCount: 6,
    cells: cellsOf(row),
    draw: () => (
      <tr>
        <td className="chart-row">
          <div
            className={isFirst ? 'chart-grid is-first' : 'chart-grid'}
            style={{ gridTemplateColumns: `repeat(${String(tracks)}, minmax(0, 3.6em))` }}
          >
            {row.lines.map((line) => (
              <Line key={JSON.stringify(line)} line={line} />
            ))}
            {row.boxes.map((box) => (
              <Box key={box.id} box={box} />
            ))}
          </div>
        </td>
      </tr>
    ),
  })
}

/** From above: the words on the lines, names, members, duties; each from left to right. */
function cellsOf({ boxes }: OrganisationRow): CellGrid {
  const parts = (['link', 'name', 'members', 'duty'] as const).map((part) =>
    boxes
      .toSorted((one, other) => one.column - other.column)
      .flatMap((box) => {
        const line = box[part]
        const cells = line === null ? [] : gridRows(box.id, [[line]]).flat()
        return cells.map((cell) => ({ ...cell, column: box.column }))
      }),
  )
  return parts.filter((cells) => cells.length > 0)
}

/** Rows of the grid within a row of the chart: the gap with the lines from above, and the boxes. */
const [GAP, BOXES] = ['1', '2']

function Line({ line }: { readonly line: ChartLine }) {
  const columns = 'at' in line ? `${String(line.at + 1)} / span 1` : `${String(line.from + 1)} / ${String(line.to + 1)}`
  const rows = { bus: GAP, drop: GAP, trunk: '1 / 3', last: '1 / 3', arm: BOXES, tick: BOXES, branch: BOXES }[line.kind]
  const style: CSSProperties = { gridColumn: columns, gridRow: rows }
  if (line.kind !== 'last') return <div className={`chart-line is-${line.kind}`} style={style} aria-hidden="true" />
  return (
    <>
      <div className="chart-line is-drop" style={{ gridColumn: `${String(line.from + 1)} / span 1`, gridRow: GAP }} />
      <div className="chart-line is-corner" style={{ ...style, gridRow: BOXES }} aria-hidden="true" />
    </>
  )
}

function Box({ box }: { readonly box: OrganisationBox }) {
  const { id, name, members, duty, link, column, stem } = box
  return (
    <>
      {link !== null && <Link line={link} box={box} />}
      <div className="chart-cell" style={{ gridColumn: `${String(column + 1)} / span ${String(BOX_TRACKS)}` }}>
        <div className="chart-box">
          <SheetCell line={name} place={id} label={organisationText.name} className="chart-name" />
          {members !== null && <SheetCell line={members} place={id} label={organisationText.members} />}
          {duty !== null && (
            <SheetCell line={duty} place={id} label={organisationText.duty} className="chart-duty" isRich />
          )}
        </div>
        {stem !== null && (
          <div className="chart-stem" style={{ marginLeft: `${String((100 * stem) / BOX_TRACKS)}%` }} />
        )}
      </div>
    </>
  )
}

/** What is said on the line to the body above. */
function Link({ line, box: { id, column, linkAt } }: { readonly line: SheetLine; readonly box: OrganisationBox }) {
  const middle = column + BOX_TRACKS / 2
  const style: Readonly<Record<OrganisationBox['linkAt'], CSSProperties>> = {
    drop: { gridColumn: `${String(middle + 1)} / span 2`, gridRow: GAP },
    above: { gridColumn: `${String(column + 1)} / span ${String(BOX_TRACKS)}`, gridRow: GAP },
    line: { gridColumn: `${String(column - WORD_TRACKS + 1)} / ${String(column + 1)}`, gridRow: BOXES },
    none: {},
  }
  return (
    <div className={`chart-link is-${linkAt}`} style={style[linkAt]}>
      <SheetCell line={line} place={id} label={organisationText.link} />
    </div>
  )
}

/** Where the name of one more body is typed. */
function nextBlock(next: SheetLine): SheetBlock {
  const place = 'organisation next'
  return wholeBlock({
    key: place,
    cells: gridRows(place, [[next]]),
    draw: () => (
      <tr className="is-blank">
        <td>
          <SheetCell line={next} place={place} label={organisationText.next} className="is-only" />
        </td>
      </tr>
    ),
  })
}
