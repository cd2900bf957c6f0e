import { useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { useStore } from 'zustand'
import type { Api } from '#shared/contracts/index.ts'
import { missingFields, NO_NOTE, type LedgerNote } from '#shared/domain/ledger/ledger-note.ts'
import type { RecordId } from '#shared/domain/record/field.ts'
import { errorSentence } from '#shared/messages/error-sentences.ts'
import { NoteFields } from '../../ledger/note-fields.tsx'
import { useDemands } from '../../ledger/use-demands.ts'
import { appText } from '../../messages/app-text.ts'
import { takeInText } from '../../messages/take-in-text.ts'
import { BusyButton } from '../../ui/busy-button.tsx'
import { DialogBox } from '../../ui/dialog-box.tsx'
import { Notice } from '../../ui/notice.tsx'
import { RevealedText } from '../../sheets/cells/revealed-text.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { AnswerView } from './answer-view.tsx'
import { bringsAnything } from './brings-anything.ts'
import { keyOrRosterIn, type KeyOrRosterFile } from './key-or-roster.ts'
import { OtherPlanNotice } from './other-plan-notice.tsx'
import { PlanPreview } from './plan-preview.tsx'
import type { Taken, TakeInState, TakeInStore } from './take-in-store.ts'
import { UnlockForm } from './unlock-form.tsx'
import './take-in.css'

type TakeInDialogProps = {
  readonly api: Api
  readonly store: TakeInStore
  /** The plan that is open; null on the list of plans. */
  readonly openPlanId: RecordId | null
  readonly onTaken: (taken: Taken) => void
  /** Takes a key or a roster where such files are taken in. */
  readonly onKeyOrRoster: (file: KeyOrRosterFile) => void
}

/** What taking the chosen file in would do, before it is done. Nothing is drawn while no file is chosen. */
export function TakeInDialog({ api, store, openPlanId, onTaken, onKeyOrRoster }: TakeInDialogProps) {
  const state = useStore(store.state)
  if (state.step === 'idle') return null
  return (
    <DialogBox title={takeInText.title} onClose={store.close}>
      <p className="file-name">
        <RevealedText text={state.name} />
      </p>
      {state.step === 'reading' && <p role="status">{takeInText.reading}</p>}
      {state.step === 'refused' && <Refused state={state} store={store} onKeyOrRoster={onKeyOrRoster} />}
      {(state.step === 'locked' || state.step === 'opening') && (
        <UnlockForm
          error={state.error}
          isOpening={state.step === 'opening'}
          onOpen={(passphrase) => void store.unlock(passphrase)}
        />
      )}
      {(state.step === 'asking' || state.step === 'taking') && (
        <>
          <OtherPlanNotice incoming={state.incoming} openPlanId={openPlanId} />
          <Asking {...{ api, state, store, onTaken }} />
        </>
      )}
    </DialogBox>
  )
}

type RefusedProps = Pick<TakeInDialogProps, 'store' | 'onKeyOrRoster'> & {
  readonly state: Extract<TakeInState, { readonly step: 'refused' }>
}

/** Why the file is not taken in here, and the way to where it is. */
function Refused({ state, store, onKeyOrRoster }: RefusedProps) {
  const file = keyOrRosterIn(state)
  return (
    <>
      <Notice kind="error">{errorSentence(state.error)}</Notice>
      {file !== null && (
        <div className="button-row">
          <button
            type="button"
            className="primary"
            onClick={() => {
              store.close()
              onKeyOrRoster(file)
            }}
          >
            {takeInText.toKeysAndRoster}
          </button>
        </div>
      )}
    </>
  )
}

type AskingProps = Pick<TakeInDialogProps, 'api' | 'store' | 'onTaken'> & {
  readonly state: Extract<TakeInState, { readonly step: 'asking' | 'taking' }>
}

function Asking({ api, state, store, onTaken }: AskingProps) {
  const { step, incoming } = state
  const [reason, setReason] = useState('')
  const [note, setNote] = useState<LedgerNote>(NO_NOTE)
  const [isChecked, setChecked] = useState(false)
  const [demands] = useDemands(api)
  const fields = useRef<HTMLDivElement>(null)
  const canTake = bringsAnything(incoming)
  const { needsReason } = incoming.kind === 'plan' ? incoming.preview : incoming.answer
  const isReasonMissing = needsReason && reason.trim() === ''
  const take = async () => {
    flushSync(() => setChecked(true))
    if (isReasonMissing || missingFields(note, demands).length > 0) {
      fields.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
      return
    }
    const taken = await store.takeIn(note, needsReason ? reason.trim() : null)
    if (taken !== null) onTaken(taken)
  }
  return (
    <>
      {incoming.kind === 'plan' ? (
        <PlanPreview preview={incoming.preview} onMore={store.showMore} />
      ) : (
        <AnswerView answer={incoming.answer} />
      )}
      <div ref={fields} className="take-in-fields">
        {needsReason && (
          <TextField
            label={takeInText.reason}
            hint={takeInText.reasonHint}
            value={reason}
            problem={isChecked && isReasonMissing ? takeInText.reasonMissing : ''}
            onChange={setReason}
          />
        )}
        {canTake && <NoteFields {...{ note, demands, isChecked }} onChange={setNote} />}
      </div>
      <div className="take-in-foot">
        {canTake && <p className="field-hint">{takeInText.nothingYet}</p>}
        <div className="button-row">
          {canTake && (
            <BusyButton type="button" isBusy={step === 'taking'} onPress={() => void take()}>
              {step === 'taking' ? takeInText.taking : takeInText.take}
            </BusyButton>
          )}
          <button type="button" onClick={store.close}>
            {canTake ? appText.cancel : takeInText.close}
          </button>
        </div>
      </div>
    </>
  )
}
