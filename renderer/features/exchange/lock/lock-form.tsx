import { useState, type FormEvent } from 'react'
import type { AppError } from '#shared/app-error.ts'
import type { FileToken } from '#shared/contracts/file-token.ts'
import type { Api } from '#shared/contracts/index.ts'
import { errorSentence } from '#shared/messages/error-sentences.ts'
import { lockText } from '../../../messages/lock-text.ts'
import { BusyButton } from '../../../ui/busy-button.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { TextField } from '../../../ui/text-field.tsx'

type Outcome = { readonly savedAs: string } | { readonly error: AppError }

/** The second choice: a made file under a passphrase, with what speaks against it. */
export function LockForm({ api, token }: { readonly api: Api; readonly token: FileToken }) {
  const [passphrase, setPassphrase] = useState('')
  const [isChecked, setChecked] = useState(false)
  const [isLocking, setLocking] = useState(false)
  const [outcome, setOutcome] = useState<Outcome | null>(null)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setChecked(true)
    if (passphrase === '') return
    setLocking(true)
    setOutcome(await saveLocked(api, token, passphrase))
    setLocking(false)
  }
  return (
    <details className="lock">
      <summary>{lockText.title}</summary>
      <p className="lead">{lockText.lead}</p>
      <form onSubmit={(event) => void submit(event)} noValidate>
        <TextField
          label={lockText.passphrase}
          type="password"
          value={passphrase}
          onChange={setPassphrase}
          problem={isChecked && passphrase === '' ? lockText.missing : ''}
        />
        <BusyButton isPrimary={false} isBusy={isLocking}>
          {isLocking ? lockText.locking : lockText.lock}
        </BusyButton>
      </form>
      {outcome !== null && 'error' in outcome && <Notice kind="error">{errorSentence(outcome.error)}</Notice>}
      {outcome !== null && 'savedAs' in outcome && <Notice kind="done">{lockText.savedAs(outcome.savedAs)}</Notice>}
    </details>
  )
}

async function saveLocked(api: Api, token: FileToken, passphrase: string): Promise<Outcome | null> {
  const locked = await api.cipher.lock({ token, passphrase })
  if (!locked.ok) return { error: locked.error }
  const saved = await api.file.save({ token: locked.value.token, what: 'locked' })
  return saved.ok ? saved.value : { error: saved.error }
}
