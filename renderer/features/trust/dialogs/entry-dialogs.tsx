import { doubtsOfLine } from '#shared/bundle/roster/doubtful-names.ts'
import type { ListedEntry } from '#shared/contracts/roster-contract.ts'
import { revealedInPlain } from '#shared/domain/text/reveal-text.ts'
import { trustDialogText, trustText } from '../../../messages/trust-text.ts'
import { TextField } from '../../../ui/text-field.tsx'
import { dayProblem, missingProblem } from './field-problems.ts'
import { NameDoubts } from './name-doubts.tsx'
import { OrderDialog, type OrderDialogProps } from './order-dialog.tsx'
import { useForm } from './use-form.ts'

type EntryDialogProps = OrderDialogProps & { readonly entry: ListedEntry }

/** Changes post and last day of a line. */
export function AmendDialog({ entry, ...rest }: EntryDialogProps) {
  const { kid, holder } = entry
  const form = useForm({ post: entry.post, validTo: entry.validTo ?? '' }, ({ post }) => ({
    post: missingProblem(post),
  }))
  const { post, validTo } = form.values
  const doubts = doubtsOfLine(
    { holder, post: post.trim() },
    rest.roster.entries.filter((other) => other.kid !== kid),
  )
  return (
    <OrderDialog
      {...rest}
      title={trustText.amend}
      lead={trustDialogText.amendLead(revealedInPlain(holder))}
      submit={trustDialogText.amend}
      check={form.check}
      order={() => ({ act: 'amend', kid, post: post.trim(), validTo: validTo === '' ? null : validTo })}
    >
      <TextField label={trustDialogText.post} {...form.field('post')} />
      <NameDoubts doubts={doubts} />
      <TextField
        label={trustDialogText.validTo}
        hint={trustDialogText.validToHint}
        type="date"
        {...form.field('validTo')}
      />
    </OrderDialog>
  )
}

/** Revokes the key of a line, with the reason. */
export function RevokeDialog({ entry, ...rest }: EntryDialogProps) {
  const { kid, holder } = entry
  const form = useForm({ on: rest.roster.today, reason: '' }, ({ on, reason }) => ({
    on: dayProblem(on),
    reason: missingProblem(reason),
  }))
  return (
    <OrderDialog
      {...rest}
      title={trustText.revoke}
      lead={trustDialogText.revokeLead(revealedInPlain(holder))}
      submit={trustDialogText.revoke}
      check={form.check}
      order={() => ({ act: 'revoke', kid, on: form.values.on, reason: form.values.reason.trim() })}
    >
      <TextField label={trustDialogText.revokeOn} type="date" {...form.field('on')} />
      <TextField label={trustDialogText.reason} {...form.field('reason')} />
    </OrderDialog>
  )
}

/** Gives the roster another 400 days. */
export function RenewDialog(props: OrderDialogProps) {
  return (
    <OrderDialog
      {...props}
      title={trustText.renew}
      lead={trustDialogText.renewLead}
      submit={trustText.renew}
      order={() => ({ act: 'renew' })}
    />
  )
}
