import type { ReactNode } from 'react'
import { gridRows } from '#shared/sheets/cells/cell-grid.ts'
import type { KpiProject, KpiSheet } from '#shared/sheets/indicators/kpi-sheet.ts'
import { kpiRowCells } from '#shared/sheets/cells/sheet-cells.ts'
import type { YearColumn } from '#shared/sheets/indicators/year-columns.ts'
import { sheetText } from '../../messages/sheet-text.ts'
import { BeyondMark } from '../frame/beyond-mark.tsx'
import { ContinuedMark } from '../frame/continued-mark.tsx'
import { labelKey } from '../frame/head-label.tsx'
import { footBlock } from '../frame/foot-block.tsx'
import { headingBlock } from '../frame/heading-block.tsx'
import { kpiRowsIn, KpiTableRows, partsOfKpiRow } from './kpi-rows.tsx'
import { SheetCell } from '../cells/sheet-cell.tsx'
import type { PartRange, SheetBlock, SheetLayout } from '../sheet-layout.ts'
import { SideText } from '../cells/side-text.tsx'

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
    blocks: [
      ...sheet.groups.flatMap((group) => [
        headingBlock(group.measure, group.title, width),
        ...group.projects.map((project) => projectBlock(project, sheet, hasNumbers)),
      ]),
      ...sheet.foot.map((row) => footBlock(row, width)),
    ],
    footWidth: width,
  }
}

function projectBlock(project: KpiProject, sheet: KpiSheet, hasNumbers: boolean): SheetBlock {
  const partsPerRow = partsOfKpiRow(sheet.judgedRow !== null)
  return {
    key: project.id,
    isHeading: false,
    isFlowing: false,
    lineCount: 1 + 3 * project.indicatorCount,
    partsPerRow,
    get partCount() {
      return project.rows.length * partsPerRow + Number(project.blank !== null)
    },
    get cells() {
      const blank = project.blank === null ? [] : gridRows(blankPlace(project), [[project.blank]])
      return [...project.rows.flatMap(kpiRowCells), ...blank]
    },
    draw: (range) => <ProjectRows project={project} sheet={sheet} hasNumbers={hasNumbers} range={range} />,
  }
}

function blankPlace({ id }: KpiProject): string {
  return `${id} new`
}

type ProjectRowsProps = {
  readonly project: KpiProject
  readonly sheet: KpiSheet
  readonly hasNumbers: boolean
  readonly range: PartRange
}

function ProjectRows({ project, sheet, hasNumbers, range }: ProjectRowsProps) {
  const partsPerRow = partsOfKpiRow(sheet.judgedRow !== null)
  return kpiRowsIn(range, partsPerRow).map((rank, index) => {
    const row = project.rows[rank]
    const before = index === 0 && <ProjectCells project={project} hasNumbers={hasNumbers} range={range} />
    if (row === undefined) return <BlankRow key={rank} project={project} years={sheet.columns} before={before} />
    const part = rank * partsPerRow
    const { columns } = sheet
    return <KpiTableRows key={rank} row={row} part={part} range={range} columns={columns} before={before} hasCounting />
  })
}

/** Number and name of a project over all rows of its indicators; no name where they are those of the measure in the row above. */
function ProjectCells({ project, hasNumbers, range }: Omit<ProjectRowsProps, 'sheet'>) {
  const span = range.parts.length
  const continued = range.isContinued && <ContinuedMark />
  return (
    <>
      {hasNumbers && (
        <td rowSpan={span} className="number">
          <SideText textKey={`${project.id} number`} text={project.number} isRepeated />
        </td>
      )}
      {project.name === '' ? (
        <td rowSpan={span}>{continued}</td>
      ) : (
        <th scope="rowgroup" rowSpan={span} className="project-name">
          <SideText textKey={`${project.id} name`} text={project.name} isRepeated />
          {continued}
        </th>
      )}
    </>
  )
}

type BlankRowProps = {
  readonly project: KpiProject
  readonly years: readonly YearColumn[]
  readonly before: ReactNode
}

/** The row in which the name of one more indicator is typed. */
function BlankRow({ project, years, before }: BlankRowProps) {
  return (
    <tr className="is-blank">
      {before}
      <td className="indicator-name">
        {project.blank !== null && (
          <SheetCell
            line={project.blank}
            place={blankPlace(project)}
            label={sheetText.newIndicator}
            className="is-only"
          />
        )}
      </td>
      <td colSpan={2 + years.length} aria-label={sheetText.newIndicatorHint} />
    </tr>
  )
}

type HeadProps = { readonly sheet: KpiSheet; readonly hasNumbers: boolean }

/** All years together have this share of the sheet, in percent. */
const YEARS_PERCENT = 48

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
      <th scope="col">
        <SideText textKey={labelKey('project')} text={sheet.projectLabel ?? sheetText.project} />
      </th>
      <th scope="col">{sheetText.indicator}</th>
      <th scope="col">{sheetText.baseline}</th>
      <th scope="col">{sheetText.kind}</th>
      {sheet.columns.map(({ year, label, isBeyond }) => (
        <th scope="col" key={year ?? ''}>
          <SideText textKey={labelKey(year ?? '')} text={label} />
          {isBeyond && <BeyondMark place={year ?? ''} />}
        </th>
      ))}
    </tr>
  )
}
