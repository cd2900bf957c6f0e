import { useState, type FormEvent } from 'react'
import { useStore } from 'zustand'
import type { ReviewedPlan } from '#shared/contracts/approval-contract.ts'
import type { KeyInfo } from '#shared/contracts/key-contract.ts'
import { errorSentence } from '#shared/messages/error-sentences.ts'
import { approvalText } from '../../../messages/approval-text.ts'
import { BusyButton } from '../../../ui/busy-button.tsx'
import { ChoiceField } from '../../../ui/choice-field.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { SelectField } from '../../../ui/select-field.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import type { ApprovalAct, ApprovalStore } from './approval-store.ts'

const ACTS: readonly ApprovalAct[] = ['approve', 'return', 'accept', 'remark']

type SignAnswerProps = {
  readonly review: ReviewedPlan
  readonly keys: readonly KeyInfo[]
  readonly store: ApprovalStore
}

/** Approving, returning, accepting or sending remarks alone: what, with which key. */
export function SignAnswer({ review, keys, store }: SignAnswerProps) {
  const { isSigning, error } = useStore(store.state)
  const [act, setAct] = useState<ApprovalAct>('return')
  const [kid, setKid] = useState(keys[0]?.kid ?? '')
  const [passphrase, setPassphrase] = useState('')
  const [reason, setReason] = useState('')
  const [isChecked, setChecked] = useState(false)
  const key = keys.find((each) => each.kid === kid)
  if (key === undefined) return <Notice kind="info">{approvalText.noKeys}</Notice>
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setChecked(true)
    if (passphrase === '') return
    setPassphrase('')
    setChecked(false)
    void store.sign({ act, key, passphrase, reason: reason.trim() === '' ? null : reason.trim() })
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
        value={kid}
        options={keys.map((each) => ({ value: each.kid, text: each.holder }))}
        onChange={setKid}
      />
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
      {error !== null && <Notice kind="error">{errorSentence(error)}</Notice>}
      <BusyButton isBusy={isSigning}>{isSigning ? approvalText.signing : approvalText.sign}</BusyButton>
    </form>
  )
}
