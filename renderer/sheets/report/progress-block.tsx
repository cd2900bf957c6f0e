import { gridRows, type CellGrid } from '#shared/sheets/cells/cell-grid.ts'
import type { ProgressGroup, ProgressProject, ProgressRow } from '#shared/sheets/report/progress-rows.ts'
import { rowPlace } from '#shared/sheets/cells/sheet-cells.ts'
import { reportText } from '../../messages/report-text.ts'
import { ContinuedMark } from '../frame/continued-mark.tsx'
import { LineStack } from '../cells/sheet-cell.tsx'
import type { PartRange, SheetBlock } from '../sheet-layout.ts'
import { SideText } from '../cells/side-text.tsx'
import { HeadRow, tableBlock } from './report-table.tsx'

const WIDTHS = { number: 5, project: 18, indicator: 18, target: 12, actual: 12, attainment: 10, grade: 15, state: 12 }

/** A row of the table: an indicator of a project at its rank among them; null for a project that has none. */
type ProjectRow = { readonly project: ProgressProject; readonly row: ProgressRow | null; readonly rank: number }

/** The projects of one measure with target, actual and grade of each of their indicators. */
export function progressBlock(group: ProgressGroup, projectLabel: string, hasNumbers: boolean): SheetBlock {
  const rows = group.projects.flatMap(rowsOf)
  const { number, ...others } = WIDTHS
  const { indicator, target, actual, attainment, grade, state } = reportText
  const heads = [projectLabel, indicator, target, actual, attainment, grade, state]
  return tableBlock({
    key: `progress ${group.key}`,
    label: group.title,
    widths: [...(hasNumbers ? [number] : []), ...Object.values(others)],
    head: <HeadRow heads={hasNumbers ? [reportText.number, ...heads] : heads} />,
    rowCount: rows.length,
    lineCount: 3 * rows.length,
    cells: group.projects.flatMap(projectCells),
    drawRow: (part, range) => {
      const shown = rows[part]
      if (shown === undefined) return null
      const span = spanFrom(rows, part, range)
      return <ProjectRowCells key={part} shown={shown} part={part} span={span} hasNumbers={hasNumbers} />
    },
  })
}

function rowsOf(project: ProgressProject): readonly ProjectRow[] {
  const rows = project.rows.map((row, rank) => ({ project, row, rank }))
  return rows.length > 0 ? rows : [{ project, row: null, rank: 0 }]
}

/** Over how many rows of this page what is said of the project goes; 0 for those in which it stands above. */
function spanFrom(rows: readonly ProjectRow[], part: number, { parts }: PartRange): number {
  const isSame = (at: number) => parts.includes(at) && rows[at]?.project === rows[part]?.project
  return isSame(part - 1) ? 0 : parts.filter((at) => at >= part && isSame(at)).length
}

/** The judgement of the project stands at the right of its first row. */
function projectCells({ id, rows, judgement }: ProgressProject): CellGrid {
  const own = gridRows(id, [[], [], [], judgement])
  if (rows.length === 0) return own
  return rows.flatMap((row, rank) => [
    ...gridRows(rowPlace(row.row), [row.targets, row.actuals, row.grade]),
    ...(rank === 0 ? own : []),
  ])
}

type RowProps = {
  readonly shown: ProjectRow
  readonly part: number
  readonly span: number
  readonly hasNumbers: boolean
}

function ProjectRowCells({ shown, part, span, hasNumbers }: RowProps) {
  const { project, row } = shown
  return (
    <tr data-part={part}>
      {span > 0 && <ProjectCells shown={shown} span={span} hasNumbers={hasNumbers} />}
      {row === null ? (
        <td className="is-without" colSpan={5}>
          <SideText textKey={`${project.id} none`} text={reportText.noIndicator} />
        </td>
      ) : (
        <IndicatorCells row={row} />
      )}
      {span > 0 && <StateCell shown={shown} span={span} />}
    </tr>
  )
}

/** Number, name and sections; number and name again where the project goes on on another page. */
function ProjectCells({ shown: { project, rank }, span, hasNumbers }: Omit<RowProps, 'part'>) {
  return (
    <>
      {hasNumbers && (
        <td rowSpan={span} className="number">
          <SideText textKey={`${project.id} number`} text={project.number} isRepeated />
        </td>
      )}
      <th scope="rowgroup" rowSpan={span} className="project-name">
        <SideText textKey={`${project.id} name`} text={project.name} isRepeated />
        {rank > 0 && <ContinuedMark />}
        {rank === 0 && project.sections !== '' && (
          <div className="report-sections">
            <SideText textKey={`${project.id} sections`} text={project.sections} />
          </div>
        )}
      </th>
    </>
  )
}

function StateCell({ shown: { project, rank }, span }: Pick<RowProps, 'shown' | 'span'>) {
  return (
    <td rowSpan={span}>
      {rank === 0 && (
        <>
          <LineStack lines={project.judgement} place={project.id} label={`${project.name} ${reportText.judged}`} />
          <LineStack lines={project.state} place={`${project.id} state`} label={reportText.state} />
        </>
      )}
    </td>
  )
}

function IndicatorCells({ row: { row, targets, actuals, attainment, grade } }: { readonly row: ProgressRow }) {
  const place = rowPlace(row)
  const name = [row.name.text, row.rowLabel].filter(Boolean).join(' ')
  return (
    <>
      <td>
        <SideText textKey={`${place} name`} text={name} />
      </td>
      <td>
        <LineStack lines={targets} place={place} label={`${name} ${reportText.target}`} />
      </td>
      <td>
        <LineStack lines={actuals} place={place} label={`${name} ${reportText.actual}`} />
      </td>
      <td className={attainment.endsWith('%') ? 'count' : 'report-words'}>
        <SideText textKey={`${place} attainment`} text={attainment} />
      </td>
      <td>
        <LineStack lines={grade} place={place} label={`${name} ${reportText.grade}`} />
      </td>
    </>
  )
}
