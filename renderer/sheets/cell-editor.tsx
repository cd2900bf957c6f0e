import { useLayoutEffect, useRef, type ClipboardEvent, type KeyboardEvent, type RefObject } from 'react'
import { useStore } from 'zustand'
import { errorSentence } from '#shared/messages/error-sentences.ts'
import { addressKey } from '#shared/sheets/sheet-line.ts'
import { planText } from '../messages/plan-text.ts'
import { intentOfKey, type CellIntent } from './cell-keys.ts'
import type { ActiveCell, CellStore } from './cell-store.ts'

type CellEditorProps = {
  readonly cells: CellStore
  readonly cell: ActiveCell
  /** What the cell is and what stands in it, for those who do not see it. */
  readonly name: string
  readonly text: string
  /** Keys that the cell itself takes, before the sheet does; true where it took the key. */
  readonly onOwnKey?: ((event: KeyboardEvent<HTMLTextAreaElement>) => boolean) | undefined
}

/**
 * The text field over the chosen cell. It has the keyboard before the first letter is typed, so that an input method composes
 * in it from the first key on; until then it is empty and shows the cell beneath.
 */
export function CellEditor(props: CellEditorProps) {
  const { cells, cell, name } = props
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
        onChange={() => beginTyping(cells, isEditing)}
        onDoubleClick={() => (isEditing ? undefined : cells.editText(cell.address))}
        onCopy={(event) => copyText(event, isEditing, props.text)}
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

function copyText(event: ClipboardEvent, isEditing: boolean, text: string): void {
  if (isEditing) return
  event.clipboardData.setData('text/plain', text)
  event.preventDefault()
}

function handleKey(event: KeyboardEvent<HTMLTextAreaElement>, props: CellEditorProps, isEditing: boolean): void {
  const { key, shiftKey, altKey, ctrlKey, metaKey, keyCode, nativeEvent } = event
  const { isComposing } = nativeEvent
  const intent = intentOfKey({ key, shiftKey, altKey, ctrlKey, metaKey, keyCode, isComposing }, isEditing)
  if (intent !== null && carryOut(intent, event.currentTarget, props)) event.preventDefault()
}

/** False where the browser's own way is right: Tab out of the sheet at its end. */
function carryOut(intent: CellIntent, field: HTMLTextAreaElement, { cells, cell }: CellEditorProps): boolean {
  switch (intent.kind) {
    case 'step':
      return cells.step(intent.step) || intent.step === 'up' || intent.step === 'down'
    case 'commit':
      void cells.commit(cell, field.value)
      cells.step(intent.step)
      return true
    case 'edit':
      cells.editText(cell.address)
      return true
    case 'clear':
      void cells.commit(cell, '')
      return true
    case 'cancel':
      cells.cancel(cell.address)
      return true
    case 'newline':
      field.setRangeText('\n', field.selectionStart, field.selectionEnd, 'end')
      return true
    case 'leave':
      cells.leave()
      field.closest<HTMLElement>('[data-sheet-region]')?.focus()
      return true
  }
}
