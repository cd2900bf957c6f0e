import { useState } from 'react'
import type { BundleRole } from '#shared/bundle/roster-format.ts'
import { revealedInPlain } from '#shared/domain/text/reveal-text.ts'
import { roleOptions, trustDialogText, trustText } from '../../../messages/trust-text.ts'
import { SelectField } from '../../../ui/select-field.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import type { ReadyTrust, TrustStore } from '../trust-store.ts'
import { codeProblem, missingProblem } from './field-problems.ts'
import { FormDialog } from './form-dialog.tsx'
import { useForm } from './use-form.ts'

type FoundDialogProps = { readonly store: TrustStore; readonly trust: ReadyTrust; readonly onClose: () => void }

/** Makes the office its own root; where there is a roster, because its root keys are lost. */
export function FoundDialog({ store, trust, onClose }: FoundDialogProps) {
  const isAnew = trust.roster !== null
  const [kid, setKid] = useState(trust.keys.at(-1)?.kid ?? '')
  const [role, setRole] = useState<BundleRole>('secretariat')
  const initial = { post: '', municipality: trust.town, reason: '', passphrase: '' }
  const form = useForm(initial, ({ post, municipality, reason, passphrase }) => ({
    post: missingProblem(post),
    municipality: codeProblem(municipality),
    reason: isAnew ? missingProblem(reason) : '',
    passphrase: missingProblem(passphrase),
  }))
  const submit = () => {
    const { post, municipality, reason, passphrase } = form.values
    const own = { kid, passphrase, role, post: post.trim(), municipality: municipality.normalize('NFKC').trim() }
    return store.act(store.api.roster.found({ ...own, reason: isAnew ? reason.trim() : null }), store.issued)
  }
  return (
    <FormDialog
      title={isAnew ? trustText.foundAnew : trustText.found}
      lead={isAnew ? trustDialogText.foundAnewLead : trustDialogText.foundLead}
      submit={trustDialogText.found}
      check={form.check}
      onSubmit={submit}
      onClose={onClose}
    >
      <SelectField
        label={trustDialogText.foundKey}
        value={kid}
        options={trust.keys.map((key) => ({ value: key.kid, text: `${revealedInPlain(key.holder)}　${key.digits}` }))}
        onChange={setKid}
      />
      <TextField label={trustDialogText.post} hint={trustDialogText.postHint} {...form.field('post')} />
      <SelectField
        label={trustDialogText.role}
        value={role}
        options={roleOptions}
        onChange={(value) => setRole(value as BundleRole)}
      />
      <TextField
        label={trustDialogText.municipality}
        hint={trustDialogText.municipalityHint}
        {...form.field('municipality')}
      />
      {isAnew && <TextField label={trustDialogText.reason} {...form.field('reason')} />}
      <TextField label={trustDialogText.passphrase} type="password" {...form.field('passphrase')} />
    </FormDialog>
  )
}
