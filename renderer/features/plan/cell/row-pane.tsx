import type { CellAddress } from '#shared/sheets/cells/sheet-line.ts'
import { rowText } from '../../../messages/row-text.ts'
import type { RowAct } from '../../../sheets/cells/cell-keys.ts'
import type { PlanStore, ReadyPlan } from '../plan-store.ts'
import { canDo, doRowAct } from './row-acts.ts'

const acts: readonly RowAct[] = ['insert', 'remove', 'up', 'down']

type RowPaneProps = { readonly plan: ReadyPlan; readonly store: PlanStore; readonly address: CellAddress }

/** What can be done with the row of the chosen cell; nothing where it is in none. */
export function RowPane({ plan, store, address }: RowPaneProps) {
  if (!canDo(plan, address, 'insert')) return null
  return (
    <section aria-labelledby="pane-row">
      <h2 id="pane-row">{rowText.title}</h2>
      <div className="button-row">
        {acts.map((act) => (
          <button
            key={act}
            type="button"
            title={rowText.keys[act]}
            disabled={!canDo(plan, address, act)}
            onClick={() => void doRowAct(store, address, act)}
          >
            {rowText.acts[act]}
          </button>
        ))}
      </div>
    </section>
  )
}
