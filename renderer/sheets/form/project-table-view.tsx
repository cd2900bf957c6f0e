import type { ReactNode } from 'react'
import type { ProjectRows, ProjectTable } from '#shared/sheets/form/form-content.ts'
import type { KpiRow } from '#shared/sheets/indicators/kpi-sheet.ts'
import { rowPlace } from '#shared/sheets/cells/sheet-cells.ts'
import { sheetText } from '../../messages/sheet-text.ts'
import { LineStack } from '../cells/sheet-cell.tsx'
import { HeadLabel } from '../frame/head-label.tsx'
import { FootLines } from './foot-lines.tsx'
import { IndicatorNameLine } from './indicator-name.tsx'
import { hasText, YearCells, YearHeads } from './year-cells.tsx'

type ProjectTableViewProps = { readonly table: ProjectTable; readonly parts: readonly number[] }

/** Columns that a measure's projects may have nothing for are left out. */
type Shape = { readonly hasNames: boolean; readonly hasActuals: boolean }

/** スケジュール・KPI: project by project the baseline and the yearly targets; a project may have several rows. */
export function ProjectTableView({ table, parts }: ProjectTableViewProps) {
  const { projects, foot } = table
  const rows = projects.flatMap((project) => project.rows)
  const shape = {
    hasNames: rows.some(({ name, rowLabel, remarks }) => name.text !== '' || rowLabel !== '' || remarks.length > 0),
    hasActuals: rows.some(({ actuals }) => hasText(actuals)),
  }
  return (
    <>
      <table className="inner-table project-table">
        <ProjectHead table={table} shape={shape} />
        {parts.map((part) => {
          const project = projects[part]
          return (
            project && <ProjectBody key={project.owner} project={project} part={part} table={table} shape={shape} />
          )
        })}
      </table>
      {parts.includes(projects.length - 1) && (
        <FootLines owner="project table" foot={foot} under={projects.length - 1} />
      )}
    </>
  )
}

function ProjectHead({
  table: { projectLabel, columns },
  shape,
}: {
  readonly table: ProjectTable
  readonly shape: Shape
}) {
  return (
    <thead data-repeated>
      <tr>
        <th scope="col" className="col-project">
          <HeadLabel text={projectLabel ?? sheetText.project} place="project" />
        </th>
        {shape.hasNames && <th scope="col">{sheetText.indicator}</th>}
        <th scope="col">{sheetText.baseline}</th>
        <YearHeads columns={columns} hasKinds={shape.hasActuals} place="project table" />
      </tr>
    </thead>
  )
}

type ProjectBodyProps = {
  readonly project: ProjectRows
  readonly part: number
  readonly table: ProjectTable
  readonly shape: Shape
}

/** The rows of one project beside its name. */
function ProjectBody({ project, part, table, shape }: ProjectBodyProps) {
  const { owner, name, rows } = project
  const kinds = rows.flatMap((row) => kindsOf(row).map((kind, index) => ({ ...kind, row, isFirst: index === 0 })))
  const nameCell = (
    <th scope="rowgroup" rowSpan={kinds.length} className="project-name">
      <LineStack lines={name} place={`${owner} row`} label={sheetText.project} />
    </th>
  )
  return (
    <tbody data-part={part}>
      {kinds.map((kind, index) => (
        <KindRow
          key={`${rowPlace(kind.row)} ${kind.mark}`}
          kind={kind}
          table={table}
          shape={shape}
          before={index === 0 && nameCell}
        />
      ))}
    </tbody>
  )
}

type Kind = Pick<KpiRow, 'targets'> & { readonly mark: 'target' | 'actual' | 'grade'; readonly label: string }

/** The targets of an indicator, and what there is besides. */
function kindsOf({ targets, actuals, grades }: KpiRow): readonly Kind[] {
  const all: readonly Kind[] = [
    { mark: 'target', label: sheetText.targetShort, targets },
    { mark: 'actual', label: sheetText.actualShort, targets: actuals },
    { mark: 'grade', label: sheetText.judgedRow.grade, targets: grades.map((line) => [line]) },
  ]
  return all.filter(({ mark, targets: ofYear }) => mark === 'target' || hasText(ofYear))
}

type KindRowProps = {
  readonly kind: Kind & { readonly row: KpiRow; readonly isFirst: boolean }
  readonly table: ProjectTable
  readonly shape: Shape
  readonly before: ReactNode
}

function KindRow({ kind: { row, isFirst, mark, label, targets }, table, shape, before }: KindRowProps) {
  const place = `${rowPlace(row)} table`
  const height = kindsOf(row).length
  return (
    <tr className={`is-${mark}`}>
      {before}
      {isFirst && shape.hasNames && (
        <td rowSpan={height}>
          <IndicatorNameLine indicator={row} place={place} />
        </td>
      )}
      {isFirst && (
        <td rowSpan={height}>
          <LineStack lines={row.baseline} place={place} label={sheetText.baseline} />
        </td>
      )}
      {shape.hasActuals && <th scope="row">{label}</th>}
      <YearCells ofYear={targets} columns={table.columns} place={`${place} ${mark}`} label={label} />
    </tr>
  )
}
