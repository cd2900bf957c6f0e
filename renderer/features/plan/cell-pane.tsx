import { useStore } from 'zustand'
import type { Api } from '#shared/contracts/index.ts'
import { recordAt } from '#shared/sheets/cell-text.ts'
import type { CellAddress } from '#shared/sheets/sheet-line.ts'
import { paneText, planText } from '../../messages/plan-text.ts'
import type { CellStore } from '../../sheets/cell-store.ts'
import { BarPane } from './bar-pane.tsx'
import { HistoryPane } from './history-pane.tsx'
import type { PlanStore, ReadyPlan } from './plan-store.ts'
import { readingRows } from './reading-rows.ts'

type CellPaneProps = {
  readonly api: Api
  readonly plan: ReadyPlan
  readonly store: PlanStore
  readonly cells: CellStore
}

/** What belongs to the chosen cell: how its value was read, its bar, its history. */
export function CellPane({ api, plan, store, cells }: CellPaneProps) {
  const address = useStore(cells.state, ({ active }) => active?.address ?? null)
  const record = address === null ? null : recordAt(plan.model, address)
  return (
    <aside className="pane" aria-label={planText.cellPane}>
      {address === null && <p className="pane-hint">{paneText.choose}</p>}
      {record?.type === 'value' && <ReadingSection raw={record.fields.raw} />}
      {record?.type === 'bar' && <BarPane bar={record} model={plan.model} store={store} />}
      {address !== null && <HistoryPane api={api} plan={plan} recordId={record?.id ?? null} field={fieldOf(address)} />}
    </aside>
  )
}

function fieldOf(address: CellAddress): string {
  return address.kind === 'field' ? address.field : 'raw'
}

function ReadingSection({ raw }: { readonly raw: string }) {
  return (
    <section aria-labelledby="pane-reading">
      <h2 id="pane-reading">{paneText.reading}</h2>
      <dl>
        <dt>{paneText.asWritten}</dt>
        <dd className="as-written">{raw}</dd>
        {readingRows(raw).map(({ label, text }) => (
          <div key={label} className="pane-row">
            <dt>{label}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
