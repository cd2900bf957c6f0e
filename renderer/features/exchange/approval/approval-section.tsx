import { useEffect, useState } from 'react'
import { useStore } from 'zustand'
import type { StandingSigner } from '#shared/contracts/exchange-contract.ts'
import type { KeyInfo } from '#shared/contracts/key-contract.ts'
import type { Api } from '#shared/contracts/index.ts'
import type { RecordId } from '#shared/domain/record/field.ts'
import { errorSentence } from '#shared/messages/error-sentences.ts'
import { useFocusOnMount } from '../../../lib/use-focus-on-mount.ts'
import { approvalText } from '../../../messages/approval-text.ts'
import { OfficePrintButton } from '../../../paper/preview/office-print-button.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { StandingMark } from '../../../sheets/frame/standing-mark.tsx'
import { StatementSigners } from '../../../signers/signer-list.tsx'
import { LockForm } from '../lock/lock-form.tsx'
import { createApprovalStore, type ApprovalState, type ApprovalStore } from './approval-store.ts'
import type { PlanInHand } from './plan-in-hand.ts'
import { ReviewDialog } from './review-dialog.tsx'
import './approval.css'

type ApprovalSectionProps = {
  readonly api: Api
  readonly planId: RecordId
  readonly plan: PlanInHand | null
  readonly keys: readonly KeyInfo[]
  /** The digest of what was handed out last on this screen; '' for nothing. */
  readonly signed: string
  /** Told of each answer, and when it is locked. */
  readonly onSigned: () => void
}

/** 承認・差戻し: what the plan counts as and by whose word, and the way to look at what was changed and to answer it. */
export function ApprovalSection({ api, planId, plan, keys, signed, onSigned }: ApprovalSectionProps) {
  const [store] = useState(() => createApprovalStore(api, planId, onSigned))
  const { review, isOpen, answered, error } = useStore(store.state)
  const model = plan?.model ?? null
  useEffect(() => void store.load(), [store, model, signed])
  if (review === null) return null
  const { standing, openConflicts } = review
  return (
    <section className="approval" aria-labelledby="approval">
      <h2 id="approval">{approvalText.title}</h2>
      <p className="lead">{approvalText.lead}</p>
      <p className="approval-state">
        <span>{approvalText.state}</span>
        <StandingMark standing={standing} />
      </p>
      <Signers signers={standing.signers} />
      {standing.submission === null && <Notice kind="info">{approvalText.notSubmitted}</Notice>}
      {standing.submission !== null && openConflicts > 0 && (
        <Notice kind="info">{approvalText.openConflicts(openConflicts)}</Notice>
      )}
      {error !== null && !isOpen && <Notice kind="error">{errorSentence(error)}</Notice>}
      {standing.submission !== null && plan !== null && (
        <button type="button" className="primary" onClick={store.open}>
          {approvalText.open}
        </button>
      )}
      {answered !== null && <Answered {...{ api, answered, store }} onLocked={onSigned} />}
      {isOpen && plan !== null && <ReviewDialog {...{ api, planId, plan, review, keys, store }} />}
    </section>
  )
}

/** Who stated what, when, and what it counts for. */
function Signers({ signers }: { readonly signers: readonly StandingSigner[] }) {
  if (signers.length === 0) return null
  return (
    <>
      <h3>{approvalText.signers}</h3>
      <StatementSigners signers={signers} />
    </>
  )
}

type AnsweredProps = {
  readonly api: Api
  readonly answered: NonNullable<ApprovalState['answered']>
  readonly store: ApprovalStore
  readonly onLocked: () => void
}

function Answered({ api, answered: { token, digest, savedAs }, store, onLocked }: AnsweredProps) {
  const save = useFocusOnMount<HTMLButtonElement>()
  return (
    <>
      <Notice kind={savedAs === null ? 'info' : 'done'}>
        {savedAs === null ? approvalText.done : approvalText.savedAs(savedAs)}
      </Notice>
      <button ref={save} type="button" className="primary" onClick={() => void store.save()}>
        {approvalText.save}
      </button>
      <OfficePrintButton api={api} office={{ kind: 'cover', digest }} />
      <LockForm api={api} tokens={[token]} onLocked={onLocked} />
    </>
  )
}
