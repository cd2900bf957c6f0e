import { useState } from 'react'
import { reviseTarget } from '#shared/domain/edit/revise-target.ts'
import type { PlanModel } from '#shared/domain/plan/plan-model.ts'
import type { PlanRecord } from '#shared/domain/record/plan-record.ts'
import { indicatorText } from '../../../messages/indicator-text.ts'
import { TextField } from '../../../ui/text-field.tsx'
import type { PlanStore } from '../plan-store.ts'

type ReviseTargetSectionProps = {
  readonly value: PlanRecord<'value'>
  readonly model: PlanModel
  readonly store: PlanStore
}

const EMPTY = { raw: '', decidedOn: '', body: '', reason: '' }

/** What a target was before, and the form that sets it anew with a reason. */
export function ReviseTargetSection({ value, model, store }: ReviseTargetSectionProps) {
  const [draft, setDraft] = useState(EMPTY)
  const set = (part: Partial<typeof EMPTY>) => setDraft((held) => ({ ...held, ...part }))
  const isReady = draft.raw.trim() !== '' && draft.reason.trim() !== '' && draft.raw !== value.fields.raw
  const revise = async () => {
    const decision = { ...draft, decidedOn: draft.decidedOn || null, body: draft.body || null }
    await store.change(
      'target/revise',
      (present, newId) => reviseTarget(present, value.id, { decision, newId }),
      indicatorText.revised,
    )
    setDraft(EMPTY)
  }
  return (
    <section aria-labelledby="pane-revise">
      <h2 id="pane-revise">{indicatorText.revise}</h2>
      <Revisions value={value} model={model} />
      <p className="pane-hint">{indicatorText.reviseHint}</p>
      <form
        className="record-form"
        onSubmit={(event) => {
          event.preventDefault()
          if (isReady) void revise()
        }}
      >
        <TextField label={indicatorText.newTarget} value={draft.raw} onChange={(raw) => set({ raw })} />
        <TextField
          label={indicatorText.decidedOn}
          value={draft.decidedOn}
          onChange={(decidedOn) => set({ decidedOn })}
        />
        <TextField label={indicatorText.body} value={draft.body} onChange={(body) => set({ body })} />
        <TextField label={indicatorText.reason} value={draft.reason} onChange={(reason) => set({ reason })} />
        <button type="submit" disabled={!isReady}>
          {indicatorText.reviseDo}
        </button>
      </form>
    </section>
  )
}

function Revisions({ value, model }: Pick<ReviseTargetSectionProps, 'value' | 'model'>) {
  const revisions = model.listBy('targetRevision', 'value', value.id)
  if (revisions.length === 0) return null
  return (
    <ol className="history">
      {revisions.map(({ id, fields: { previous, decidedOn, body, reason } }) => (
        <li key={id}>
          <div className="history-when">{[decidedOn, body].filter(Boolean).join('　')}</div>
          <p>
            {indicatorText.previous(previous)}　{reason}
          </p>
        </li>
      ))}
    </ol>
  )
}
