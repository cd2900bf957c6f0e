import { useState } from 'react'
import type { ImportPreview, SignerInfo } from '#shared/contracts/exchange-contract.ts'
import type { Api } from '#shared/contracts/index.ts'
import { missingFields, NO_NOTE, type LedgerNote } from '#shared/domain/ledger/ledger-note.ts'
import type { RecordId } from '#shared/domain/record/field.ts'
import { checkDigits } from '#shared/bundle/check-digits.ts'
import { errorSentence } from '#shared/messages/error-sentences.ts'
import { conflictSentence, relationWords } from '#shared/messages/import-words.ts'
import { digestText } from '../../lib/digest-text.ts'
import { useDemands } from '../../ledger/use-demands.ts'
import { momentText } from '../../lib/moment-text.ts'
import { appText } from '../../messages/app-text.ts'
import { actWord, importText, stateWord } from '../../messages/home-text.ts'
import { recordWord } from '#shared/messages/record-words.ts'
import { DialogBox } from '../../ui/dialog-box.tsx'
import { KeyDigits } from '../../ui/key-digits.tsx'
import { Notice } from '../../ui/notice.tsx'
import { NoteFields } from '../../ledger/note-fields.tsx'
import { UnlockForm } from './unlock-form.tsx'
import type { HomeStore, ImportState } from './home-store.ts'

type ImportDialogProps = {
  readonly incoming: ImportState
  readonly store: HomeStore
  readonly api: Api
  readonly onTaken: (planId: RecordId) => void
}

/** What taking the chosen file in would do, before it is done. */
export function ImportDialog({ incoming, store, api, onTaken }: ImportDialogProps) {
  const [demands] = useDemands(api)
  const [note, setNote] = useState<LedgerNote>(NO_NOTE)
  const [isChecked, setChecked] = useState(false)
  const takeIn = async () => {
    setChecked(true)
    if (missingFields(note, demands).length > 0) return
    const planId = await store.takeIn(note)
    if (planId !== null) onTaken(planId)
  }
  return (
    <DialogBox title={importText.title} onClose={store.closeImport}>
      <p className="file-name">{incoming.name}</p>
      {incoming.step === 'reading' && <p role="status">{importText.reading}</p>}
      {incoming.step === 'refused' && <Notice kind="error">{errorSentence(incoming.error)}</Notice>}
      {(incoming.step === 'locked' || incoming.step === 'opening') && (
        <UnlockForm
          error={incoming.error}
          isOpening={incoming.step === 'opening'}
          onOpen={(passphrase) => void store.unlock(passphrase)}
        />
      )}
      {(incoming.step === 'asking' || incoming.step === 'taking') && (
        <>
          <PreviewList preview={incoming.preview} />
          <Notice kind="info">{relationWords[incoming.preview.relation]}</Notice>
          <WhatComes preview={incoming.preview} />
          {bringsAnything(incoming.preview) && <NoteFields {...{ note, demands, isChecked }} onChange={setNote} />}
          <div className="button-row">
            {bringsAnything(incoming.preview) && (
              <button
                type="button"
                className="primary"
                disabled={incoming.step === 'taking'}
                onClick={() => void takeIn()}
              >
                {incoming.step === 'taking' ? importText.taking : importText.take}
              </button>
            )}
            <button type="button" onClick={store.closeImport}>
              {appText.cancel}
            </button>
          </div>
        </>
      )}
    </DialogBox>
  )
}

function bringsAnything({ relation, hasNewSignatures }: ImportPreview): boolean {
  return hasNewSignatures || (relation !== 'same' && relation !== 'older')
}

/** What taking the file in changes in a plan that is here already. */
function WhatComes({ preview }: { readonly preview: ImportPreview }) {
  const { relation, changeCounts, conflicts, hasNewSignatures } = preview
  if (relation === 'new') return null
  if (relation === 'same' || relation === 'older') {
    return hasNewSignatures ? <Notice kind="info">{importText.newSignatures}</Notice> : null
  }
  const counts = changeCounts.map(({ type, added, changed, removed }) =>
    importText.changeCount(recordWord(type), added, changed, removed),
  )
  return (
    <>
      <dl className="preview">
        <dt>{importText.changes}</dt>
        <dd>{counts.length === 0 ? importText.noChanges : counts.join('、')}</dd>
      </dl>
      {conflicts.total > 0 && <Notice kind="error">{conflictSentence(conflicts.total)}</Notice>}
    </>
  )
}

function PreviewList({ preview }: { readonly preview: ImportPreview }) {
  const { plan, state, signers, recordCounts, digest, contentDigest, takenInAt } = preview
  const counts = Object.entries(recordCounts).map(([type, count]) => `${recordWord(type)} ${String(count)}`)
  return (
    <dl className="preview">
      <dt>{importText.from}</dt>
      <dd>
        {plan.municipality.prefecture} {plan.municipality.name}
      </dd>
      <dt>{importText.plan}</dt>
      <dd>{[plan.title, plan.subtitle, plan.edition].filter(Boolean).join(' ')}</dd>
      <dt>{importText.period}</dt>
      <dd>{plan.periodText}</dd>
      <dt>{importText.state}</dt>
      <dd>{stateWord(state)}</dd>
      <dt>{importText.signers}</dt>
      <dd>
        <ul>
          {signers.map((signer) => (
            <Signer key={`${signer.kid} ${signer.act}`} signer={signer} />
          ))}
        </ul>
      </dd>
      <dt>{importText.contents}</dt>
      <dd>{counts.join('、')}</dd>
      <dt>{importText.digest}</dt>
      <dd>
        <code>{digestText(digest)}</code>
        <p className="field-hint">{importText.digestHint}</p>
        {takenInAt !== null && <p>{importText.takenInAt(momentText(takenInAt))}</p>}
      </dd>
      <dt>{importText.onPaper}</dt>
      <dd>
        <code>{checkDigits(contentDigest)}</code>
        <p className="field-hint">{importText.onPaperHint}</p>
      </dd>
    </dl>
  )
}

function Signer({ signer }: { readonly signer: SignerInfo }) {
  return (
    <li>
      <KeyDigits digits={signer.digits} />
      <p>
        {actWord(signer.act)}　{importText.signedAt(momentText(signer.signedAt))}
      </p>
      <p className="field-hint">{signer.isKnown ? importText.signerKnown : importText.signerUnknown}</p>
    </li>
  )
}
