import type { CSSProperties } from 'react'
import { useStore } from 'zustand'
import { cellKey } from '#shared/sheets/cells/cell-grid.ts'
import { addressKey, type BlankAddress, type SheetLine } from '#shared/sheets/cells/sheet-line.ts'
import { classNames, SheetCell } from '../cells/sheet-cell.tsx'
import { useBlockKey, useEditing, type SheetEditing } from '../sheet-context.ts'

type BlankCellProps = {
  readonly line: SheetLine
  readonly place: string
  readonly label: string
  readonly style: CSSProperties
}

/** An empty column of a lane: one element until somebody goes into it, for a schedule has thousands of them. */
export function BlankCell(props: BlankCellProps) {
  const editing = useEditing()
  const { address } = props.line
  if (editing === null || address === null || address.kind !== 'blank') return null
  return <EditableBlank {...props} editing={editing} address={address} />
}

type EditableBlankProps = BlankCellProps & { readonly editing: SheetEditing; readonly address: BlankAddress }

function EditableBlank({ line, place, label, style, editing: { cells }, address }: EditableBlankProps) {
  const cell = { key: cellKey(place, address), block: useBlockKey(), address }
  const draft = addressKey(address)
  const isUsed = useStore(cells.state, ({ active, drafts }) => active?.key === cell.key || drafts.has(draft))
  return (
    <div
      role="presentation"
      className={classNames('blank-place', `is-${address.type}`)}
      style={style}
      onMouseDown={(event) => {
        if (event.button !== 0 || event.target !== event.currentTarget) return
        event.preventDefault()
        cells.select(cell)
      }}
    >
      {isUsed && <SheetCell line={line} place={place} label={label} className="is-only" />}
    </div>
  )
}
