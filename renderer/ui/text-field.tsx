import { useId } from 'react'
import './ui.css'

type TextFieldProps = {
  readonly label: string
  readonly hint?: string
  readonly type?: 'text' | 'password'
  readonly value: string
  readonly onChange: (value: string) => void
  /** What is wrong with the value; '' where nothing is. */
  readonly problem?: string
}

/** A labelled line of input with its hint, and what is wrong with it. */
export function TextField({ label, hint = '', type = 'text', value, onChange, problem = '' }: TextFieldProps) {
  const id = useId()
  return (
    <div className="text-field">
      <label htmlFor={id}>{label}</label>
      <span id={`${id}-hint`} className="field-hint">
        {hint}
      </span>
      <input
        id={id}
        type={type}
        value={value}
        autoComplete="off"
        spellCheck={false}
        aria-describedby={`${id}-hint ${id}-problem`}
        aria-invalid={problem !== ''}
        onChange={(event) => onChange(event.target.value)}
      />
      <span id={`${id}-problem`} className="field-problem">
        {problem}
      </span>
    </div>
  )
}
