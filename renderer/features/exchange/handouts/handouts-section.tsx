import { useEffect, useState } from 'react'
import { useStore } from 'zustand'
import { checkDigits } from '#shared/bundle/check-digits.ts'
import type { ExportedBundle } from '#shared/contracts/exchange-contract.ts'
import type { Api } from '#shared/contracts/index.ts'
import type { KeyInfo } from '#shared/contracts/key-contract.ts'
import type { PlanModel } from '#shared/domain/plan/plan-model.ts'
import type { RecordId } from '#shared/domain/record/field.ts'
import { errorSentence } from '#shared/messages/error-sentences.ts'
import { useFocusOnMount } from '../../../lib/use-focus-on-mount.ts'
import { handoutText } from '../../../messages/handout-text.ts'
import { OfficePrintButton } from '../../../paper/preview/office-print-button.tsx'
import { OfficeView } from '../../../paper/office-view.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { LockForm } from '../lock/lock-form.tsx'
import { HandoutForm } from './handout-form.tsx'
import { createHandoutsStore, type HandoutsStore } from './handouts-store.ts'
import './handouts.css'

type HandoutsSectionProps = {
  readonly api: Api
  readonly planId: RecordId
  /** Null until it is open. */
  readonly model: PlanModel | null
  readonly keys: readonly KeyInfo[]
  /** Told of each batch, and when it is locked. */
  readonly onSigned: () => void
}

/** 担当課に渡す: parts of the plan as files for its sections, and who has not answered. */
export function HandoutsSection({ api, planId, model, keys, onSigned }: HandoutsSectionProps) {
  const [store] = useState(() => createHandoutsStore(api, planId))
  const { made, error } = useStore(store.state)
  const batch = made.map(({ digest }) => digest).join()
  useEffect(() => {
    if (batch !== '') onSigned()
    // oxlint-disable-next-line react/exhaustive-deps -- told once of each batch, whoever listens
  }, [batch])
  if (model === null) return null
  return (
    <section className="handouts" aria-labelledby="handouts">
      <h2 id="handouts">{handoutText.title}</h2>
      <p className="lead">{handoutText.lead}</p>
      {keys.length > 0 && <HandoutForm {...{ api, planId, model, keys, store }} />}
      {error !== null && <Notice kind="error">{errorSentence(error)}</Notice>}
      {made.length > 0 && <MadeFiles {...{ api, made, store }} onLocked={onSigned} />}
      <OfficeView api={api} office={{ kind: 'unanswered', plan: planId }} version={batch} />
    </section>
  )
}

type MadeFilesProps = {
  readonly api: Api
  readonly made: readonly ExportedBundle[]
  readonly store: HandoutsStore
  readonly onLocked: () => void
}

function MadeFiles({ api, made, store, onLocked }: MadeFilesProps) {
  const isSaved = useStore(store.state, (state) => state.isSaved)
  const save = useFocusOnMount<HTMLButtonElement>()
  return (
    <>
      <Notice kind={isSaved ? 'done' : 'info'}>
        {isSaved ? handoutText.saved(made.length) : handoutText.made(made.length)}
      </Notice>
      <button ref={save} type="button" className="primary" onClick={() => void store.save()}>
        {handoutText.save(made.length)}
      </button>
      <ul className="made-files">
        {made.map(({ token, name, digest }) => (
          <li key={token}>
            <span>{name}</span>
            <span>
              {handoutText.check} <code>{checkDigits(digest)}</code>
            </span>
            <OfficePrintButton api={api} office={{ kind: 'cover', digest }} />
          </li>
        ))}
      </ul>
      <LockForm api={api} tokens={made.map(({ token }) => token)} onLocked={onLocked} />
    </>
  )
}
