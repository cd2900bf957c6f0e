import { useEffect, useState, type FormEvent } from 'react'
import type { AppError } from '#shared/app-error.ts'
import type { Api } from '#shared/contracts/index.ts'
import type { BundleLine } from '#shared/domain/ledger/bundle-line.ts'
import {
  ledgerFields,
  NO_DEMANDS,
  NO_NOTE,
  type LedgerDemands,
  type LedgerNote,
} from '#shared/domain/ledger/ledger-note.ts'
import type { RecordId } from '#shared/domain/record/field.ts'
import { errorSentence } from '#shared/messages/error-sentences.ts'
import { ledgerFieldWords } from '#shared/messages/office-words.ts'
import { useDemands } from '../../../ledger/use-demands.ts'
import { ledgerText } from '../../../messages/ledger-text.ts'
import { OfficeView } from '../../../paper/office-view.tsx'
import { NoteFields } from '../../../ledger/note-fields.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { SelectField } from '../../../ui/select-field.tsx'
import { SentCovers } from './sent-covers.tsx'
import './ledger.css'

type LedgerSectionProps = {
  readonly api: Api
  readonly planId: RecordId
  /** Whatever changes when a bundle may have gone out. */
  readonly version: unknown
}

/** 持出・受領簿: what went out and came in, what the town asks for beside it, and room to write what is missing. */
export function LedgerSection({ api, planId, version }: LedgerSectionProps) {
  const [isOfAll, setOfAll] = useState(false)
  const [changed, setChanged] = useState(0)
  const [demands, setDemands] = useDemands(api)
  const plan = isOfAll ? null : planId
  const now = `${String(version)} ${String(changed)} ${JSON.stringify(demands)}`
  const lines = useLines(api, plan, now)
  const demand = async (next: LedgerDemands) => {
    const written = await api.settings.write({ demands: next })
    if (written.ok) setDemands(next)
  }
  return (
    <section className="ledger" aria-labelledby="ledger">
      <h2 id="ledger">{ledgerText.title}</h2>
      <p className="lead">{ledgerText.lead}</p>
      <label className="check">
        <input type="checkbox" checked={isOfAll} onChange={(event) => setOfAll(event.target.checked)} />
        {ledgerText.allPlans}
      </label>
      <OfficeView api={api} office={{ kind: 'ledger', plan }} version={now} />
      <SentCovers api={api} lines={lines} />
      <FillInForm api={api} lines={lines.filter(hasRoom)} onAdded={() => setChanged((count) => count + 1)} />
      <DemandsField demands={demands} onChange={(next) => void demand(next)} />
    </section>
  )
}

type DemandsFieldProps = { readonly demands: LedgerDemands; readonly onChange: (demands: LedgerDemands) => void }

function DemandsField({ demands, onChange }: DemandsFieldProps) {
  return (
    <fieldset className="choices is-row">
      <legend>{ledgerText.demands}</legend>
      {ledgerFields.map((field) => (
        <label key={field}>
          <input
            type="checkbox"
            checked={demands[field]}
            onChange={(event) => onChange({ ...demands, [field]: event.target.checked })}
          />
          {ledgerFieldWords[field]}
        </label>
      ))}
    </fieldset>
  )
}

type FillInFormProps = {
  readonly api: Api
  /** Those that have room. */
  readonly lines: readonly BundleLine[]
  readonly onAdded: () => void
}

/** Writes into a line; what is written stays. */
function FillInForm({ api, lines, onAdded }: FillInFormProps) {
  const [seq, setSeq] = useState<number | null>(null)
  const [note, setNote] = useState<LedgerNote>(NO_NOTE)
  const [outcome, setOutcome] = useState<AppError | 'added' | null>(null)
  const line = lines.find((each) => each.seq === seq) ?? lines.at(-1)
  if (line === undefined) return null
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const added = await api.ledger.fillIn({ seq: line.seq, note })
    setOutcome(added.ok ? 'added' : added.error)
    if (!added.ok) return
    setNote(NO_NOTE)
    onAdded()
  }
  return (
    <details className="fill-in">
      <summary>{ledgerText.fillIn}</summary>
      <form onSubmit={(event) => void submit(event)} noValidate>
        <SelectField
          label={ledgerText.line}
          value={String(line.seq)}
          options={lines.map((each) => ({
            value: String(each.seq),
            text: ledgerText.lineName(each.seq, each.fileName),
          }))}
          onChange={(value) => setSeq(Number(value))}
        />
        <NoteFields
          note={note}
          demands={NO_DEMANDS}
          onChange={setNote}
          isChecked={false}
          isOpen
          fields={ledgerFields.filter((field) => line.note[field] === null)}
        />
        <button type="submit">{ledgerText.add}</button>
      </form>
      {outcome === 'added' && <Notice kind="done">{ledgerText.added}</Notice>}
      {outcome !== null && outcome !== 'added' && <Notice kind="error">{errorSentence(outcome)}</Notice>}
    </details>
  )
}

/** Whether something can still be written in a line. */
function hasRoom({ note }: BundleLine): boolean {
  return ledgerFields.some((field) => note[field] === null)
}

/** The lines of the book, of a plan or of all. */
function useLines(api: Api, plan: RecordId | null, version: string): readonly BundleLine[] {
  const [lines, setLines] = useState<readonly BundleLine[]>([])
  useEffect(() => {
    let isWanted = true
    void api.ledger.listBundles({ planId: plan }).then((listed) => {
      if (isWanted && listed.ok) setLines(listed.value)
    })
    return () => {
      isWanted = false
    }
  }, [api, plan, version])
  return lines
}
