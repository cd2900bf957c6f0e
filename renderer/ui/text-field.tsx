import { useId, type KeyboardEvent } from 'react'
import './ui.css'

type TextFieldProps = {
  readonly label: string
  readonly hint?: string
  readonly type?: 'text' | 'password' | 'date'
  readonly value: string
  readonly onChange: (value: string) => void
  /** What is wrong with the value; '' where nothing is. */
  readonly problem?: string
  /** Several lines; Enter then begins a new one. */
  readonly isMultiline?: boolean
  /** The field is left, or Enter ends it. An Enter that confirms kanji does not. */
  readonly onLeave?: () => void
  /** Escape brings back what stood there, and does no more: a dialog stays. Left out where there is nothing to bring back. */
  readonly onCancel?: (() => void) | undefined
}

/** A labelled line of input with its hint, and what is wrong with it. */
export function TextField(props: TextFieldProps) {
  const { label, hint = '', type = 'text', value, onChange, problem = '', isMultiline = false, onLeave } = props
  const id = useId()
  const shared = {
    id,
    value,
    autoComplete: 'off',
    spellCheck: false,
    'aria-describedby': `${id}-hint ${id}-problem`,
    'aria-invalid': problem !== '',
    onBlur: onLeave,
    onKeyDown: (event: KeyboardEvent) => handleKey(event, props),
  } as const
  return (
    <div className="text-field">
      <label htmlFor={id}>{label}</label>
      <span id={`${id}-hint`} className="field-hint">
        {hint}
      </span>
      {isMultiline ? (
        <textarea rows={3} {...shared} onChange={(event) => onChange(event.target.value)} />
      ) : (
        <input type={type} {...shared} onChange={(event) => onChange(event.target.value)} />
      )}
      <span id={`${id}-problem`} className="field-problem">
        {problem}
      </span>
    </div>
  )
}

function handleKey(event: KeyboardEvent, { isMultiline = false, onLeave, onCancel }: TextFieldProps): void {
  if (event.nativeEvent.isComposing) return
  if (event.key === 'Enter' && !isMultiline && onLeave !== undefined) {
    event.preventDefault()
    onLeave()
  }
  if (event.key === 'Escape' && onCancel !== undefined) {
    event.preventDefault()
    event.stopPropagation()
    onCancel()
  }
}
