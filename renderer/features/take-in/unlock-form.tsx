import { useState, type FormEvent } from 'react'
import type { AppError } from '#shared/app-error.ts'
import { errorSentence } from '#shared/messages/error-sentences.ts'
import { lockText } from '../../messages/lock-text.ts'
import { Notice } from '../../ui/notice.tsx'
import { TextField } from '../../ui/text-field.tsx'

type UnlockFormProps = {
  /** Why the last try did not open it. */
  readonly error: AppError | null
  readonly isOpening: boolean
  readonly onOpen: (passphrase: string) => void
}

/** Asks for the passphrase of a file that is locked. */
export function UnlockForm({ error, isOpening, onOpen }: UnlockFormProps) {
  const [passphrase, setPassphrase] = useState('')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (passphrase !== '') onOpen(passphrase)
  }
  return (
    <form onSubmit={submit} noValidate>
      <p>{lockText.unlockLead}</p>
      <TextField label={lockText.filePassphrase} type="password" value={passphrase} onChange={setPassphrase} />
      {error !== null && <Notice kind="error">{errorSentence(error)}</Notice>}
      <button type="submit" className="primary" disabled={isOpening || passphrase === ''}>
        {isOpening ? lockText.unlocking : lockText.unlock}
      </button>
    </form>
  )
}
