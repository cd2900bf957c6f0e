import type { ScheduleColumn } from '#shared/sheets/schedule/schedule-grid.ts'
import type { ScheduleRow, ScheduleSheet } from '#shared/sheets/schedule/schedule-sheet.ts'
import { laneCells } from '#shared/sheets/cells/sheet-cells.ts'
import { sheetText } from '../../messages/sheet-text.ts'
import { ContinuedMark } from '../frame/continued-mark.tsx'
import { labelKey } from '../frame/head-label.tsx'
import { headingBlock } from '../frame/heading-block.tsx'
import { headRowsOf, ScheduleHead } from '../lanes/column-heads.tsx'
import { LaneRules, widthOf } from '../lanes/lane-rules.tsx'
import { LaneView } from '../lanes/lane-view.tsx'
import type { PartRange, SheetBlock, SheetLayout } from '../sheet-layout.ts'
import { SideText } from '../cells/side-text.tsx'

/** Columns that a plan may have nothing for are left out. */
type Shape = { readonly hasNumbers: boolean; readonly hasSections: boolean; readonly hasIndicators: boolean }

/** 工程表 as a table. */
export function scheduleLayout(sheet: ScheduleSheet): SheetLayout {
  const { columns, groups } = sheet
  const rows = groups.flatMap((group) => group.rows)
  const shape = {
    hasNumbers: rows.some(({ number }) => number !== ''),
    hasSections: rows.some(({ sections }) => sections !== ''),
    hasIndicators: rows.some(({ indicators }) => indicators.length > 0),
  }
  const width = 1 + Object.values(shape).filter(Boolean).length + widthOf(columns)
  return {
    className: 'schedule',
    heading: sheet.heading,
    columns: <ScheduleColumns columns={columns} shape={shape} />,
    head: <SheetHead sheet={sheet} shape={shape} />,
    blocks: groups.flatMap((group) => [
      headingBlock(group.measure, group.title, width),
      ...group.rows.map((row) => rowBlock(row, columns, shape)),
    ]),
    footWidth: width,
    legend: sheet.legend,
  }
}

function rowBlock(row: ScheduleRow, columns: readonly ScheduleColumn[], shape: Shape): SheetBlock {
  return {
    key: row.id,
    isHeading: false,
    isFlowing: false,
    lineCount: 1 + 1.5 * Math.max(1, row.laneCount),
    partsPerRow: 1,
    get partCount() {
      return row.lanes.length
    },
    get cells() {
      return row.lanes.flatMap((lane) => laneCells(row.id, lane))
    },
    draw: (range) => <ScheduleTableRow row={row} columns={columns} shape={shape} range={range} />,
  }
}

type ScheduleTableRowProps = {
  readonly row: ScheduleRow
  readonly columns: readonly ScheduleColumn[]
  readonly shape: Shape
  readonly range: PartRange
}

function ScheduleTableRow({ row, columns, shape, range }: ScheduleTableRowProps) {
  return (
    <tr>
      {shape.hasNumbers && (
        <td className="number">
          <SideText textKey={`${row.id} number`} text={row.number} isRepeated />
        </td>
      )}
      <th scope="row" className="project-name">
        <SideText textKey={`${row.id} name`} text={row.name} isRepeated />
        {range.isContinued && <ContinuedMark />}
      </th>
      {shape.hasSections && (
        <td className="side sections">
          <SideText textKey={`${row.id} sections`} text={row.sections} isRepeated />
        </td>
      )}
      {shape.hasIndicators && (
        <td className="side">
          {row.indicators.map((text, index) => (
            <div key={text}>
              <SideText textKey={`${row.id} indicator ${String(index)}`} text={text} />
            </div>
          ))}
        </td>
      )}
      <td className="lanes" colSpan={widthOf(columns)}>
        <LaneRules columns={columns} />
        {range.parts.map((part) => {
          const lane = row.lanes[part]
          return lane && <LaneView key={lane.key} lane={lane} owner={row.id} columns={columns} part={part} />
        })}
      </td>
    </tr>
  )
}

type ColumnsProps = { readonly columns: readonly ScheduleColumn[]; readonly shape: Shape }

function ScheduleColumns({ columns, shape }: ColumnsProps) {
  return (
    <colgroup>
      {shape.hasNumbers && <col className="col-number" />}
      <col className="col-project" />
      {shape.hasSections && <col className="col-sections" />}
      {shape.hasIndicators && <col className="col-indicators" />}
      {columns.flatMap(({ id, weight }) =>
        Array.from({ length: weight }, (_, index) => <col key={`${id} ${String(index)}`} />),
      )}
    </colgroup>
  )
}

type HeadProps = { readonly sheet: ScheduleSheet; readonly shape: Shape }

function SheetHead({ sheet, shape }: HeadProps) {
  const { indicators, indicatorBaselines } = sheetText
  const labels = [
    ...(shape.hasNumbers ? [sheetText.number] : []),
    sheet.projectLabel ?? sheetText.project,
    ...(shape.hasSections ? [sheetText.sections] : []),
    ...(shape.hasIndicators ? [sheet.hasTargets ? indicators : indicatorBaselines] : []),
  ]
  const before = labels.map((label) => (
    <th scope="col" key={label} rowSpan={headRowsOf(sheet.heads)}>
      <SideText textKey={labelKey(label)} text={label} />
    </th>
  ))
  return <ScheduleHead heads={sheet.heads} before={before} />
}
