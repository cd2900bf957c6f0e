import type { KpiProject, KpiSheet } from '#shared/sheets/kpi-sheet.ts'
import { kpiRowCells } from '#shared/sheets/sheet-cells.ts'
import type { YearColumn } from '#shared/sheets/year-columns.ts'
import { sheetText } from '../messages/sheet-text.ts'
import { ContinuedMark } from './continued-mark.tsx'
import { headingBlock } from './heading-block.tsx'
import { kpiRowsIn, KpiTableRows, PARTS_OF_KPI_ROW } from './kpi-rows.tsx'
import type { PartRange, SheetBlock, SheetLayout } from './sheet-layout.ts'
import { SideText } from './side-text.tsx'

/** Between the number and the years: project, indicator, baseline, kind. */
const COLUMNS_BEFORE_YEARS = 4

/** 評価指標一覧 as a table. */
export function kpiLayout(sheet: KpiSheet): SheetLayout {
  const hasNumbers = sheet.groups.some(({ projects }) => projects.some(({ number }) => number !== ''))
  const width = Number(hasNumbers) + COLUMNS_BEFORE_YEARS + sheet.columns.length
  return {
    className: 'kpi',
    heading: sheet.heading,
    columns: <KpiColumns sheet={sheet} hasNumbers={hasNumbers} />,
    head: <KpiHead sheet={sheet} hasNumbers={hasNumbers} />,
    blocks: sheet.groups.flatMap((group) => [
      headingBlock(group.measure, group.title, width),
      ...group.projects.map((project) => projectBlock(project, sheet.columns, hasNumbers)),
    ]),
    footWidth: width,
    hasLegend: false,
  }
}

function projectBlock(project: KpiProject, years: readonly YearColumn[], hasNumbers: boolean): SheetBlock {
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
    draw: (range) => <ProjectRows project={project} years={years} hasNumbers={hasNumbers} range={range} />,
  }
}

type ProjectRowsProps = {
  readonly project: KpiProject
  readonly years: readonly YearColumn[]
  readonly hasNumbers: boolean
  readonly range: PartRange
}

function ProjectRows({ project, years, hasNumbers, range }: ProjectRowsProps) {
  const span = range.parts.length
  return kpiRowsIn(range).map((rank, index) => {
    const row = project.rows[rank]
    const before = index === 0 && (
      <>
        {hasNumbers && (
          <td rowSpan={span} className="number">
            <SideText textKey={`${project.id} number`} text={project.number} isRepeated />
          </td>
        )}
        <th scope="rowgroup" rowSpan={span} className="project-name">
          <SideText textKey={`${project.id} name`} text={project.name} isRepeated />
          {range.isContinued && <ContinuedMark />}
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

type HeadProps = { readonly sheet: KpiSheet; readonly hasNumbers: boolean }

/** All years together have this share of the sheet, in percent. */
const YEARS_PERCENT = 49

/** Letters that the narrowest and the widest column of a year have room for: the head, a short sentence. */
const [FEWEST_LETTERS, MOST_LETTERS] = [6, 16]

function KpiColumns({ sheet, hasNumbers }: HeadProps) {
  const needs = sheet.columnLetters.map((letters) => Math.min(Math.max(letters, FEWEST_LETTERS), MOST_LETTERS) + 1)
  const sum = needs.reduce((total, need) => total + need, 0)
  return (
    <colgroup>
      {hasNumbers && <col className="col-number" />}
      <col className="col-project" />
      <col className="col-indicator" />
      <col className={sheet.hasBaselines ? 'col-baseline' : 'col-no-baseline'} />
      <col className="col-kind" />
      {sheet.columns.map(({ year }, index) => (
        <col key={year ?? ''} style={{ width: `${String((YEARS_PERCENT * (needs[index] ?? 0)) / sum)}%` }} />
      ))}
    </colgroup>
  )
}

function KpiHead({ sheet, hasNumbers }: HeadProps) {
  return (
    <tr>
      {hasNumbers && <th scope="col">{sheetText.number}</th>}
      <th scope="col">{sheet.projectLabel ?? sheetText.project}</th>
      <th scope="col">{sheetText.indicator}</th>
      <th scope="col">{sheetText.baseline}</th>
      <th scope="col">{sheetText.kind}</th>
      {sheet.columns.map(({ year, label, isBeyond }) => (
        <th scope="col" key={year ?? ''}>
          {label}
          {isBeyond && <div className="remark">{sheetText.beyond}</div>}
        </th>
      ))}
    </tr>
  )
}
