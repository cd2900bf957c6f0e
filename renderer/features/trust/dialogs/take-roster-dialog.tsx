import { useState } from 'react'
import type { HeldFile } from '#shared/contracts/file-contract.ts'
import type { RosterPreview } from '#shared/contracts/roster-contract.ts'
import { missingFields, NO_NOTE, type LedgerNote } from '#shared/domain/ledger/ledger-note.ts'
import { errorSentence } from '#shared/messages/error-sentences.ts'
import { rosterDifferenceText } from '#shared/messages/trust-words.ts'
import { writeDay } from '#shared/domain/fiscal-period/write-day.ts'
import { NoteFields } from '../../../ledger/note-fields.tsx'
import { useDemands } from '../../../ledger/use-demands.ts'
import { trustDialogText, trustText } from '../../../messages/trust-text.ts'
import { RevealedText } from '../../../sheets/cells/revealed-text.tsx'
import { DialogBox } from '../../../ui/dialog-box.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import type { TrustStore } from '../trust-store.ts'
import { missingProblem } from './field-problems.ts'
import { FormDialog } from './form-dialog.tsx'
import { NameDoubts } from './name-doubts.tsx'
import { useForm } from './use-form.ts'

export type IncomingRoster = { readonly file: HeldFile; readonly preview: RosterPreview }

type TakeRosterDialogProps = {
  readonly store: TrustStore
  readonly incoming: IncomingRoster
  readonly onClose: () => void
}

/** What a chosen roster would change, before it is taken in, signed, or refused. */
export function TakeRosterDialog(props: TakeRosterDialogProps) {
  const { refusal, cosigners } = props.incoming.preview
  const code = refusal?.code ?? null
  if (code === 'roster/too-few-signatures' && cosigners.length > 0) return <Cosign {...props} />
  if (code === null || code === 'roster/digits-needed' || code === 'roster/other-roots') return <TakeIn {...props} />
  return (
    <DialogBox title={trustDialogText.takeTitle} onClose={props.onClose}>
      <Preview incoming={props.incoming} />
      {refusal !== null && <Notice kind="error">{errorSentence(refusal)}</Notice>}
    </DialogBox>
  )
}

function TakeIn({ store, incoming, onClose }: TakeRosterDialogProps) {
  const { file, preview } = incoming
  const [note, setNote] = useState<LedgerNote>(NO_NOTE)
  const [isChecked, setChecked] = useState(false)
  const [demands] = useDemands(store.api)
  const asksForDigits = preview.refusal !== null
  const asksForReason = preview.refusal?.code === 'roster/other-roots'
  const form = useForm({ digits: '', reason: '' }, ({ digits, reason }) => ({
    digits: asksForDigits ? missingProblem(digits) : '',
    reason: asksForReason ? missingProblem(reason) : '',
  }))
  const check = () => {
    setChecked(true)
    return [form.check(), missingFields(note, demands).length === 0].every(Boolean)
  }
  const submit = () => {
    const digits = asksForDigits ? form.values.digits : null
    const reason = asksForReason ? form.values.reason.trim() : null
    return store.act(store.api.roster.takeIn({ token: file.token, digits, reason, note }), ({ version }) => ({
      text: trustText.rosterTaken(version),
      file: null,
    }))
  }
  return (
    <FormDialog
      title={trustDialogText.takeTitle}
      submit={trustDialogText.takeIn}
      check={check}
      onSubmit={submit}
      onClose={onClose}
    >
      <Preview incoming={incoming} />
      {preview.refusal !== null && <Notice kind="info">{errorSentence(preview.refusal)}</Notice>}
      {asksForDigits && (
        <TextField label={trustDialogText.rootDigits} hint={trustDialogText.rootDigitsHint} {...form.field('digits')} />
      )}
      {asksForReason && <TextField label={trustDialogText.reason} {...form.field('reason')} />}
      <NoteFields {...{ note, demands, isChecked }} onChange={setNote} />
    </FormDialog>
  )
}

function Cosign({ store, incoming, onClose }: TakeRosterDialogProps) {
  const [kid = ''] = incoming.preview.cosigners
  const form = useForm({ passphrase: '' }, ({ passphrase }) => ({ passphrase: missingProblem(passphrase) }))
  const submit = () => {
    const { passphrase } = form.values
    return store.act(store.api.roster.cosign({ token: incoming.file.token, kid, passphrase }), store.issued)
  }
  return (
    <FormDialog
      title={trustDialogText.takeTitle}
      lead={trustDialogText.cosignLead}
      submit={trustDialogText.cosign}
      check={form.check}
      onSubmit={submit}
      onClose={onClose}
    >
      <Preview incoming={incoming} />
      <TextField label={trustDialogText.passphrase} type="password" {...form.field('passphrase')} />
    </FormDialog>
  )
}

function Preview({ incoming: { file, preview } }: { readonly incoming: IncomingRoster }) {
  const differences = preview.differences.map(rosterDifferenceText)
  return (
    <>
      <p className="file-name">
        <RevealedText text={file.name} />
      </p>
      <p>
        {trustText.version(preview.version)}　{trustText.until(writeDay(preview.expiresOn, 'era'))}
      </p>
      <section aria-label={trustDialogText.differences}>
        <h3>{trustDialogText.differences}</h3>
        {differences.length === 0 ? (
          <p>{trustDialogText.noDifferences}</p>
        ) : (
          <ul className="trust-differences">
            {differences.map((text) => (
              <li key={text}>
                <RevealedText text={text} />
              </li>
            ))}
          </ul>
        )}
      </section>
      <NameDoubts doubts={preview.doubts} />
    </>
  )
}
