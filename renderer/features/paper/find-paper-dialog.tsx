import { useState, type FormEvent } from 'react'
import { useStore } from 'zustand'
import type { Api } from '#shared/contracts/index.ts'
import { errorSentence } from '#shared/messages/error-sentences.ts'
import { NO_STATE_FOUND } from '#shared/messages/ledger-words.ts'
import { findPaperText } from '../../messages/find-paper-text.ts'
import { DialogBox } from '../../ui/dialog-box.tsx'
import { Notice } from '../../ui/notice.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { createFindPaperStore, type Search } from './find-paper-store.ts'
import { FoundStateSection, type OpenFound } from './found-state.tsx'
import './paper.css'

type FindPaperDialogProps = {
  readonly api: Api
  readonly onOpen: OpenFound
  readonly onClose: () => void
}

/** Asks for the digits at the foot of a page and tells which state of which plan it shows. */
export function FindPaperDialog({ api, onOpen, onClose }: FindPaperDialogProps) {
  const [store] = useState(() => createFindPaperStore(api))
  const search = useStore(store.state)
  const [digits, setDigits] = useState('')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    void store.find(digits)
  }
  return (
    <DialogBox title={findPaperText.open} onClose={onClose}>
      <p className="lead">{findPaperText.lead}</p>
      <form onSubmit={submit} noValidate>
        <TextField
          label={findPaperText.digits}
          hint={findPaperText.hint}
          value={digits}
          onChange={setDigits}
          problem={search.step === 'refused' ? errorSentence(search.error) : ''}
        />
        <div className="button-row">
          <button type="submit" className="primary" disabled={search.step === 'finding'}>
            {search.step === 'finding' ? findPaperText.finding : findPaperText.find}
          </button>
        </div>
      </form>
      <Answer search={search} onOpen={onOpen} />
    </DialogBox>
  )
}

function Answer({ search, onOpen }: { readonly search: Search; readonly onOpen: OpenFound }) {
  if (search.step !== 'found') return null
  if (search.states.length === 0) return <Notice kind="info">{NO_STATE_FOUND}</Notice>
  return (
    <div className="found-states">
      <p role="status">{findPaperText.found(search.states.length)}</p>
      {search.states.map((found) => (
        <FoundStateSection key={`${found.plan.id} ${found.state.digest}`} found={found} onOpen={onOpen} />
      ))}
    </div>
  )
}
