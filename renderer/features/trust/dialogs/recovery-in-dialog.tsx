import type { HeldFile } from '#shared/contracts/file-contract.ts'
import { trustDialogText, trustText } from '../../../messages/trust-text.ts'
import { RevealedText } from '../../../sheets/cells/revealed-text.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import type { TrustStore } from '../trust-store.ts'
import { missingProblem, newPassphraseProblems } from './field-problems.ts'
import { FormDialog } from './form-dialog.tsx'
import { useForm } from './use-form.ts'

type RecoveryInDialogProps = { readonly store: TrustStore; readonly file: HeldFile; readonly onClose: () => void }

/** Brings the key of a chosen recovery file back to this terminal. */
export function RecoveryInDialog({ store, file, onClose }: RecoveryInDialogProps) {
  const form = useForm({ recovery: '', passphrase: '', again: '' }, ({ recovery, passphrase, again }) => ({
    recovery: missingProblem(recovery),
    ...newPassphraseProblems(passphrase, again),
  }))
  const submit = () => {
    const { recovery, passphrase } = form.values
    return store.act(store.api.key.takeInRecovery({ token: file.token, recovery, passphrase }), ({ holder }) => ({
      text: trustText.recoveryTaken(holder),
      file: null,
    }))
  }
  return (
    <FormDialog
      title={trustText.takeInRecovery}
      lead={trustDialogText.recoveryInLead}
      submit={trustDialogText.recoveryIn}
      check={form.check}
      onSubmit={submit}
      onClose={onClose}
    >
      <p className="file-name">
        <RevealedText text={file.name} />
      </p>
      <TextField label={trustDialogText.recoveryPassphrase} type="password" {...form.field('recovery')} />
      <TextField
        label={trustDialogText.newPassphrase}
        hint={trustDialogText.passphraseHint}
        type="password"
        {...form.field('passphrase')}
      />
      <TextField label={trustDialogText.newPassphraseAgain} type="password" {...form.field('again')} />
    </FormDialog>
  )
}
