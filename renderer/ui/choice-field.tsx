import { useId } from 'react'
import './ui.css'

type ChoiceFieldProps<W extends string> = {
  readonly label: string
  readonly options: ReadonlyArray<{ readonly value: W; readonly text: string }>
  readonly value: W
  readonly onChange: (value: W) => void
}

/** A few words of which one is chosen, all in sight. */
export function ChoiceField<W extends string>({ label, options, value, onChange }: ChoiceFieldProps<W>) {
  const name = useId()
  return (
    <fieldset className="choices is-row">
      <legend>{label}</legend>
      {options.map((option) => (
        <label key={option.value}>
          <input type="radio" name={name} checked={option.value === value} onChange={() => onChange(option.value)} />
          {option.text}
        </label>
      ))}
    </fieldset>
  )
}
