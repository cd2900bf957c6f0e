import { useState, type FormEvent } from 'react'
import { useStore } from 'zustand'
import type { ReviewedPlan } from '#shared/contracts/approval-contract.ts'
import type { Api } from '#shared/contracts/index.ts'
import type { KeyInfo } from '#shared/contracts/key-contract.ts'
import { missingFields, NO_NOTE, type LedgerNote } from '#shared/domain/ledger/ledger-note.ts'
import type { RecordId } from '#shared/domain/record/field.ts'
import { errorSentence } from '#shared/messages/error-sentences.ts'
import { NoteFields } from '../../../ledger/note-fields.tsx'
import { useDemands } from '../../../ledger/use-demands.ts'
import { approvalText } from '../../../messages/approval-text.ts'
import { SigningWarning } from '../../../signers/signing-warning.tsx'
import { BusyButton } from '../../../ui/busy-button.tsx'
import { ChoiceField } from '../../../ui/choice-field.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { SelectField } from '../../../ui/select-field.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import type { ApprovalAct, ApprovalStore } from './approval-store.ts'

const ACTS: readonly ApprovalAct[] = ['approve', 'return', 'accept', 'remark']

type SignAnswerProps = {
  readonly api: Api
  readonly planId: RecordId
  readonly review: ReviewedPlan
  readonly keys: readonly KeyInfo[]
  readonly store: ApprovalStore
}

/** Approving, returning, accepting or sending remarks alone: what, with which key. Whatever was typed stays until it is signed or the dialog is closed. */
export function SignAnswer({ api, planId, review, keys, store }: SignAnswerProps) {
  const { isSigning, error } = useStore(store.state)
  const [act, setAct] = useState<ApprovalAct>('return')
  const [kid, setKid] = useState<string | null>(null)
  const [passphrase, setPassphrase] = useState('')
  const [reason, setReason] = useState('')
  const [note, setNote] = useState<LedgerNote>(NO_NOTE)
  const [demands] = useDemands(api)
  const [isChecked, setChecked] = useState(false)
  // The keys may come after the dialog: none is chosen before a person does.
  const key = keys.find((each) => each.kid === kid) ?? keys[0]
  if (key === undefined) return <Notice kind="info">{approvalText.noKeys}</Notice>
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setChecked(true)
    if (passphrase === '' || missingFields(note, demands).length > 0) return
    setChecked(false)
    void store.sign({ act, key, passphrase, reason: reason.trim() === '' ? null : reason.trim(), note })
  }
  return (
    <form className="sign-answer" onSubmit={submit} noValidate>
      <ChoiceField
        label={approvalText.act}
        options={ACTS.map((value) => ({ value, text: approvalText.acts[value] }))}
        value={act}
        onChange={setAct}
      />
      {act !== 'approve' && <p>{approvalText.commentsToSend(review.newComments.length)}</p>}
      <SelectField
        label={approvalText.key}
        value={key.kid}
        options={keys.map((each) => ({ value: each.kid, text: each.holder }))}
        onChange={setKid}
      />
      <SigningWarning api={api} planId={planId} act={act} kid={key.kid} />
      <TextField
        label={approvalText.passphrase}
        type="password"
        value={passphrase}
        onChange={setPassphrase}
        problem={isChecked && passphrase === '' ? approvalText.passphraseMissing : ''}
      />
      {(error?.code === 'roster/expired' || reason !== '') && (
        <TextField label={approvalText.reason} hint={approvalText.reasonHint} value={reason} onChange={setReason} />
      )}
      <NoteFields {...{ note, demands, isChecked }} onChange={setNote} />
      {error !== null && <Notice kind="error">{errorSentence(error)}</Notice>}
      <BusyButton isBusy={isSigning}>{isSigning ? approvalText.signing : approvalText.sign}</BusyButton>
    </form>
  )
}
