import { useState } from 'react'
import type { BundleRole } from '#shared/bundle/roster-format.ts'
import { doubtsOfLine } from '#shared/bundle/roster/doubtful-names.ts'
import type { FileToken } from '#shared/contracts/file-token.ts'
import type { OfferedKey } from '#shared/contracts/key-contract.ts'
import type { RosterOrder } from '#shared/contracts/roster-contract.ts'
import { revealedInPlain } from '#shared/domain/text/reveal-text.ts'
import { roleOptions, trustDialogText, trustText } from '../../../messages/trust-text.ts'
import { SelectField } from '../../../ui/select-field.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { codeProblem, dayProblem, missingProblem } from './field-problems.ts'
import { NameDoubts } from './name-doubts.tsx'
import { OrderDialog, type OrderDialogProps } from './order-dialog.tsx'
import { useForm, type BoundField } from './use-form.ts'

type EnrolDialogProps = OrderDialogProps & {
  readonly offered: OfferedKey
  readonly token: FileToken
  readonly town: string
}

/** Enrols the key of a chosen file, once the digits that its holder reads out are those of the file. */
export function EnrolDialog({ offered, token, town, ...rest }: EnrolDialogProps) {
  const { roster } = rest
  const [role, setRole] = useState<BundleRole>('officer')
  const [lost, setLost] = useState('')
  const { holder, post } = offered
  const initial = { digits: '', holder, post, municipality: town, validFrom: roster.today, validTo: '', reason: '' }
  const form = useForm(initial, (values) => ({
    digits: missingProblem(values.digits),
    holder: missingProblem(values.holder),
    post: missingProblem(values.post),
    municipality: codeProblem(values.municipality),
    validFrom: dayProblem(values.validFrom),
    reason: lost === '' ? '' : missingProblem(values.reason),
  }))
  const line = { holder: form.values.holder.trim(), post: form.values.post.trim() }
  const doubts = doubtsOfLine(
    line,
    roster.entries.filter(({ kid }) => kid !== lost),
  )
  const order = (): RosterOrder => ({
    act: 'enrol',
    token,
    digits: form.values.digits,
    ...line,
    role,
    municipality: form.values.municipality.normalize('NFKC').trim(),
    validFrom: form.values.validFrom,
    validTo: form.values.validTo === '' ? null : form.values.validTo,
    replaces: lost === '' ? null : { kid: lost, reason: form.values.reason.trim() },
  })
  return (
    <OrderDialog
      {...rest}
      title={trustText.enrol}
      lead={trustDialogText.enrolLead}
      submit={trustDialogText.enrol}
      check={form.check}
      order={order}
    >
      <TextField label={trustDialogText.digits} hint={trustDialogText.digitsHint} {...form.field('digits')} />
      <div className="trust-pair">
        <TextField label={trustText.holder} {...form.field('holder')} />
        <TextField label={trustDialogText.post} {...form.field('post')} />
      </div>
      <NameDoubts doubts={doubts} />
      <div className="trust-pair">
        <SelectField
          label={trustDialogText.role}
          value={role}
          options={roleOptions}
          onChange={(value) => setRole(value as BundleRole)}
        />
        <TextField label={trustDialogText.municipality} {...form.field('municipality')} />
      </div>
      <Days from={form.field('validFrom')} to={form.field('validTo')} />
      <Replaced roster={roster} lost={lost} onLost={setLost} />
      {lost !== '' && <TextField label={trustDialogText.reason} {...form.field('reason')} />}
    </OrderDialog>
  )
}

type DaysProps = { readonly from: BoundField; readonly to: BoundField }

/** The first and the last day on which the key may sign. */
function Days({ from, to }: DaysProps) {
  return (
    <div className="trust-pair">
      <TextField label={trustDialogText.validFrom} hint={trustDialogText.validFromHint} type="date" {...from} />
      <TextField label={trustDialogText.validTo} hint={trustDialogText.validToHint} type="date" {...to} />
    </div>
  )
}

type ReplacedProps = Pick<OrderDialogProps, 'roster'> & {
  readonly lost: string
  readonly onLost: (kid: string) => void
}

/** Whose lost key the new one takes the place of. */
function Replaced({ roster, lost, onLost }: ReplacedProps) {
  const replaceable = roster.entries.filter(({ revoked, isRoot }) => revoked === null && !isRoot)
  return (
    <SelectField
      label={trustDialogText.replaces}
      value={lost}
      options={[
        { value: '', text: trustDialogText.replacesNobody },
        ...replaceable.map(({ kid, holder, post }) => ({ value: kid, text: revealedInPlain(`${holder}　${post}`) })),
      ]}
      onChange={onLost}
    />
  )
}
