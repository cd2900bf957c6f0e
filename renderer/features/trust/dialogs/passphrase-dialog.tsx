import type { KeyInfo } from '#shared/contracts/key-contract.ts'
import { trustDialogText, trustText } from '../../../messages/trust-text.ts'
import { TextField } from '../../../ui/text-field.tsx'
import type { TrustStore } from '../trust-store.ts'
import { missingProblem, newPassphraseProblems } from './field-problems.ts'
import { FormDialog } from './form-dialog.tsx'
import { useForm } from './use-form.ts'

type PassphraseDialogProps = {
  readonly store: TrustStore
  readonly keyInfo: KeyInfo
  /** What the second passphrase is for: it takes the place of the first, or locks a recovery file. */
  readonly purpose: 'change' | 'recovery'
  readonly onClose: () => void
}

/** Asks for the passphrase of a key and for another one. */
export function PassphraseDialog({ store, keyInfo, purpose, onClose }: PassphraseDialogProps) {
  const form = useForm({ now: '', passphrase: '', again: '' }, ({ now, passphrase, again }) => ({
    now: missingProblem(now),
    ...newPassphraseProblems(passphrase, again),
  }))
  const words = wordsOf[purpose]
  const submit = () => {
    const { now, passphrase: next } = form.values
    const own = { kid: keyInfo.kid, passphrase: now }
    return purpose === 'change'
      ? store.act(store.api.key.changePassphrase({ ...own, next }), () => ({
          text: trustText.passphraseChanged,
          file: null,
        }))
      : store.act(store.api.key.exportRecovery({ ...own, recovery: next }), (file) => ({
          text: trustText.recoveryMade,
          file: { ...file, what: 'key' },
        }))
  }
  return (
    <FormDialog {...words} check={form.check} onSubmit={submit} onClose={onClose}>
      <p className="file-name">{keyInfo.holder}</p>
      <TextField label={trustDialogText.nowPassphrase} type="password" {...form.field('now')} />
      <TextField label={words.next} hint={words.hint} type="password" {...form.field('passphrase')} />
      <TextField label={words.again} type="password" {...form.field('again')} />
    </FormDialog>
  )
}

const wordsOf = {
  change: {
    title: trustText.changePassphrase,
    lead: trustDialogText.changeLead,
    submit: trustText.changePassphrase,
    next: trustDialogText.newPassphrase,
    again: trustDialogText.newPassphraseAgain,
    hint: trustDialogText.passphraseHint,
  },
  recovery: {
    title: trustText.exportRecovery,
    lead: trustDialogText.recoveryOutLead,
    submit: trustDialogText.make,
    next: trustDialogText.recoveryPassphrase,
    again: trustDialogText.recoveryPassphraseAgain,
    hint: trustDialogText.recoveryHint,
  },
} as const
