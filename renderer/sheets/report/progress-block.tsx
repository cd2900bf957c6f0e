import { gridRows, type CellGrid } from '#shared/sheets/cell-grid.ts'
import type { ProgressGroup, ProgressProject, ProgressRow } from '#shared/sheets/report/progress-rows.ts'
import { rowPlace } from '#shared/sheets/sheet-cells.ts'
import { reportText } from '../../messages/report-text.ts'
import { ContinuedMark } from '../continued-mark.tsx'
import { LineStack } from '../sheet-cell.tsx'
import type { SheetBlock } from '../sheet-layout.ts'
import { SideText } from '../side-text.tsx'
import { HeadRow, tableBlock } from './report-table.tsx'

/** The rows of a project that are kept together: more of them go on below its name again. */
const ROWS_TOGETHER = 6

const WIDTHS = { number: 5, project: 18, indicator: 18, target: 12, actual: 12, attainment: 10, grade: 15, state: 12 }

/** Some rows of a project that are kept together; `isFirst` are those with which it begins. */
type Piece = { readonly project: ProgressProject; readonly rows: readonly ProgressRow[]; readonly isFirst: boolean }

/** The projects of one measure with target, actual and grade of each of their indicators. */
export function progressBlock(group: ProgressGroup, projectLabel: string, hasNumbers: boolean): SheetBlock {
  const pieces = group.projects.flatMap(piecesOf)
  const { number, ...others } = WIDTHS
  const { indicator, target, actual, attainment, grade, state } = reportText
  const heads = [projectLabel, indicator, target, actual, attainment, grade, state]
  return tableBlock({
    key: `progress ${group.key}`,
    label: group.title,
    widths: [...(hasNumbers ? [number] : []), ...Object.values(others)],
    head: <HeadRow heads={hasNumbers ? [reportText.number, ...heads] : heads} />,
    rowCount: pieces.length,
    lineCount: pieces.reduce((sum, { rows }) => sum + Math.max(2, 3 * rows.length), 0),
    cells: group.projects.flatMap(projectCells),
    hasRowGroups: true,
    drawRow: (part) => {
      const piece = pieces[part]
      return piece && <PieceRows key={part} piece={piece} part={part} hasNumbers={hasNumbers} />
    },
  })
}

function piecesOf(project: ProgressProject): readonly Piece[] {
  const count = Math.max(1, Math.ceil(project.rows.length / ROWS_TOGETHER))
  return Array.from({ length: count }, (_, at) => ({
    project,
    rows: project.rows.slice(at * ROWS_TOGETHER, (at + 1) * ROWS_TOGETHER),
    isFirst: at === 0,
  }))
}

/** The judgement of the project stands at the right of its first row. */
function projectCells({ id, rows, judgement }: ProgressProject): CellGrid {
  const own = (state: ProgressProject['judgement']) => [[], [], [], state]
  if (rows.length === 0) return gridRows(id, own(judgement))
  return rows.flatMap((row, index) => [
    ...gridRows(rowPlace(row.row), [row.targets, row.actuals, row.grade]),
    ...(index === 0 ? gridRows(id, own(judgement)) : []),
  ])
}

type PieceProps = { readonly piece: Piece; readonly part: number; readonly hasNumbers: boolean }

function PieceRows({ piece, part, hasNumbers }: PieceProps) {
  const { project, rows } = piece
  const before = <ProjectCells piece={piece} hasNumbers={hasNumbers} />
  if (rows.length === 0) {
    return (
      <tbody data-part={part}>
        <tr>
          {before}
          <td className="is-without" colSpan={5}>
            {project.name !== '' && <SideText textKey={`${project.id} none`} text={reportText.noIndicator} />}
          </td>
          <StateCell piece={piece} />
        </tr>
      </tbody>
    )
  }
  return (
    <tbody data-part={part}>
      {rows.map((row, index) => (
        <tr key={rowPlace(row.row)}>
          {index === 0 && before}
          <RowCells row={row} />
          {index === 0 && <StateCell piece={piece} />}
        </tr>
      ))}
    </tbody>
  )
}

/** Number, name and sections over all rows of a piece. */
function ProjectCells({ piece, hasNumbers }: Omit<PieceProps, 'part'>) {
  const { project, rows, isFirst } = piece
  const span = Math.max(1, rows.length)
  return (
    <>
      {hasNumbers && (
        <td rowSpan={span} className="number">
          <SideText textKey={`${project.id} number ${String(isFirst)}`} text={project.number} />
        </td>
      )}
      <th scope="rowgroup" rowSpan={span} className="project-name">
        <SideText textKey={`${project.id} name ${String(isFirst)}`} text={project.name} />
        {!isFirst && <ContinuedMark />}
        {isFirst && project.sections !== '' && (
          <div className="report-sections">
            <SideText textKey={`${project.id} sections`} text={project.sections} />
          </div>
        )}
      </th>
    </>
  )
}

function StateCell({ piece: { project, rows, isFirst } }: Pick<PieceProps, 'piece'>) {
  return (
    <td rowSpan={Math.max(1, rows.length)} className="report-state">
      {isFirst && (
        <>
          <LineStack lines={project.judgement} place={project.id} label={`${project.name} ${reportText.judged}`} />
          <LineStack lines={project.state} place={`${project.id} state`} label={reportText.state} />
        </>
      )}
    </td>
  )
}

function RowCells({ row: { row, targets, actuals, attainment, grade } }: { readonly row: ProgressRow }) {
  const place = rowPlace(row)
  const name = [row.name.text, row.rowLabel].filter(Boolean).join(' ')
  return (
    <>
      <td className="report-indicator">
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
