import { useLayoutEffect, useRef, type ClipboardEvent, type KeyboardEvent, type RefObject } from 'react'
import { useStore } from 'zustand'
import { readClipboard } from '#shared/domain/text/clipboard/read-clipboard.ts'
import { writeTabText, type TextBlock } from '#shared/domain/text/clipboard/tab-text.ts'
import { writeHtmlTable } from '#shared/domain/text/clipboard/write-html-table.ts'
import { errorSentence } from '#shared/messages/error-sentences.ts'
import { addressKey } from '#shared/sheets/cells/sheet-line.ts'
import { planText } from '../../messages/plan-text.ts'
import { intentOfKey, type CellIntent } from './cell-keys.ts'
import type { ActiveCell } from './cell-state.ts'
import type { CellStore } from './cell-store.ts'
import type { SheetEditing } from '../sheet-context.ts'

type CellEditorProps = {
  readonly editing: SheetEditing
  readonly cell: ActiveCell
  /** What the cell is and what stands in it, for those who do not see it. */
  readonly name: string
  /** Keys that the cell itself takes, before the sheet does; true where it took the key. */
  readonly onOwnKey?: ((event: KeyboardEvent<HTMLTextAreaElement>) => boolean) | undefined
}

/**
 * The text field over the chosen cell. It has the keyboard before the first letter is typed, so that an input method composes
 * in it from the first key on; until then it is empty and shows the cell beneath.
 */
export function CellEditor(props: CellEditorProps) {
  const { editing, cell, name } = props
  const { cells } = editing
  const field = useField(cells)
  const isEditing = useStore(cells.state, ({ mode }) => mode.kind === 'editing')
  const error = useStore(cells.state, ({ drafts }) => drafts.get(addressKey(cell.address))?.error ?? null)
  const errorId = `error-${cell.key.replaceAll(' ', '-')}`
  return (
    <>
      <textarea
        ref={field}
        rows={1}
        className={isEditing ? 'cell-editor is-editing' : 'cell-editor'}
        aria-label={name}
        aria-describedby={error === null ? undefined : errorId}
        aria-invalid={error !== null}
        spellCheck={false}
        autoComplete="off"
        onKeyDown={(event) => {
          if (!isEditing && props.onOwnKey?.(event) === true) event.preventDefault()
          else handleKey(event, props, isEditing)
        }}
        onCompositionStart={() => beginTyping(cells, isEditing)}
        onChange={(event) => {
          beginTyping(cells, isEditing)
          cells.typed.setState(event.currentTarget.value, true)
        }}
        onDoubleClick={() => (isEditing ? undefined : cells.editText(cell.address))}
        onCopy={(event) => (isEditing ? undefined : putOnClipboard(event, editing.range.copy()))}
        onCut={(event) => (isEditing ? undefined : putOnClipboard(event, editing.range.cut()))}
        onPaste={(event) => (isEditing ? undefined : takeFromClipboard(event, editing))}
        onBlur={(event) => {
          if (document.hasFocus() && isOpenIn(cells, cell)) void cells.commit(cell, event.currentTarget.value)
        }}
      />
      {error !== null && (
        <p className="cell-error" id={errorId} role="alert">
          {planText.notSaved}
          {errorSentence(error)}
        </p>
      )}
    </>
  )
}

/** Whether this cell's editor is open now; a commit by key has closed it before the field loses the keyboard. */
function isOpenIn(cells: CellStore, cell: ActiveCell): boolean {
  const { active, mode } = cells.state.getState()
  return active?.key === cell.key && mode.kind === 'editing'
}

function beginTyping(cells: CellStore, isEditing: boolean): void {
  if (!isEditing) cells.edit(null)
}

/** The text field, with its content and the keyboard where the store says. */
function useField(cells: CellStore): RefObject<HTMLTextAreaElement | null> {
  const field = useRef<HTMLTextAreaElement>(null)
  const mode = useStore(cells.state, (state) => state.mode)
  const hasFocus = useStore(cells.state, (state) => state.hasFocus)
  useLayoutEffect(() => {
    const element = field.current
    if (element === null || (mode.kind === 'editing' && mode.initial === null)) return
    element.value = mode.kind === 'editing' ? (mode.initial ?? '') : ''
    element.setSelectionRange(element.value.length, element.value.length)
  }, [mode])
  useLayoutEffect(() => {
    if (hasFocus) field.current?.focus()
  }, [hasFocus, mode])
  return field
}

function putOnClipboard(event: ClipboardEvent, block: TextBlock): void {
  event.preventDefault()
  event.clipboardData.setData('text/plain', writeTabText(block))
  event.clipboardData.setData('text/html', writeHtmlTable(block))
}

function takeFromClipboard(event: ClipboardEvent, { range }: SheetEditing): void {
  event.preventDefault()
  const { clipboardData: data } = event
  range.paste(readClipboard({ html: data.getData('text/html'), plain: data.getData('text/plain') }))
}

function handleKey(event: KeyboardEvent<HTMLTextAreaElement>, props: CellEditorProps, isEditing: boolean): void {
  const { key, shiftKey, altKey, ctrlKey, metaKey, keyCode, nativeEvent } = event
  const { isComposing } = nativeEvent
  const intent = intentOfKey({ key, shiftKey, altKey, ctrlKey, metaKey, keyCode, isComposing }, isEditing)
  if (intent !== null && carryOut(intent, event.currentTarget, props)) event.preventDefault()
}

/** False where the browser's own way is right: Tab out of the sheet at its end. */
function carryOut(intent: CellIntent, field: HTMLTextAreaElement, { editing, cell }: CellEditorProps): boolean {
  const { cells } = editing
  switch (intent.kind) {
    case 'step':
      return cells.step(intent.step) || intent.step === 'up' || intent.step === 'down'
    case 'commit':
      void cells.commit(cell, field.value)
      cells.step(intent.step)
      return true
    case 'move':
      cells.range.move(intent.move, rowsInSight(field))
      return true
    case 'extend':
      cells.range.extend(intent.move, rowsInSight(field))
      return true
    case 'row':
      return editing.actOnRow(cell.address, intent.act)
    case 'fill':
      editing.range.fill(intent.direction)
      return true
    case 'newline':
      field.setRangeText('\n', field.selectionStart, field.selectionEnd, 'end')
      return true
    case 'edit':
    case 'clear':
    case 'cancel':
    case 'select-all':
    case 'leave':
      carryOutAlone(intent.kind, field, { editing, cell })
      return true
  }
}

function carryOutAlone(
  kind: 'edit' | 'clear' | 'cancel' | 'select-all' | 'leave',
  field: HTMLTextAreaElement,
  { editing: { cells, range }, cell }: Pick<CellEditorProps, 'editing' | 'cell'>,
): void {
  switch (kind) {
    case 'edit':
      return cells.editText(cell.address)
    case 'clear':
      return cells.state.getState().range === null ? void cells.commit(cell, '') : range.clear()
    case 'cancel':
      return cells.cancel(cell.address)
    case 'select-all':
      return cells.range.selectAll()
    case 'leave':
      if (cells.range.collapse()) return
      cells.leave()
      field.closest<HTMLElement>('[data-sheet-region]')?.focus()
  }
}

/** How many rows as high as this one the desk shows at once. */
function rowsInSight(field: HTMLTextAreaElement): number {
  const height = field.closest('tr')?.offsetHeight ?? 0
  const sight = field.closest('[data-sheet-region]')?.clientHeight ?? 0
  return height === 0 ? 1 : Math.max(1, Math.floor(sight / height) - 1)
}
