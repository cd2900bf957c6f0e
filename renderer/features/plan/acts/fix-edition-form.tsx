import { useState, type FormEvent } from 'react'
import { fixEdition } from '#shared/domain/edit/fix-edition.ts'
import { appText } from '../../../messages/app-text.ts'
import { pastText } from '../../../messages/past-text.ts'
import { TextField } from '../../../ui/text-field.tsx'
import type { PlanStore } from '../plan-store.ts'

type FixEditionFormProps = {
  readonly store: PlanStore
  /** The name of the edition; null where none was fixed. */
  readonly onDone: (name: string | null) => void
}

const EMPTY = { name: '', adopted: '', body: '', reason: '' }

/** Asks what the edition is called and who adopted it when and why, and fixes the plan as it stands. */
export function FixEditionForm({ store, onDone }: FixEditionFormProps) {
  const [form, setForm] = useState(EMPTY)
  const [isChecked, setChecked] = useState(false)
  const isMissing = form.name.trim() === ''
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setChecked(true)
    if (isMissing) return
    const name = form.name.trim()
    const texts = {
      name,
      adopted: textOrNull(form.adopted),
      body: textOrNull(form.body),
      reason: textOrNull(form.reason),
    }
    await store.change('edition/fix', (model, newId) => fixEdition(model, newId(), texts), pastText.fixed(name))
    const state = store.state.getState()
    onDone(state.status === 'ready' && state.error === null ? name : null)
  }
  const field = (key: keyof typeof EMPTY) => ({
    value: form[key],
    onChange: (value: string) => setForm({ ...form, [key]: value }),
  })
  return (
    <form className="fix-edition" onSubmit={(event) => void submit(event)} noValidate>
      <p>{pastText.fixLead}</p>
      <TextField
        label={pastText.editionName}
        hint={pastText.editionNameHint}
        problem={isChecked && isMissing ? pastText.editionNameMissing : ''}
        {...field('name')}
      />
      <TextField label={pastText.adopted} hint={pastText.adoptedHint} {...field('adopted')} />
      <TextField label={pastText.body} hint={pastText.bodyHint} {...field('body')} />
      <TextField label={pastText.reason} hint={pastText.reasonHint} {...field('reason')} />
      <div className="button-row">
        <button type="submit" className="primary">
          {pastText.fix}
        </button>
        <button type="button" onClick={() => onDone(null)}>
          {appText.cancel}
        </button>
      </div>
    </form>
  )
}

function textOrNull(text: string): string | null {
  return text.trim() === '' ? null : text.trim()
}
