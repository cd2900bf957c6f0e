import type { KeyInfo } from '#shared/contracts/key-contract.ts'
import { trustDialogText, trustText } from '../../../messages/trust-text.ts'
import { KeyDigits } from '../../../ui/key-digits.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import type { TrustStore } from '../trust-store.ts'
import { missingProblem } from './field-problems.ts'
import { FormDialog } from './form-dialog.tsx'
import { useForm } from './use-form.ts'

type PublicKeyDialogProps = { readonly store: TrustStore; readonly keyInfo: KeyInfo; readonly onClose: () => void }

/** Makes the file by which a key is enrolled elsewhere. */
export function PublicKeyDialog({ store, keyInfo, onClose }: PublicKeyDialogProps) {
  const form = useForm({ post: '' }, ({ post }) => ({ post: missingProblem(post) }))
  const submit = () =>
    store.act(store.api.key.exportPublic({ kid: keyInfo.kid, post: form.values.post.trim() }), (file) => ({
      text: trustText.publicMade,
      file: { ...file, what: 'public-key' },
    }))
  return (
    <FormDialog
      title={trustText.exportPublic}
      lead={trustDialogText.publicLead}
      submit={trustDialogText.make}
      check={form.check}
      onSubmit={submit}
      onClose={onClose}
    >
      <p className="file-name">{keyInfo.holder}</p>
      <p>
        <KeyDigits digits={keyInfo.digits} />
      </p>
      <TextField label={trustDialogText.post} hint={trustDialogText.postHint} {...form.field('post')} />
    </FormDialog>
  )
}
