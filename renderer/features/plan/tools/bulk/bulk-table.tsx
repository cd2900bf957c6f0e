import { useState } from 'react'
import type { BulkLine } from '#shared/domain/bulk/bulk-line.ts'
import type { PlanModel } from '#shared/domain/plan/plan-model.ts'
import { writeFieldText } from '#shared/sheets/cells/field-text.ts'
import { titleOfSheet } from '#shared/sheets/places/title-of-sheet.ts'
import { bulkProblems, bulkText } from '../../../../messages/bulk-text.ts'
import { textLabel } from '../text-label.ts'
import type { BulkRow } from './bulk-rows.ts'
import { changedParts, type ChangedParts } from './changed-parts.ts'

/** Rows shown before more are asked for. */
const PAGE = 200

type BulkTableProps = {
  readonly model: PlanModel
  readonly rows: readonly BulkRow[]
  readonly left: ReadonlySet<string>
  readonly onLeave: (left: ReadonlySet<string>) => void
}

/** Every place that would change, with what stands there and what would. Each can be left as it is. */
export function BulkTable({ model, rows, left, onLeave }: BulkTableProps) {
  const [shown, setShown] = useState(PAGE)
  const possible = rows.map(({ line }) => line).filter(({ problem }) => problem === null)
  const isAll = possible.every(({ key }) => !left.has(key))
  const rest = rows.length - shown
  return (
    <div className="bulk-lines">
      <table>
        <thead>
          <tr>
            <th scope="col">
              <input
                type="checkbox"
                aria-label={bulkText.chooseAll}
                checked={isAll}
                onChange={() => onLeave(new Set(isAll ? possible.map(({ key }) => key) : []))}
              />
            </th>
            <th scope="col">{bulkText.where}</th>
            <th scope="col">{bulkText.before}</th>
            <th scope="col">{bulkText.after}</th>
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, shown).map((row) => (
            <BulkTableRow
              key={row.line.key}
              model={model}
              row={row}
              isChosen={row.line.problem === null && !left.has(row.line.key)}
              onToggle={() => onLeave(toggled(left, row.line.key))}
            />
          ))}
        </tbody>
      </table>
      {rest > 0 && (
        <button type="button" onClick={() => setShown(shown + PAGE)}>
          {bulkText.more(rest)}
        </button>
      )}
    </div>
  )
}

function toggled(left: ReadonlySet<string>, key: string): ReadonlySet<string> {
  return left.has(key) ? new Set([...left].filter((other) => other !== key)) : new Set([...left, key])
}

type BulkTableRowProps = {
  readonly model: PlanModel
  readonly row: BulkRow
  readonly isChosen: boolean
  readonly onToggle: () => void
}

function BulkTableRow({ model, row, isChosen, onToggle }: BulkTableRowProps) {
  const { line } = row
  const sheet = row.sheet === null ? bulkText.noPlace : titleOfSheet(model, row.sheet)
  const label = textLabel(model, line.recordId, line.field)
  const [before, after] = changedParts(contentText(model, line, line.before), contentText(model, line, line.after))
  return (
    <tr>
      <td>
        <input
          type="checkbox"
          aria-label={bulkText.choose(`${sheet} ${label}`)}
          checked={isChosen}
          disabled={line.problem !== null}
          onChange={onToggle}
        />
      </td>
      <th scope="row">
        {sheet}
        <span className="find-label">{label}</span>
      </th>
      <td>
        <Parts parts={before} as="del" />
      </td>
      <td>
        {line.problem === null ? (
          <Parts parts={after} as="ins" />
        ) : (
          <span className="field-problem">{bulkProblems[line.problem]}</span>
        )}
      </td>
    </tr>
  )
}

function Parts({ parts, as: Mark }: { readonly parts: ChangedParts; readonly as: 'del' | 'ins' }) {
  const { before, changed, after } = parts
  if (before + changed + after === '') return bulkText.empty
  return (
    <>
      {before}
      {changed !== '' && <Mark>{changed}</Mark>}
      {after}
    </>
  )
}

/** A content as it is read: periods in the plan's own notation. */
function contentText(model: PlanModel, { type, field, index }: BulkLine, content: string): string {
  return index === null ? writeFieldText(model, type, field, content) : content
}
