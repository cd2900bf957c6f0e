import { useEffect, useState, type FormEvent } from 'react'
import { useStore } from 'zustand'
import type { KeyInfo } from '#shared/contracts/key-contract.ts'
import type { Api } from '#shared/contracts/index.ts'
import { missingFields, NO_NOTE, type LedgerNote } from '#shared/domain/ledger/ledger-note.ts'
import type { RecordId } from '#shared/domain/record/field.ts'
import { checkDigits } from '#shared/bundle/check-digits.ts'
import { errorSentence } from '#shared/messages/error-sentences.ts'
import { writableWords } from '#shared/messages/office-words.ts'
import { useDemands } from '../../ledger/use-demands.ts'
import { digestText } from '../../lib/digest-text.ts'
import { useFocusOnMount } from '../../lib/use-focus-on-mount.ts'
import { usePart } from '../../lib/use-part.ts'
import { exchangeText } from '../../messages/exchange-text.ts'
import { handoutText } from '../../messages/handout-text.ts'
import { takeInText } from '../../messages/take-in-text.ts'
import { OfficePrintButton } from '../../paper/preview/office-print-button.tsx'
import { NoteFields } from '../../ledger/note-fields.tsx'
import { SigningWarning } from '../../signers/signing-warning.tsx'
import { BusyButton } from '../../ui/busy-button.tsx'
import { KeyDigits } from '../../ui/key-digits.tsx'
import { Notice } from '../../ui/notice.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { ApprovalSection } from './approval/approval-section.tsx'
import type { PlanInHand } from './approval/plan-in-hand.ts'
import { createExchangeStore, type Exported, type ExchangeStore } from './exchange-store.ts'
import { HandoutsSection } from './handouts/handouts-section.tsx'
import { LedgerSection } from './ledger/ledger-section.tsx'
import { LockForm } from './lock/lock-form.tsx'
import './exchange.css'

type ExchangeScreenProps = {
  readonly api: Api
  readonly planId: RecordId
  /** Null until it is open. */
  readonly plan: PlanInHand | null
  /** Told of each signature: what the plan counts as may be something else by it. */
  readonly onSigned: () => void
  /** Takes a file of another office in. */
  readonly onTakeIn: () => void
}

/** 受け渡し: the plan as one signed file, what others send, what is answered to it, and its parts. A part of another plan says what to do with it. */
export function ExchangeScreen({ api, planId, plan, onSigned, onTakeIn }: ExchangeScreenProps) {
  const [store] = useState(() => createExchangeStore(api, planId))
  const { keys, isExporting, exported, error } = useStore(store.state)
  const part = usePart(api, planId)
  useEffect(() => void store.load(), [store])
  const signed = exported?.digest ?? ''
  const [signings, setSignings] = useState(0)
  const noteSigned = () => {
    setSignings((count) => count + 1)
    onSigned()
  }
  useEffect(() => {
    if (signed !== '') onSigned()
    // oxlint-disable-next-line react/exhaustive-deps -- told once of each file, whoever listens
  }, [signed])
  return (
    <main className="exchange">
      <h2>{exchangeText.title}</h2>
      <p className="lead">{exchangeText.lead}</p>
      {part !== null && part !== undefined && (
        <Notice kind="info">{handoutText.partNotice(part.words, writableWords[part.scope.writable])}</Notice>
      )}
      {keys?.length === 0 && <Notice kind="info">{exchangeText.noKeys}</Notice>}
      {plan !== null && plan.openConflicts > 0 && (
        <Notice kind="info">{exchangeText.openConflicts(plan.openConflicts)}</Notice>
      )}
      {keys !== null && keys.length > 0 && (
        <ExportForm api={api} planId={planId} keys={keys} isExporting={isExporting} onExport={store.exportPlan} />
      )}
      {error !== null && <Notice kind="error">{errorSentence(error)}</Notice>}
      {exported !== null && <ExportedFile {...{ api, exported, store }} onLocked={noteSigned} />}
      <section className="exchange-in" aria-labelledby="exchange-in">
        <h2 id="exchange-in">{exchangeText.inTitle}</h2>
        <p className="lead">{exchangeText.inLead}</p>
        <button type="button" onClick={onTakeIn}>
          {takeInText.open}
        </button>
      </section>
      <ApprovalSection {...{ api, planId, plan, signed }} keys={keys ?? []} onSigned={noteSigned} />
      {part === null && (
        <HandoutsSection
          api={api}
          planId={planId}
          model={plan?.model ?? null}
          keys={keys ?? []}
          onSigned={noteSigned}
        />
      )}
      <LedgerSection api={api} planId={planId} version={`${signed} ${String(signings)}`} />
    </main>
  )
}

