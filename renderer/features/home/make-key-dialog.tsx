import { useState, type FormEvent } from 'react'
import type { AppError } from '#shared/app-error.ts'
import { errorSentence } from '#shared/messages/error-sentences.ts'
import { appText } from '../../messages/app-text.ts'
import { homeText } from '../../messages/home-text.ts'
import { DialogBox } from '../../ui/dialog-box.tsx'
import { Notice } from '../../ui/notice.tsx'
import { TextField } from '../../ui/text-field.tsx'

const SHORTEST_PASSPHRASE = 12

type Form = { readonly holder: string; readonly passphrase: string; readonly again: string }
type Problems = Form

type MakeKeyDialogProps = {
  readonly onMake: (holder: string, passphrase: string) => Promise<AppError | null>
  readonly onClose: () => void
}

/** Asks for the name and the passphrase of a new key. */
export function MakeKeyDialog({ onMake, onClose }: MakeKeyDialogProps) {
  const [form, setForm] = useState<Form>({ holder: '', passphrase: '', again: '' })
  const [isChecked, setChecked] = useState(false)
  const [isMaking, setMaking] = useState(false)
  const [error, setError] = useState<AppError | null>(null)
  const problems = problemsOf(form)
  const shown = isChecked ? problems : { holder: '', passphrase: '', again: '' }
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setChecked(true)
    if (Object.values(problems).some((problem) => problem !== '')) return
    setMaking(true)
    const refusal = await onMake(form.holder.trim(), form.passphrase)
    setMaking(false)
    setError(refusal)
    if (refusal === null) onClose()
  }
  const field = (name: keyof Form) => ({
    value: form[name],
    problem: shown[name],
    onChange: (value: string) => setForm({ ...form, [name]: value }),
  })
  return (
    <DialogBox title={homeText.makeKey} onClose={onClose}>
      <p>{homeText.makeKeyLead}</p>
      <form onSubmit={(event) => void submit(event)} noValidate>
        <TextField label={homeText.holderLabel} hint={homeText.holderHint} {...field('holder')} />
        <TextField
          label={homeText.passphrase}
          hint={homeText.passphraseHint}
          type="password"
          {...field('passphrase')}
        />
        <TextField label={homeText.passphraseAgain} type="password" {...field('again')} />
        {error !== null && <Notice kind="error">{errorSentence(error)}</Notice>}
        <div className="button-row">
          <button type="submit" className="primary" disabled={isMaking}>
            {isMaking ? homeText.makingKey : homeText.makeKey}
          </button>
          <button type="button" onClick={onClose}>
            {appText.cancel}
          </button>
        </div>
      </form>
    </DialogBox>
  )
}

/** The length counts characters after NFKC, as the host counts them. */
function problemsOf({ holder, passphrase, again }: Form): Problems {
  const length = [...passphrase.normalize('NFKC')].length
  return {
    holder: holder.trim() === '' ? homeText.holderMissing : '',
    passphrase: length < SHORTEST_PASSPHRASE ? homeText.tooShort : '',
    again: passphrase === again ? '' : homeText.notSame,
  }
}
