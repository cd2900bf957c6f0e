import { isLinked, linkSituation, unlinkSituation } from '#shared/domain/situation/link-situation.ts'
import type { PlanModel } from '#shared/domain/plan/plan-model.ts'
import type { RecordId } from '#shared/domain/record/field.ts'
import type { PlanRecord } from '#shared/domain/record/plan-record.ts'
import { listCardOwners } from '#shared/sheets/outline.ts'
import { listText } from '../../../messages/list-text.ts'
import type { PlanStore } from '../plan-store.ts'

type LinksPaneProps = {
  readonly model: PlanModel
  readonly store: PlanStore
  readonly situation: PlanRecord<'situation'>
}

type Choice = { readonly from: RecordId; readonly to: RecordId; readonly text: string }

/** What a situation is tied to, to tick: from the present one to the aims, from an aim to what leads to it and to the projects. */
export function LinksPane({ model, store, situation }: LinksPaneProps) {
  const { id, fields } = situation
  const others = model
    .listBy('situation', 'measure', fields.measure)
    .filter((other) => other.fields.kind !== fields.kind)
    .map(({ id: other, fields: { text } }) => ({ other, text }))
  const isTarget = fields.kind === 'target'
  const situations = others.map(({ other, text }) =>
    isTarget ? { from: other, to: id, text } : { from: id, to: other, text },
  )
  return (
    <section aria-labelledby="pane-links">
      <h2 id="pane-links">{listText.links}</h2>
      <LinkBoxes
        legend={isTarget ? listText.fromCurrents : listText.toTargets}
        choices={situations}
        model={model}
        store={store}
      />
      {isTarget && (
        <LinkBoxes legend={listText.toProjects} choices={projectChoices(model, id)} model={model} store={store} />
      )}
    </section>
  )
}

/** Every project once, in the plan's order. */
function projectChoices(model: PlanModel, from: RecordId): readonly Choice[] {
  const placed = listCardOwners(model).flatMap(({ id }) => model.find('placement', id)?.fields.project ?? [])
  return [...new Set(placed)].map((to) => ({ from, to, text: model.find('project', to)?.fields.name ?? '' }))
}

type LinkBoxesProps = Omit<LinksPaneProps, 'situation'> & {
  readonly legend: string
  readonly choices: readonly Choice[]
}

function LinkBoxes({ legend, choices, model, store }: LinkBoxesProps) {
  if (choices.length === 0) return null
  return (
    <fieldset className="choices">
      <legend>{legend}</legend>
      {choices.map(({ from, to, text }) => (
        <label key={`${from} ${to}`}>
          <input
            type="checkbox"
            checked={isLinked(model, { from, to })}
            onChange={(event) => {
              const { checked } = event.target
              void store.change('record/edit', (present, newId) =>
                checked ? linkSituation(present, { from, to }, newId) : unlinkSituation(present, { from, to }),
              )
            }}
          />
          {text}
        </label>
      ))}
    </fieldset>
  )
}