type ExportFormProps = {
  readonly api: Api
  readonly planId: RecordId
  readonly keys: readonly KeyInfo[]
  readonly isExporting: boolean
  readonly onExport: (key: KeyInfo, passphrase: string, note: LedgerNote) => Promise<void>
}

function ExportForm({ api, planId, keys, isExporting, onExport }: ExportFormProps) {
  const [demands] = useDemands(api)
  const [note, setNote] = useState<LedgerNote>(NO_NOTE)
  const [kid, setKid] = useState(keys[0]?.kid)
  const [passphrase, setPassphrase] = useState('')
  const [isChecked, setChecked] = useState(false)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setChecked(true)
    const key = keys.find((each) => each.kid === kid)
    if (key === undefined || passphrase === '' || missingFields(note, demands).length > 0) return
    setPassphrase('')
    setChecked(false)
    void onExport(key, passphrase, note)
  }
  return (
    <form onSubmit={submit} noValidate>
      <fieldset className="choices">
        <legend>{exchangeText.key}</legend>
        {keys.map((key) => (
          <label key={key.kid}>
            <input type="radio" name="key" checked={key.kid === kid} onChange={() => setKid(key.kid)} />
            {key.holder}
            <KeyDigits digits={key.digits} />
          </label>
        ))}
      </fieldset>
      {kid !== undefined && <SigningWarning api={api} planId={planId} act="author" kid={kid} />}
      <TextField
        label={exchangeText.passphrase}
        type="password"
        value={passphrase}
        onChange={setPassphrase}
        problem={isChecked && passphrase === '' ? exchangeText.passphraseMissing : ''}
      />
      <NoteFields {...{ note, demands, isChecked }} onChange={setNote} />
      <BusyButton isBusy={isExporting}>{isExporting ? exchangeText.exporting : exchangeText.exportPlan}</BusyButton>
    </form>
  )
}

type ExportedFileProps = {
  readonly api: Api
  readonly exported: Exported
  readonly store: ExchangeStore
  readonly onLocked: () => void
}

function ExportedFile({ api, exported, store, onLocked }: ExportedFileProps) {
  const { token, name, digest, contentDigest, key, savedAs } = exported
  const heading = useFocusOnMount<HTMLHeadingElement>()
  return (
    <section className="exported" aria-labelledby="exported">
      <h3 ref={heading} id="exported" tabIndex={-1}>
        {exchangeText.done}
      </h3>
      <p>{exchangeText.doneLead}</p>
      <dl className="preview">
        <dt>{exchangeText.digest}</dt>
        <dd>
          <code>{digestText(digest)}</code>
        </dd>
        <dt>{exchangeText.digits}</dt>
        <dd>
          <KeyDigits digits={key.digits} />
        </dd>
        <dt>{exchangeText.onPaper}</dt>
        <dd>
          <code>{checkDigits(contentDigest)}</code>
          <p className="field-hint">{exchangeText.onPaperHint}</p>
        </dd>
        <dt>{exchangeText.file}</dt>
        <dd>{name}</dd>
      </dl>
      <Notice kind={savedAs === null ? 'info' : 'done'}>
        {savedAs === null ? exchangeText.notSaved : exchangeText.savedAs(savedAs)}
      </Notice>
      <button type="button" className="primary" onClick={() => void store.save()}>
        {exchangeText.save}
      </button>
      <OfficePrintButton api={api} office={{ kind: 'cover', digest }} />
      <LockForm api={api} tokens={[token]} onLocked={onLocked} />
    </section>
  )
}
