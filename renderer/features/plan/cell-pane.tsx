import { useStore } from 'zustand'
import type { Api } from '#shared/contracts/index.ts'
import { parsePeriodText } from '#shared/domain/fiscal-period/period-text.ts'
import { writePeriod } from '#shared/domain/fiscal-period/write-period.ts'
import { recordAt } from '#shared/sheets/cell-text.ts'
import type { CellAddress } from '#shared/sheets/sheet-line.ts'
import { notationOf } from '#shared/sheets/year-columns.ts'
import { roleWords } from '../../messages/reading-text.ts'
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
      {address?.kind === 'value' && (
        <ReadingSection cell={cellName(plan, address)} raw={record?.type === 'value' ? record.fields.raw : ''} />
      )}
      {record?.type === 'bar' && <BarPane bar={record} model={plan.model} store={store} />}
      {address !== null && <HistoryPane api={api} plan={plan} recordId={record?.id ?? null} field={fieldOf(address)} />}
    </aside>
  )
}

function fieldOf(address: CellAddress): string {
  return address.kind === 'field' ? address.field : 'raw'
}

/** What a value is, and of when: 目標値 令和7年度. */
function cellName(plan: ReadyPlan, { role, period }: CellAddress & { kind: 'value' }): string {
  const read = period === null ? null : parsePeriodText(period)
  const year = read === null ? '' : writePeriod(read, notationOf(plan.model.plan.fields.calendar))
  return [roleWords[role], year].filter(Boolean).join(' ')
}

function ReadingSection({ cell, raw }: { readonly cell: string; readonly raw: string }) {
  return (
    <section aria-labelledby="pane-reading">
      <h2 id="pane-reading">{paneText.reading}</h2>
      <dl>
        <dt>{paneText.cell}</dt>
        <dd>{cell}</dd>
        <dt>{paneText.asWritten}</dt>
        <dd className="as-written">{raw === '' ? paneText.emptyText : raw}</dd>
        {(raw === '' ? [] : readingRows(raw)).map(({ label, text }) => (
          <div key={label} className="pane-row">
            <dt>{label}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
