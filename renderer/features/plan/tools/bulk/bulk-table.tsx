import { useState } from 'react'
import type { BulkLine } from '#shared/domain/bulk/bulk-line.ts'
import type { PlanModel } from '#shared/domain/plan/plan-model.ts'
import { writeFieldText } from '#shared/sheets/field-text.ts'
import { placeOfText } from '#shared/sheets/locate.ts'
import { titleOfSheet } from '#shared/sheets/title-of-sheet.ts'
import { bulkProblems, bulkText } from '../../../../messages/bulk-text.ts'
import { textLabel } from '../text-label.ts'
import { changedParts, type ChangedParts } from './changed-parts.ts'

/** Rows shown before more are asked for. */
const PAGE = 200

type BulkTableProps = {
  readonly model: PlanModel
  readonly lines: readonly BulkLine[]
  readonly left: ReadonlySet<string>
  readonly onLeave: (left: ReadonlySet<string>) => void
}

/** Every place that would change, with what stands there and what would. Each can be left as it is. */
export function BulkTable({ model, lines, left, onLeave }: BulkTableProps) {
  const [shown, setShown] = useState(PAGE)
  const possible = lines.filter(({ problem }) => problem === null)
  const isAll = possible.every(({ key }) => !left.has(key))
  const rest = lines.length - shown
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
          {lines.slice(0, shown).map((line) => (
            <BulkRow
              key={line.key}
              model={model}
              line={line}
              isChosen={line.problem === null && !left.has(line.key)}
              onToggle={() => onLeave(toggled(left, line.key))}
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

type BulkRowProps = {
  readonly model: PlanModel
  readonly line: BulkLine
  readonly isChosen: boolean
  readonly onToggle: () => void
}

function BulkRow({ model, line, isChosen, onToggle }: BulkRowProps) {
  const { sheet, label } = whereOf(model, line)
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

function whereOf(model: PlanModel, { recordId, field, index }: BulkLine): { sheet: string; label: string } {
  const place = placeOfText(model, { recordId, field, index: index ?? 0 })
  const sheet = place === null ? bulkText.noPlace : titleOfSheet(model, place.sheet)
  return { sheet, label: textLabel(model, recordId, field) }
}

/** A content as it is read: periods in the plan's own notation. */
function contentText(model: PlanModel, { type, field, index }: BulkLine, content: string): string {
  return index === null ? writeFieldText(model, type, field, content) : content
}
