import { useState, type FormEvent } from 'react'
import type { AppError } from '#shared/app-error.ts'
import { errorSentence } from '#shared/messages/error-sentences.ts'
import { useFocusOnMount } from '../../lib/use-focus-on-mount.ts'
import { lockText } from '../../messages/lock-text.ts'
import { BusyButton } from '../../ui/busy-button.tsx'
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
  const form = useFocusOnMount<HTMLFormElement>('input')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (passphrase !== '') onOpen(passphrase)
  }
  return (
    <form ref={form} onSubmit={submit} noValidate>
      <p>{lockText.unlockLead}</p>
      <TextField label={lockText.filePassphrase} type="password" value={passphrase} onChange={setPassphrase} />
      {error !== null && <Notice kind="error">{errorSentence(error)}</Notice>}
      <BusyButton isBusy={isOpening} isDisabled={passphrase === ''}>
        {isOpening ? lockText.unlocking : lockText.unlock}
      </BusyButton>
    </form>
  )
}
