import { useState } from 'react'
import { changeFields } from '#shared/domain/edit/change-fields.ts'
import { removeRecords } from '#shared/domain/edit/remove-records.ts'
import { addBreakdown } from '#shared/domain/edit/share-indicator.ts'
import type { PlanModel } from '#shared/domain/plan/plan-model.ts'
import type { RecordId } from '#shared/domain/record/field.ts'
import type { PlanRecord } from '#shared/domain/record/plan-record.ts'
import { indicatorText } from '../../../messages/indicator-text.ts'
import { TextField } from '../../../ui/text-field.tsx'
import type { PlanStore } from '../plan-store.ts'

type BreakdownSectionProps = { readonly indicator: RecordId; readonly model: PlanModel; readonly store: PlanStore }

/** The 内訳 of an indicator: to rename, to take away, to add. */
export function BreakdownSection({ indicator, model, store }: BreakdownSectionProps) {
  const [label, setLabel] = useState('')
  const parts = model.listBy('breakdown', 'indicator', indicator)
  const add = async () => {
    await store.change(
      'record/add',
      (present, newId) => addBreakdown(present, indicator, { label, newId }),
      indicatorText.breakdownAdded,
    )
    setLabel('')
  }
  return (
    <section aria-labelledby="pane-breakdowns">
      <h2 id="pane-breakdowns">{indicatorText.breakdowns}</h2>
      {parts.length === 0 && <p className="pane-hint">{indicatorText.noBreakdowns}</p>}
      {parts.map((part, rank) => (
        <Breakdown key={`${part.id} ${part.fields.label}`} part={part} rank={rank + 1} store={store} />
      ))}
      <form
        className="record-form"
        onSubmit={(event) => {
          event.preventDefault()
          if (label.trim() !== '') void add()
        }}
      >
        <TextField label={indicatorText.newBreakdown} value={label} onChange={setLabel} />
        <button type="submit" disabled={label.trim() === ''}>
          {indicatorText.addBreakdown}
        </button>
      </form>
    </section>
  )
}

type BreakdownProps = { readonly part: PlanRecord<'breakdown'>; readonly rank: number; readonly store: PlanStore }

function Breakdown({ part, rank, store }: BreakdownProps) {
  const [label, setLabel] = useState(part.fields.label)
  const save = () => {
    if (label === '' || label === part.fields.label) return
    void store.change('record/edit', (model) => changeFields(model, part.id, { label }))
  }
  return (
    <div className="record-form">
      <TextField
        label={indicatorText.breakdownName(rank)}
        value={label}
        onChange={setLabel}
        onLeave={save}
        onCancel={() => setLabel(part.fields.label)}
      />
      <button
        type="button"
        className="plain"
        onClick={() =>
          void store.change('record/remove', (model) => removeRecords(model, [part.id]), indicatorText.breakdownRemoved)
        }
      >
        {indicatorText.removeBreakdown(part.fields.label)}
      </button>
    </div>
  )
}
