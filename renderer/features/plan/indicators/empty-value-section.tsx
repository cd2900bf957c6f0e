import { putValue } from '#shared/domain/edit/put-value.ts'
import type { CellAddress } from '#shared/sheets/cells/sheet-line.ts'
import { indicatorText } from '../../../messages/indicator-text.ts'
import type { PlanStore } from '../plan-store.ts'

type EmptyValueSectionProps = {
  readonly address: CellAddress & { readonly kind: 'value' }
  readonly store: PlanStore
}

/** What an empty cell may mean, each to be written with one press. Only a year has one before it to be the same as. */
export function EmptyValueSection({ address, store }: EmptyValueSectionProps) {
  const meanings = indicatorText.meanings.filter(([raw]) => raw !== '→' || address.role !== 'baseline')
  return (
    <section aria-labelledby="pane-empty">
      <h2 id="pane-empty">{indicatorText.empty}</h2>
      <p className="pane-hint">{indicatorText.emptyHint}</p>
      <div className="button-row">
        {meanings.map(([raw, words]) => (
          <button
            key={raw}
            type="button"
            onClick={() =>
              void store.change(
                'value/put',
                (model, newId) => putValue(model, address, { raw, newId: newId() }),
                indicatorText.meant(raw),
              )
            }
          >
            {words}
          </button>
        ))}
      </div>
    </section>
  )
}
