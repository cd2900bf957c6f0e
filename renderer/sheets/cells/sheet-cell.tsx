import type { KeyboardEvent } from 'react'
import { useStore } from 'zustand'
import { cellKey } from '#shared/sheets/cells/cell-grid.ts'
import { addressKey, type CellAddress, type SheetLine } from '#shared/sheets/cells/sheet-line.ts'
import { sheetText } from '../../messages/sheet-text.ts'
import { CellEditor } from './cell-editor.tsx'
import { pressOn, dragOver, useRangeEnd } from '../range/range-pointer.ts'
import { RichText, useIsOnPage } from './rich-text.tsx'
import { SideText } from './side-text.tsx'
import { useHasConflict, useOpenComments, useReview } from '../review-context.ts'
import { ReviewedCell } from './reviewed-cell.tsx'
import { TextPart } from './text-part.tsx'
import { useBlockKey, useEditing, useNoteLabels, useSliceRange, type SheetEditing } from '../sheet-context.ts'

type SheetCellProps = {
  readonly line: SheetLine
  /** The row that the cell stands in; with the address it is unique on the sheet. */
  readonly place: string
  /** What stands here, in words: 目標値 令和7年度. */
  readonly label: string
  /** Says the content where the text alone does not (a bar's period). */
  readonly spoken?: string
  readonly className?: string
  /** Whether lists and short tables in the text are drawn as such. */
  readonly isRich?: boolean
  readonly onOwnKey?: (event: KeyboardEvent<HTMLTextAreaElement>) => boolean
}

/** One text of a sheet: a cell to click and type into on the screen, plain text on paper. */
export function SheetCell(props: SheetCellProps) {
  const editing = useEditing()
  const { line } = props
  if (editing === null || line.address === null) {
    return <PlainCell {...props} />
  }
  return <EditableCell {...props} editing={editing} address={line.address} />
}

function PlainCell({ line, place, label, spoken, className, isRich = false }: SheetCellProps) {
  const textKey = line.address === null ? `${place} ${label}` : cellKey(place, line.address)
  const isOnPage = useIsOnPage(textKey)
  const review = useReview()
  if (!isOnPage) return null
  const content = (
    <>
      <Asides line={line} textKey={textKey} where="before" />
      {isRich ? (
        <RichText text={line.text} textKey={textKey} tail={<PlainTail line={line} />} />
      ) : (
        <PlainText line={line} textKey={textKey} />
      )}
      <Asides line={line} textKey={textKey} where="behind" />
    </>
  )
  const classes = classNames('cell', className)
  if (review === null || line.address === null) return <div className={classes}>{content}</div>
  return (
    <ReviewedCell review={review} address={line.address} label={label} spoken={spoken} className={classes}>
      {content}
    </ReviewedCell>
  )
}

/** The letters that stand on this page, and behind the last of them what belongs there. */
function PlainText({ line, textKey }: Pick<SheetCellProps, 'line'> & { readonly textKey: string }) {
  const part = useSliceRange(textKey, line.text.length)
  if (part === null) return null
  return (
    <>
      <span data-text={textKey}>
        <TextPart text={line.text} part={part} />
      </span>
      {part.to === line.text.length && <PlainTail line={line} />}
    </>
  )
}

function PlainTail({ line: { marks, address } }: Pick<SheetCellProps, 'line'>) {
  return (
    <>
      <Marks marks={marks} />
      <CommentMark address={address} />
    </>
  )
}

type EditableCellProps = SheetCellProps & { readonly editing: SheetEditing; readonly address: CellAddress }

