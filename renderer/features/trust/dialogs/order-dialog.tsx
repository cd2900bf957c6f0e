import { useState, type ReactNode } from 'react'
import type { RosterOrder, RosterView } from '#shared/contracts/roster-contract.ts'
import { revealedInPlain } from '#shared/domain/text/reveal-text.ts'
import { trustDialogText } from '../../../messages/trust-text.ts'
import { SelectField } from '../../../ui/select-field.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import type { TrustStore } from '../trust-store.ts'
import { missingProblem } from './field-problems.ts'
import { FormDialog } from './form-dialog.tsx'
import { useForm } from './use-form.ts'

/** What every dialog that makes a version of the roster is given. */
export type OrderDialogProps = {
  readonly store: TrustStore
  readonly roster: RosterView
  readonly onClose: () => void
}

type Props = OrderDialogProps & {
  readonly title: string
  readonly lead: string
  readonly submit: string
  /** Whether the fields above the signature are filled in. */
  readonly check?: () => boolean
  readonly order: () => RosterOrder
  readonly children?: ReactNode
}

/** A dialog whose act on the roster is signed with a root key of this terminal. */
export function OrderDialog({ store, roster, title, lead, submit, check, order, onClose, children }: Props) {
  const own = roster.roots.filter(({ isOwn }) => isOwn)
  const [kid, setKid] = useState(own[0]?.kid ?? '')
  const form = useForm({ passphrase: '' }, ({ passphrase }) => ({ passphrase: missingProblem(passphrase) }))
  const send = () => {
    const { passphrase } = form.values
    return store.act(store.api.roster.change({ kid, passphrase, order: order() }), store.issued)
  }
  const checkAll = () => [check?.() ?? true, form.check()].every(Boolean)
  return (
    <FormDialog title={title} lead={lead} submit={submit} check={checkAll} onSubmit={send} onClose={onClose}>
      {children}
      {own.length > 1 && (
        <SelectField
          label={trustDialogText.signingKey}
          value={kid}
          options={own.map((root) => ({
            value: root.kid,
            text: `${revealedInPlain(root.holder ?? '')}　${root.digits}`,
          }))}
          onChange={setKid}
        />
      )}
      <TextField label={trustDialogText.passphrase} type="password" {...form.field('passphrase')} />
    </FormDialog>
  )
}
