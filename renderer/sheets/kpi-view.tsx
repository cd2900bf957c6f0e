import type { KpiGroup, KpiProject, KpiSheet } from '#shared/sheets/kpi-sheet.ts'
import { kpiRowCells } from '#shared/sheets/sheet-cells.ts'
import type { YearColumn } from '#shared/sheets/year-columns.ts'
import { paperText } from '../messages/paper-text.ts'
import { sheetText } from '../messages/sheet-text.ts'
import { headingBlock } from './heading-block.tsx'
import { kpiRowsIn, KpiTableRows, PARTS_OF_KPI_ROW } from './kpi-rows.tsx'
import type { PartRange, SheetBlock, SheetLayout } from './sheet-layout.ts'
import { SideText } from './side-text.tsx'

const COLUMNS_BEFORE_YEARS = 5

/** 評価指標一覧 as a table. */
export function kpiLayout(sheet: KpiSheet): SheetLayout {
  const width = COLUMNS_BEFORE_YEARS + sheet.columns.length
  return {
    className: 'kpi',
    heading: sheet.heading,
    columns: <KpiColumns years={sheet.columns} />,
    head: <KpiHead years={sheet.columns} />,
    blocks: sheet.groups.flatMap((group) => groupBlocks(group, sheet.columns, width)),
    hasLegend: false,
  }
}

function groupBlocks(group: KpiGroup, years: readonly YearColumn[], width: number): readonly SheetBlock[] {
  return [
    headingBlock(group.measure, group.title, width),
    ...group.projects.map((project) => projectBlock(project, years)),
  ]
}

function projectBlock(project: KpiProject, years: readonly YearColumn[]): SheetBlock {
  return {
    key: project.id,
    isHeading: false,
    isFlowing: false,
    lineCount: 1 + 3 * project.indicatorCount,
    partsPerRow: PARTS_OF_KPI_ROW,
    get partCount() {
      return project.rows.length * PARTS_OF_KPI_ROW
    },
    get cells() {
      return project.rows.flatMap(kpiRowCells)
    },
    draw: (range) => <ProjectRows project={project} years={years} range={range} />,
  }
}

type ProjectRowsProps = {
  readonly project: KpiProject
  readonly years: readonly YearColumn[]
  readonly range: PartRange
}

function ProjectRows({ project, years, range }: ProjectRowsProps) {
  const span = range.parts.length
  return kpiRowsIn(range).map((rank, index) => {
    const row = project.rows[rank]
    const before = index === 0 && (
      <>
        <td rowSpan={span} className="number">
          <SideText textKey={`${project.id} number`} text={project.number} isRepeated />
        </td>
        <th scope="rowgroup" rowSpan={span} className="project-name">
          <SideText textKey={`${project.id} name`} text={project.name} isRepeated />
          {range.isContinued && paperText.continued}
        </th>
      </>
    )
    return (
      row && (
        <KpiTableRows
          key={rank}
          row={row}
          part={rank * PARTS_OF_KPI_ROW}
          range={range}
          columns={years}
          before={before}
        />
      )
    )
  })
}

function KpiColumns({ years }: { readonly years: readonly YearColumn[] }) {
  return (
    <colgroup>
      <col className="col-number" />
      <col className="col-project" />
      <col className="col-indicator" />
      <col className="col-baseline" />
      <col className="col-kind" />
      {years.map(({ year }) => (
        <col key={year ?? ''} />
      ))}
    </colgroup>
  )
}

function KpiHead({ years }: { readonly years: readonly YearColumn[] }) {
  return (
    <tr>
      <th scope="col">{sheetText.number}</th>
      <th scope="col">{sheetText.project}</th>
      <th scope="col">{sheetText.indicator}</th>
      <th scope="col">{sheetText.baseline}</th>
      <th scope="col">{sheetText.kind}</th>
      {years.map(({ year, label, isBeyond }) => (
        <th scope="col" key={year ?? ''}>
          {label}
          {isBeyond && <div className="remark">{sheetText.beyond}</div>}
        </th>
      ))}
    </tr>
  )
}
