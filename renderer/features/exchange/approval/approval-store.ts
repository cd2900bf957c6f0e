import { createStore } from 'zustand/vanilla'
import type { AppError } from '#shared/app-error.ts'
import type { ReviewedPlan } from '#shared/contracts/approval-contract.ts'
import type { ExportedBundle } from '#shared/contracts/exchange-contract.ts'
import type { KeyInfo } from '#shared/contracts/key-contract.ts'
import type { Api } from '#shared/contracts/index.ts'
import type { LedgerNote } from '#shared/domain/ledger/ledger-note.ts'
import type { RecordId } from '#shared/domain/record/field.ts'

/** What is done with the submission in hand. */
export type ApprovalAct = 'approve' | 'return' | 'accept' | 'remark'

export type ApprovalState = {
  readonly review: ReviewedPlan | null
  readonly isOpen: boolean
  readonly isSigning: boolean
  /** The file of the answer; `savedAs` is null until it was written where the user wants it. */
  readonly answered: (ExportedBundle & { readonly savedAs: string | null }) | null
  readonly error: AppError | null
}

export type ApprovalStore = ReturnType<typeof createApprovalStore>

export type Signing = {
  readonly act: ApprovalAct
  readonly key: KeyInfo
  readonly passphrase: string
  readonly reason: string | null
  readonly note: LedgerNote
}

/** Looking a submission through and answering it. `onSigned` is told of each answer. */
export function createApprovalStore(api: Api, planId: RecordId, onSigned: () => void) {
  const store = createStore<ApprovalState>(() => ({
    review: null,
    isOpen: false,
    isSigning: false,
    answered: null,
    error: null,
  }))
  let asked = 0
  const load = async () => {
    asked += 1
    const turn = asked
    const review = await api.approval.review({ planId })
    // What was asked for before the last change may be answered after it, and says how the plan stood before.
    if (turn !== asked) return
    store.setState(review.ok ? { review: review.value } : { error: review.error })
  }
  return {
    state: store,
    load,
    open: () => store.setState({ isOpen: true, error: null }),
    close: () => store.setState({ isOpen: false }),
    sign: async ({ act, key, ...given }: Signing) => {
      const submission = store.getState().review?.standing.submission ?? null
      if (submission === null) return
      store.setState({ isSigning: true, error: null, answered: null })
      const answer = { planId, submission, kid: key.kid, ...given }
      const made = await (act === 'approve' ? api.approval.approve(answer) : api.approval.answer({ ...answer, act }))
      store.setState({
        isSigning: false,
        answered: made.ok ? { ...made.value, savedAs: null } : null,
        error: made.ok ? null : made.error,
        isOpen: !made.ok,
      })
      if (!made.ok) return
      onSigned()
      await load()
    },
    save: async () => {
      const { answered } = store.getState()
      if (answered === null) return
      const saved = await api.file.save({ token: answered.token, what: 'bundle' })
      if (!saved.ok) store.setState({ error: saved.error })
      else if (saved.value !== null) store.setState({ answered: { ...answered, savedAs: saved.value.savedAs } })
    },
  }
}
