import { useEffect, useRef, useState } from 'react'
import { acceptFinding, reopenFinding, type AcceptedFinding } from '#shared/domain/check/acceptances.ts'
import type { Finding } from '#shared/domain/check/finding.ts'
import type { PlanModel } from '#shared/domain/plan/plan-model.ts'
import { findingSentence, ruleWords } from '#shared/messages/finding-sentences.ts'
import { placeOf } from '#shared/sheets/places/locate.ts'
import { recordPlace } from '#shared/sheets/places/record-place.ts'
import { checkText } from '../../../messages/finding-text.ts'
import type { CellStore } from '../../../sheets/cells/cell-store.ts'
import { TextField } from '../../../ui/text-field.tsx'
import { jumpTo } from '../tools/jump-to.ts'
import type { PlanStore, ReadyPlan } from '../plan-store.ts'

type ItemProps = {
  readonly plan: ReadyPlan
  readonly store: PlanStore
  readonly cells: CellStore
  /** The finding goes to another list, and no other one of its list can take the keyboard. */
  readonly onLast: () => void
}

/** An open finding: what it says, the way to its cell, and letting it stand for a reason. */
export function FindingItem({ finding, ...item }: ItemProps & { readonly finding: Finding }) {
  const { isAccepting, setAccepting, opener } = useAcceptForm()
  const { plan, store, onLast } = item
  const row = useRef<HTMLLIElement>(null)
  const { what, advice } = findingSentence(finding, plan.model.plan.fields.calendar)
  const accept = (reason: string) => {
    const edit = (model: PlanModel, newId: () => Finding['recordId']) =>
      acceptFinding(model, finding, { reason, newId: newId() })
    void store.change('finding/accept', edit, checkText.acceptedNow)
    focusNext(row.current, onLast)
  }
  return (
    <li ref={row} className={`finding is-${finding.severity}`}>
      <FindingHead finding={finding} model={plan.model} />
      <p className="finding-what">{what}</p>
      <p className="finding-advice">{advice}</p>
      {isAccepting ? (
        <AcceptForm onAccept={accept} onCancel={() => setAccepting(false)} />
      ) : (
        <div className="button-row">
          <ToCell finding={finding} what={what} {...item} />
          <button ref={opener} type="button" aria-label={checkText.acceptOf(what)} onClick={() => setAccepting(true)}>
            {checkText.accept}
          </button>
        </div>
      )}
    </li>
  )
}

/** The keyboard goes on to the finding behind the one that leaves the list, so that an officer works it off from above. */
function focusNext(row: HTMLLIElement | null, otherwise: () => void): void {
  const next = row?.nextElementSibling ?? row?.previousElementSibling
  const button = next?.querySelector('button') ?? null
  if (button === null) otherwise()
  else button.focus()
}

/** Whether the form is open; the button that opened it takes the keyboard again when it closes. */
function useAcceptForm() {
  const [isAccepting, setAccepting] = useState(false)
  const opener = useRef<HTMLButtonElement>(null)
  const wasAccepting = useRef(false)
  useEffect(() => {
    if (wasAccepting.current && !isAccepting) opener.current?.focus()
    wasAccepting.current = isAccepting
  }, [isAccepting])
  return { isAccepting, setAccepting, opener }
}

/** A finding that stands for a reason, and may be opened again. */
export function AcceptedItem({ finding, acceptance, ...item }: ItemProps & AcceptedFinding) {
  const { plan, store, onLast } = item
  const row = useRef<HTMLLIElement>(null)
  const { what } = findingSentence(finding, plan.model.plan.fields.calendar)
  const reopen = () => {
    const edit = (model: PlanModel) => reopenFinding(model, acceptance.id)
    void store.change('finding/reopen', edit, checkText.reopenedNow)
    focusNext(row.current, onLast)
  }
  return (
    <li ref={row} className="finding is-accepted">
      <FindingHead finding={finding} model={plan.model} />
      <p className="finding-what">{what}</p>
      <p className="finding-reason">{checkText.acceptedReason(acceptance.fields.reason)}</p>
      <div className="button-row">
        <ToCell finding={finding} what={what} {...item} />
        <button type="button" aria-label={checkText.reopenOf(what)} onClick={reopen}>
          {checkText.reopen}
        </button>
      </div>
    </li>
  )
}

function FindingHead({ finding, model }: { readonly finding: Finding; readonly model: PlanModel }) {
  return (
    <p className="finding-head">
      <span className="finding-rule">{ruleWords[finding.rule]}</span>
      <span>{recordPlace(model, finding.recordId, finding.field)}</span>
    </p>
  )
}

type ToCellProps = Pick<ItemProps, 'plan' | 'store' | 'cells'> & { readonly finding: Finding; readonly what: string }

function ToCell({ plan, store, cells, finding, what }: ToCellProps) {
  const jump = () => {
    const place = placeOf(plan.model, finding.recordId, finding.field ?? undefined)
    if (place !== null) jumpTo(store, cells, place)
  }
  return (
    <button type="button" aria-label={checkText.toCellOf(what)} onClick={jump}>
      {checkText.toCell}
    </button>
  )
}

type AcceptFormProps = { readonly onAccept: (reason: string) => void; readonly onCancel: () => void }

/** Asks why a finding may stand. Nothing is accepted without a reason. */
function AcceptForm({ onAccept, onCancel }: AcceptFormProps) {
  const [reason, setReason] = useState('')
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => form.current?.querySelector('input')?.focus(), [])
  const given = reason.trim()
  return (
    <form
      ref={form}
      className="accept-form"
      onSubmit={(event) => {
        event.preventDefault()
        if (given !== '') onAccept(given)
      }}
    >
      <TextField label={checkText.reason} value={reason} onChange={setReason} onCancel={onCancel} />
      <div className="button-row">
        <button type="submit" className="primary" disabled={given === ''}>
          {checkText.confirm}
        </button>
        <button type="button" onClick={onCancel}>
          {checkText.cancel}
        </button>
      </div>
    </form>
  )
}