function EditableCell(props: EditableCellProps) {
  const { line, place, label, spoken, className, isRich = false, onOwnKey, editing, address } = props
  const { cells } = editing
  const cell = { key: cellKey(place, address), block: useBlockKey(), address }
  const isActive = useStore(cells.state, ({ active }) => active?.key === cell.key)
  const draft = useStore(cells.state, ({ drafts }) => drafts.get(addressKey(address)))
  const isFailed = draft !== undefined && draft.error !== null
  const text = isFailed && isActive ? line.text : (draft?.text ?? line.text)
  const element = useRangeEnd(cells, cell)
  const hasConflict = useHasConflict(address)
  const sides = useStore(cells.state, ({ range }) => range?.sides.get(cell.key))
  return (
    <div
      ref={element}
      role="presentation"
      className={classNames(
        'cell is-editable',
        className,
        isActive && 'is-active',
        isFailed && 'is-failed',
        line.origin === 'different' && 'is-different',
        hasConflict && 'has-conflict',
        ...(sides === undefined ? [] : ['is-chosen', ...sides.map((side) => `ends-${side}`)]),
      )}
      onMouseDown={(event) => pressOn(cells, cell, event)}
      onMouseEnter={(event) => dragOver(cells, cell, event)}
      onDoubleClick={() => cells.editText(address)}
    >
      <Asides line={line} textKey={cell.key} where="before" />
      {isRich ? (
        <RichText text={text} textKey={cell.key} tail={<Tail line={line} />} />
      ) : (
        <>
          <span>{text}</span>
          <Tail line={line} />
        </>
      )}
      <Asides line={line} textKey={cell.key} where="behind" />
      {isActive && (
        <CellEditor
          editing={editing}
          cell={cell}
          name={sheetText.cellName(
            hasConflict ? `${label}（${sheetText.conflictMark}）` : label,
            spoken ?? text,
            line.origin,
          )}
          onOwnKey={onOwnKey}
        />
      )}
    </div>
  )
}

type AsidesProps = { readonly line: SheetLine; readonly textKey: string; readonly where: 'before' | 'behind' }

/** What the sheet says beside a text. Paper measures and cuts it like any text. */
function Asides({ line, textKey, where }: AsidesProps) {
  return line.asides?.map(({ kind, text }, index) => {
    if ((kind === 'previous') !== (where === 'before')) return null
    const key = `${textKey} aside ${String(index)}`
    const Element = kind === 'previous' ? 'del' : 'span'
    return (
      <Element key={key} className={`aside is-${kind}`}>
        <SideText textKey={key} text={text} />
      </Element>
    )
  })
}

/** What stands behind the text of a cell on the screen. */
function Tail({ line: { marks, origin, address } }: Pick<SheetCellProps, 'line'>) {
  return (
    <>
      <Marks marks={marks} />
      <ConflictMark address={address} />
      <CommentMark address={address} />
      {origin !== undefined && <span className="origin-mark">{sheetText.origins[origin]}</span>}
    </>
  )
}

/** Says that remarks on this cell wait for an answer. */
function CommentMark({ address }: Pick<SheetLine, 'address'>) {
  const count = useOpenComments(address)
  return count === 0 ? null : <span className="comment-mark">{sheetText.openComments(count)}</span>
}

/** That two offices say different things here. */
function ConflictMark({ address }: { readonly address: CellAddress | null }) {
  return useHasConflict(address) ? <span className="conflict-mark">{sheetText.conflictMark}</span> : null
}

function Marks({ marks }: Pick<SheetLine, 'marks'>) {
  const labelOf = useNoteLabels()
  return marks.length === 0 ? null : <sup className="marks">{marks.map(labelOf).join(' ')}</sup>
}

/** The class names that apply. */
export function classNames(...names: ReadonlyArray<string | false | undefined>): string {
  return names.filter(Boolean).join(' ')
}

type LineStackProps = Pick<SheetCellProps, 'place' | 'label' | 'isRich'> & { readonly lines: readonly SheetLine[] }

/** The texts of one cell below each other. A single one fills its cell. */
export function LineStack({ lines, place, label, isRich = false }: LineStackProps) {
  return lines.map((line, index) => (
    <SheetCell
      key={line.address === null ? index : addressKey(line.address)}
      line={line}
      place={place}
      label={lines.length > 1 ? `${label} ${String(index + 1)}` : label}
      className={lines.length === 1 ? 'is-only' : ''}
      isRich={isRich}
    />
  ))
}
