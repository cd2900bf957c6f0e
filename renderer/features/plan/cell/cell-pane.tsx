import { useStore } from 'zustand'
import type { Api } from '#shared/contracts/index.ts'
import { recordAt } from '#shared/sheets/cells/cell-text.ts'
import { commentsOn } from '#shared/domain/comment/comments-on.ts'
import type { PlanModel } from '#shared/domain/plan/plan-model.ts'
import type { PlanRecord } from '#shared/domain/record/plan-record.ts'
import type { CellAddress } from '#shared/sheets/cells/sheet-line.ts'
import { spotOfCell } from '#shared/sheets/comments/comment-place.ts'
import { paneText, planText } from '../../../messages/plan-text.ts'
import type { CellStore } from '../../../sheets/cells/cell-store.ts'
import { BarPane } from '../bars/bar-pane.tsx'
import { LanePane } from '../bars/lane-pane.tsx'
import { CommentsPane } from '../comments/comments-pane.tsx'
import { ConflictPane } from '../conflicts/conflict-pane.tsx'
import { cellContext } from './cell-context.ts'
import { HistoryPane } from './history-pane.tsx'
import { FindingPane } from '../findings/finding-pane.tsx'
import { GradePresets } from '../indicators/grade-presets.tsx'
import { IndicatorSections } from '../indicators/indicator-sections.tsx'
import type { PlanStore, ReadyPlan } from '../plan-store.ts'
import { hiddenFields } from './hidden-fields.ts'
import { readingRows, type ReadingRow } from './reading-rows.ts'
import { ListPane } from '../lists/list-pane.tsx'
import { NotesPane } from '../notes/notes-pane.tsx'
import { RecordPane } from './record-pane.tsx'
import { RowPane } from './row-pane.tsx'
import type { LineTools } from '../structure/line-items.ts'
import { StructurePane } from '../structure/structure-pane.tsx'

type CellPaneProps = {
  readonly api: Api
  readonly plan: ReadyPlan
  readonly store: PlanStore
  readonly cells: CellStore
  readonly lines: LineTools
  readonly onConflicts: (key: string) => void
}

/** What belongs to the chosen cell: what it is, how its value was read, its bar, its history. */
export function CellPane({ api, plan, store, cells, lines, onConflicts }: CellPaneProps) {
  const address = useStore(cells.state, ({ active }) => active?.address ?? null)
  const record = address === null ? null : recordAt(plan.model, address)
  const comments = address !== null && <CommentsPane {...{ api, plan, store, cells, address, record }} />
  const areRemarksFirst = address !== null && hasComments(plan.model, address)
  return (
    <aside className="pane" aria-label={planText.cellPane}>
      {address === null && <p className="pane-hint">{paneText.choose}</p>}
      {address !== null && <ConflictPane plan={plan} address={address} onConflicts={onConflicts} />}
      {areRemarksFirst && comments}
      {address !== null && (
        <ChosenCell plan={plan} store={store} cells={cells} lines={lines} address={address} record={record} />
      )}
      {plan.sheet.kind === 'grades' && <GradePresets store={store} />}
      <ListPane plan={plan} store={store} record={record} />
      {!areRemarksFirst && comments}
      {address !== null && <RowPane plan={plan} store={store} address={address} />}
      {address !== null && <HistoryPane api={api} plan={plan} recordId={record?.id ?? null} field={fieldOf(address)} />}
    </aside>
  )
}

type ChosenCellProps = Omit<CellPaneProps, 'api' | 'onConflicts'> & {
  readonly address: CellAddress
  readonly record: PlanRecord | null
}

/** What a chosen cell and its record are, and all that can be written of them beside the sheet. */
function ChosenCell({ plan, store, cells, lines, address, record }: ChosenCellProps) {
  const { model } = plan
  const isBar = record?.type === 'bar'
  return (
    <>
      {isBar ? (
        <BarPane bar={record} model={model} store={store} />
      ) : (
        <CellSection rows={cellContext(model, address)} />
      )}
      {address.kind === 'value' && <ReadingSection raw={record?.type === 'value' ? record.fields.raw : ''} />}
      {record !== null && (
        <FindingPane
          model={model}
          recordId={record.id}
          field={fieldOf(address)}
          onShowAll={() => store.show({ kind: 'findings', owner: null })}
        />
      )}
      <StructurePane plan={plan} store={store} cells={cells} lines={lines} address={address} record={record} />
      <IndicatorSections address={address} record={record} model={model} store={store} />
      {record !== null && <RecordPane model={model} store={store} record={record} fields={hiddenFields(record)} />}
      <LanePane model={model} store={store} cells={cells} address={address} />
      {record !== null && (
        <NotesPane key={record.id} model={model} store={store} record={record} sheet={plan.sheet.owner} />
      )}
    </>
  )
}

/** Whether somebody has remarked on the cell: then that is what it was chosen for. */
function hasComments(model: PlanModel, address: CellAddress): boolean {
  const spot = spotOfCell(model, address)
  return spot !== null && commentsOn(model, spot).length > 0
}

function fieldOf(address: CellAddress): string {
  if (address.kind === 'value') return 'raw'
  return address.kind === 'categories' ? 'category' : address.field
}

function CellSection({ rows }: { readonly rows: readonly ReadingRow[] }) {
  return (
    <section aria-labelledby="pane-cell">
      <h2 id="pane-cell">{paneText.chosen}</h2>
      <Rows rows={rows} />
    </section>
  )
}

/** What the program understood of a value; of an empty cell, what may be written there. */
function ReadingSection({ raw }: { readonly raw: string }) {
  return (
    <section aria-labelledby="pane-reading">
      <h2 id="pane-reading">{paneText.reading}</h2>
      {raw === '' && <p className="pane-hint">{paneText.emptyHint}</p>}
      {raw !== '' && <Rows rows={[{ label: paneText.asWritten, text: raw }, ...readingRows(raw)]} />}
    </section>
  )
}

function Rows({ rows }: { readonly rows: readonly ReadingRow[] }) {
  return (
    <dl>
      {rows.map(({ label, text }, index) => (
        <div key={label} className="pane-row">
          <dt>{label}</dt>
          <dd className={index === 0 ? 'as-written' : undefined}>{text}</dd>
        </div>
      ))}
    </dl>
  )
}
