import { useState } from 'react'
import { changeFields } from '#shared/domain/edit/change-fields.ts'
import { separateUse, shareIndicator } from '#shared/domain/edit/share-indicator.ts'
import type { PlanModel } from '#shared/domain/plan/plan-model.ts'
import type { RecordId } from '#shared/domain/record/field.ts'
import type { PlanRecord } from '#shared/domain/record/plan-record.ts'
import { listCardOwners } from '#shared/sheets/outline.ts'
import { recordName } from '#shared/sheets/places/record-name.ts'
import { indicatorText } from '../../../messages/indicator-text.ts'
import { SelectField } from '../../../ui/select-field.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import type { PlanStore } from '../plan-store.ts'

type UsesSectionProps = { readonly indicator: RecordId; readonly model: PlanModel; readonly store: PlanStore }

/** Where an indicator stands, with the scope that holds there; to put it elsewhere too, and to end the sharing. */
export function UsesSection({ indicator, model, store }: UsesSectionProps) {
  const uses = model.listBy('indicatorUse', 'indicator', indicator)
  const used = new Set(uses.map(({ fields }) => fields.owner))
  const places = listCardOwners(model).filter(({ id }) => !used.has(id))
  return (
    <section aria-labelledby="pane-uses">
      <h2 id="pane-uses">{indicatorText.uses}</h2>
      {uses.length > 1 && <p className="pane-hint">{indicatorText.separateHint}</p>}
      {uses.map((use) => (
        <Use
          key={`${use.id} ${use.fields.scopeNote ?? ''}`}
          use={use}
          isShared={uses.length > 1}
          model={model}
          store={store}
        />
      ))}
      <SelectField
        label={indicatorText.alsoAt}
        value=""
        options={[
          { value: '', text: indicatorText.choose },
          ...places.map(({ id, number, title }) => ({ value: id, text: [number, title].filter(Boolean).join(' ') })),
        ]}
        onChange={(chosen) => {
          const owner = places.find(({ id }) => id === chosen)?.id
          if (owner === undefined) return
          void store.change(
            'record/add',
            (present, newId) => shareIndicator(present, indicator, { owner, newId }),
            indicatorText.shared,
          )
        }}
      />
    </section>
  )
}

type UseProps = {
  readonly use: PlanRecord<'indicatorUse'>
  readonly isShared: boolean
  readonly model: PlanModel
  readonly store: PlanStore
}

function Use({ use, isShared, model, store }: UseProps) {
  const kept = use.fields.scopeNote ?? ''
  const [scope, setScope] = useState(kept)
  const owner = model.findAny(use.fields.owner)
  const place = owner === null ? '' : recordName(model, owner)
  const save = () => {
    if (scope === kept) return
    void store.change('record/edit', (present) => changeFields(present, use.id, { scopeNote: scope || null }))
  }
  return (
    <div className="record-form">
      <TextField
        label={indicatorText.scopeOf(place)}
        value={scope}
        onChange={setScope}
        onLeave={save}
        onCancel={() => setScope(kept)}
      />
      {isShared && (
        <button
          type="button"
          className="plain"
          aria-label={`${place}：${indicatorText.separate}`}
          onClick={() =>
            void store.change(
              'record/edit',
              (present, newId) => separateUse(present, use.id, newId),
              indicatorText.separated,
            )
          }
        >
          {indicatorText.separate}
        </button>
      )}
    </div>
  )
}
