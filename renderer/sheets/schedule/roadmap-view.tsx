import { gridRows, type CellGrid } from '#shared/sheets/cells/cell-grid.ts'
import type { RoadmapGroup, RoadmapRow, RoadmapSheet } from '#shared/sheets/schedule/roadmap-sheet.ts'
import type { ScheduleLane } from '#shared/sheets/schedule/schedule-grid.ts'
import { laneCells } from '#shared/sheets/cells/sheet-cells.ts'
import { roadmapText } from '../../messages/roadmap-text.ts'
import { ContinuedMark } from '../frame/continued-mark.tsx'
import { labelKey } from '../frame/head-label.tsx'
import { headRowsOf, ScheduleHead } from '../lanes/column-heads.tsx'
import { LaneRules, widthOf } from '../lanes/lane-rules.tsx'
import { LaneView } from '../lanes/lane-view.tsx'
import { LineStack } from '../cells/sheet-cell.tsx'
import type { PartRange, SheetBlock, SheetLayout } from '../sheet-layout.ts'
import { SideText } from '../cells/side-text.tsx'

/** ロードマップ as a table: a block for each 基本方針, a table row for each lane. */
export function roadmapLayout(sheet: RoadmapSheet): SheetLayout {
  return {
    className: 'schedule roadmap',
    heading: sheet.heading,
    columns: <RoadmapColumns sheet={sheet} />,
    head: <RoadmapHead sheet={sheet} />,
    blocks: sheet.groups.map((group) => groupBlock(group, sheet)),
    legend: sheet.legend,
  }
}

/** A lane with the row that it stands in. */
type PlacedLane = { readonly row: RoadmapRow; readonly lane: ScheduleLane }

function groupBlock(group: RoadmapGroup, sheet: RoadmapSheet): SheetBlock {
  const lanes = group.rows.flatMap((row) => row.lanes.map((lane) => ({ row, lane })))
  return {
    key: group.measure,
    isHeading: false,
    isFlowing: false,
    lineCount: 2 + 2 * lanes.length,
    partCount: lanes.length,
    partsPerRow: 1,
    cells: groupCells(group, sheet),
    draw: (range) => <GroupRows group={group} lanes={lanes} sheet={sheet} range={range} />,
  }
}

function groupCells(group: RoadmapGroup, { columns }: RoadmapSheet): CellGrid {
  const before = columns.map(() => [])
  return [
    ...group.rows.flatMap((row) => [
      ...gridRows(row.owner, [row.remarks]),
      ...row.lanes.flatMap((lane) => laneCells(row.owner, lane)),
    ]),
    ...gridRows(group.measure, [...before, group.reached]),
  ]
}

type GroupRowsProps = {
  readonly group: RoadmapGroup
  readonly lanes: readonly PlacedLane[]
  readonly sheet: RoadmapSheet
  readonly range: PartRange
}

/** The lanes of a piece of a group; where only its title or what is reached goes on, a row for these. */
function GroupRows({ group, lanes, sheet, range }: GroupRowsProps) {
  const placed = range.parts.flatMap((part) => {
    const lane = lanes[part]
    return lane === undefined ? [] : [{ ...lane, part }]
  })
  const span = Math.max(1, placed.length)
  const title = <GroupTitle group={group} span={span} isContinued={range.isContinued} />
  const reached = sheet.reachedLabel !== null && (
    <td rowSpan={span}>
      <LineStack lines={group.reached} place={group.measure} label={sheet.reachedLabel} />
    </td>
  )
  if (placed.length === 0) {
    return (
      <tr>
        {title}
        <td colSpan={1 + widthOf(sheet.columns)} aria-label={group.title} />
        {reached}
      </tr>
    )
  }
  return placed.map(({ row, lane, part }, index) => (
    <tr key={lane.key}>
      {index === 0 && title}
      {placed[index - 1]?.row !== row && (
        <RowTitle row={row} part={part} span={placed.filter((other) => other.row === row).length} />
      )}
      <td className="lanes" colSpan={widthOf(sheet.columns)}>
        <LaneRules columns={sheet.columns} />
        <LaneView lane={lane} owner={row.owner} columns={sheet.columns} part={part} />
      </td>
      {index === 0 && reached}
    </tr>
  ))
}

type GroupTitleProps = { readonly group: RoadmapGroup; readonly span: number; readonly isContinued: boolean }

function GroupTitle({ group, span, isContinued }: GroupTitleProps) {
  return (
    <th scope="rowgroup" rowSpan={span} className="project-name">
      <SideText textKey={`${group.measure} title`} text={group.title} isRepeated />
      {isContinued && <ContinuedMark />}
    </th>
  )
}

type RowTitleProps = { readonly row: RoadmapRow; readonly part: number; readonly span: number }

/** What a row is called, beside the first of its lanes that stands here. */
function RowTitle({ row, part, span }: RowTitleProps) {
  return (
    <th scope="rowgroup" rowSpan={span} className="project-name" data-beside={part}>
      <SideText textKey={`${row.owner} title`} text={row.title} isRepeated />
      <div className="remark">
        <LineStack lines={row.remarks} place={row.owner} label={row.title} />
      </div>
    </th>
  )
}

function RoadmapColumns({ sheet }: { readonly sheet: RoadmapSheet }) {
  return (
    <colgroup>
      <col className="col-roadmap-group" />
      <col className="col-roadmap-row" />
      {sheet.columns.flatMap(({ id, weight }) =>
        Array.from({ length: weight }, (_, index) => <col key={`${id} ${String(index)}`} />),
      )}
      {sheet.reachedLabel !== null && <col className="col-roadmap-reached" />}
    </colgroup>
  )
}

function RoadmapHead({ sheet: { heads, reachedLabel } }: { readonly sheet: RoadmapSheet }) {
  const rows = headRowsOf(heads)
  const before = (
    <th scope="col" colSpan={2} rowSpan={rows}>
      {roadmapText.rows}
    </th>
  )
  const behind = reachedLabel !== null && (
    <th scope="col" rowSpan={rows}>
      <SideText textKey={labelKey('reached')} text={reachedLabel} />
    </th>
  )
  return <ScheduleHead heads={heads} before={before} behind={behind} />
}
