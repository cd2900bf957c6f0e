import { useState, type FormEvent } from 'react'
import type { AppError } from '#shared/app-error.ts'
import type { FileToken } from '#shared/contracts/file-token.ts'
import type { Api } from '#shared/contracts/index.ts'
import { errorSentence } from '#shared/messages/error-sentences.ts'
import { failed, ok, type Result } from '#shared/result.ts'
import { lockText } from '../../../messages/lock-text.ts'
import { BusyButton } from '../../../ui/busy-button.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { TextField } from '../../../ui/text-field.tsx'

type LockFormProps = {
  readonly api: Api
  /** The made files; several get one passphrase. */
  readonly tokens: readonly FileToken[]
  /** Told when they were locked: the ledger says so. */
  readonly onLocked: () => void
}

/** The second choice: made files under a passphrase, with what speaks against it. */
export function LockForm({ api, tokens, onLocked }: LockFormProps) {
  const [passphrase, setPassphrase] = useState('')
  const [isChecked, setChecked] = useState(false)
  const [isLocking, setLocking] = useState(false)
  const [outcome, setOutcome] = useState<Result<readonly string[], AppError> | null>(null)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setChecked(true)
    if (passphrase === '') return
    setLocking(true)
    const locked = await lockAll(api, tokens, passphrase)
    if (locked.ok) onLocked()
    setOutcome(locked.ok ? await saveLocked(api, locked.value) : locked)
    setLocking(false)
  }
  return (
    <details className="lock">
      <summary>{lockText.title}</summary>
      <p className="lead">{lockText.lead}</p>
      <form onSubmit={(event) => void submit(event)} noValidate>
        <TextField
          label={lockText.passphrase}
          hint={tokens.length > 1 ? lockText.onePassphrase(tokens.length) : ''}
          type="password"
          value={passphrase}
          onChange={setPassphrase}
          problem={isChecked && passphrase === '' ? lockText.missing : ''}
        />
        <BusyButton isPrimary={false} isBusy={isLocking}>
          {isLocking ? lockText.locking : lockText.lock}
        </BusyButton>
      </form>
      {outcome !== null && !outcome.ok && <Notice kind="error">{errorSentence(outcome.error)}</Notice>}
      {outcome?.ok === true && outcome.value.length > 0 && (
        <Notice kind="done">{lockText.savedAs(outcome.value)}</Notice>
      )}
    </details>
  )
}

/** The files under the passphrase, or why the first of them could not be put under it. */
async function lockAll(
  api: Api,
  tokens: readonly FileToken[],
  passphrase: string,
): Promise<Result<readonly FileToken[], AppError>> {
  const locked: FileToken[] = []
  for (const token of tokens) {
    const made = await api.cipher.lock({ token, passphrase })
    if (!made.ok) return failed(made.error)
    locked.push(made.value.token)
  }
  return ok(locked)
}

/** The names under which they were saved; none where the dialog was closed. */
async function saveLocked(api: Api, tokens: readonly FileToken[]): Promise<Result<readonly string[], AppError>> {
  const [token] = tokens
  if (token !== undefined && tokens.length === 1) {
    const saved = await api.file.save({ token, what: 'locked' })
    return saved.ok ? ok(saved.value === null ? [] : [saved.value.savedAs]) : saved
  }
  const saved = await api.file.saveAll({ tokens: [...tokens] })
  return saved.ok ? ok(saved.value?.savedAs ?? []) : saved
}
