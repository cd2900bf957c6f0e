import { trustDialogText, trustText } from '../../../messages/trust-text.ts'
import { TextField } from '../../../ui/text-field.tsx'
import type { TrustStore } from '../trust-store.ts'
import { newPassphraseProblems } from './field-problems.ts'
import { FormDialog } from './form-dialog.tsx'
import { useForm } from './use-form.ts'

type MakeKeyDialogProps = { readonly store: TrustStore; readonly onClose: () => void }

/** Asks for the name and the passphrase of a new key. */
export function MakeKeyDialog({ store, onClose }: MakeKeyDialogProps) {
  const form = useForm({ holder: '', passphrase: '', again: '' }, ({ holder, passphrase, again }) => ({
    holder: holder.trim() === '' ? trustDialogText.holderMissing : '',
    ...newPassphraseProblems(passphrase, again),
  }))
  const submit = () => {
    const { holder, passphrase } = form.values
    return store.act(store.api.key.make({ holder: holder.trim(), passphrase }), () => null)
  }
  return (
    <FormDialog
      title={trustText.makeKey}
      lead={trustDialogText.makeKeyLead}
      submit={trustText.makeKey}
      check={form.check}
      onSubmit={submit}
      onClose={onClose}
    >
      <TextField label={trustDialogText.holderLabel} hint={trustDialogText.holderHint} {...form.field('holder')} />
      <TextField
        label={trustDialogText.passphrase}
        hint={trustDialogText.passphraseHint}
        type="password"
        {...form.field('passphrase')}
      />
      <TextField label={trustDialogText.passphraseAgain} type="password" {...form.field('again')} />
    </FormDialog>
  )
}
