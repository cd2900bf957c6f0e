import { gridRows } from '#shared/sheets/cells/cell-grid.ts'
import type { LateRow } from '#shared/sheets/report/late-rows.ts'
import type { YearChange } from '#shared/sheets/report/year-changes.ts'
import type { SheetLine } from '#shared/sheets/cells/sheet-line.ts'
import { reportWords } from '#shared/messages/report-words.ts'
import { reportText } from '../../messages/report-text.ts'
import { SheetCell } from '../cells/sheet-cell.tsx'
import type { SheetBlock } from '../sheet-layout.ts'
import { SideText } from '../cells/side-text.tsx'
import { HeadRow, tableBlock } from './report-table.tsx'

/** A row of texts that the report composes, with the reason, which can be written, behind them. */
type TextRow = { readonly key: string; readonly texts: readonly string[]; readonly reason: SheetLine }

type TextTable = {
  readonly key: string
  readonly label: string
  /** Heads of the columns with their shares of the width; the last is that of the reason. */
  readonly columns: ReadonlyArray<readonly [head: string, width: number]>
  readonly rows: readonly TextRow[]
}

/** What of the plan is otherwise since that year. */
export function changesBlock(changes: readonly YearChange[]): SheetBlock {
  const { kind, subject, content, decided, reason } = reportText
  return textTableBlock({
    key: 'changes',
    label: reportWords.sections.changes,
    columns: [
      [kind, 9],
      [subject, 26],
      [content, 27],
      [decided, 16],
      [reason, 22],
    ],
    rows: changes.map((row) => ({ ...row, texts: [row.kind, row.subject, row.content, row.decided] })),
  })
}

/** What ends later than planned; without a column of sections where none is named. */
export function lateBlock(late: readonly LateRow[], projectLabel: string): SheetBlock {
  const { sections, work, due, done, lateBy, reason } = reportText
  const hasSections = late.some((row) => row.sections !== '')
  const columns: ReadonlyArray<readonly [head: string, width: number, textOf: (row: LateRow) => string]> = [
    [projectLabel, 24, (row) => row.name],
    ...(hasSections ? [[sections, 14, (row: LateRow) => row.sections] as const] : []),
    [work, 16, (row) => row.work],
    [due, 11, (row) => row.due],
    [done, 11, (row) => row.done],
    [lateBy, 8, (row) => row.late],
  ]
  return textTableBlock({
    key: 'late',
    label: reportWords.sections.late,
    columns: [...columns.map(([head, width]) => [head, width] as const), [reason, 22]],
    rows: late.map((row) => ({ ...row, texts: columns.map(([, , textOf]) => textOf(row)) })),
  })
}

function textTableBlock({ key, label, columns, rows }: TextTable): SheetBlock {
  const heads = columns.map(([head]) => head)
  return tableBlock({
    key,
    label,
    widths: columns.map(([, width]) => width),
    head: <HeadRow heads={heads} />,
    rowCount: rows.length,
    lineCount: 2 * rows.length,
    cells: rows.flatMap((row) => gridRows(`${key} ${row.key}`, [[row.reason]])),
    drawRow: (part) => {
      const row = rows[part]
      return row && <TextTableRow key={row.key} row={row} place={`${key} ${row.key}`} part={part} />
    },
  })
}

type TextTableRowProps = { readonly row: TextRow; readonly place: string; readonly part: number }

function TextTableRow({ row: { texts, reason }, place, part }: TextTableRowProps) {
  return (
    <tr data-part={part}>
      {texts.map((text, index) => (
        <td key={index}>
          <SideText textKey={`${place} ${String(index)}`} text={text} />
        </td>
      ))}
      <td>
        <SheetCell line={reason} place={place} label={`${texts[0] ?? ''} ${reportText.reason}`} className="is-only" />
      </td>
    </tr>
  )
}
