import { useState } from 'react'

type Texts = Readonly<Record<string, string>>

/** What is wrong with a form, field by field; a field without fault is left out. */
export type Problems<V extends Texts> = Partial<Record<keyof V, string>>

/** What a field is given: its text, and what is wrong with it. */
export type BoundField = {
  readonly value: string
  readonly problem: string
  readonly onChange: (value: string) => void
}

type Form<V extends Texts> = {
  readonly values: V
  /** Whether nothing is wrong; from the first time this was asked, what is wrong is shown. */
  readonly check: () => boolean
  readonly field: (name: keyof V & string) => BoundField
}

/** The texts of a dialog's fields, which complain only after a first try. */
export function useForm<V extends Texts>(initial: V, problemsOf: (values: V) => Problems<V>): Form<V> {
  const [values, setValues] = useState(initial)
  const [isChecked, setChecked] = useState(false)
  const problems = problemsOf(values)
  return {
    values,
    check: () => {
      setChecked(true)
      return Object.values(problems).every((problem) => problem === '' || problem === undefined)
    },
    field: (name) => ({
      value: values[name] ?? '',
      problem: isChecked ? (problems[name] ?? '') : '',
      onChange: (value) => setValues((held) => ({ ...held, [name]: value })),
    }),
  }
}
