import { useDeferredValue, useMemo, useState } from 'react'
import { changesOfLines } from '#shared/domain/bulk/bulk-line.ts'
import { appText } from '../../../../messages/app-text.ts'
import { bulkText } from '../../../../messages/bulk-text.ts'
import { DialogBox } from '../../../../ui/dialog-box.tsx'
import type { PlanStore, ReadyPlan } from '../../plan-store.ts'
import { requestOf, type BulkDraft } from './bulk-draft.ts'
import { BulkForm } from './bulk-form.tsx'
import { bulkRowsOf, type BulkRow } from './bulk-rows.ts'
import { BulkTable } from './bulk-table.tsx'
import './bulk.css'

type BulkDialogProps = {
  readonly plan: ReadyPlan
  readonly store: PlanStore
  /** The term that the form begins with; '' for none. */
  readonly term: string
  readonly onClose: () => void
}

const NO_ROWS: readonly BulkRow[] = []
const NONE: ReadonlySet<string> = new Set()

/** 一括変更: one term, section, unit or year becomes another in the whole plan, shown before it is done, as one act. */
export function BulkDialog({ plan, store, term, onClose }: BulkDialogProps) {
  const [draft, setDraft] = useState<BulkDraft>({ kind: 'term', from: term, to: '', isLoose: false })
  const [left, setLeft] = useState(NONE)
  const shown = useDeferredValue(draft)
  const request = useMemo(() => requestOf(shown), [shown])
  const rows = useMemo(() => (request === null ? NO_ROWS : bulkRowsOf(plan.model, request)), [plan.model, request])
  const chosen = rows.map(({ line }) => line).filter(({ key, problem }) => problem === null && !left.has(key))
  const apply = () => {
    void store.change('bulk/replace', (model) => changesOfLines(model, chosen), bulkText.done(chosen.length))
    onClose()
  }
  return (
    <DialogBox title={bulkText.title} size="large" onClose={onClose}>
      <p className="lead">{bulkText.lead}</p>
      <BulkForm
        draft={draft}
        onChange={(next) => {
          setDraft(next)
          setLeft(NONE)
        }}
      />
      <p role="status">{statusOf(request !== null, rows.length, chosen.length)}</p>
      {rows.length > 0 && <BulkTable model={plan.model} rows={rows} left={left} onLeave={setLeft} />}
      <div className="button-row">
        <button type="button" className="primary" disabled={chosen.length === 0 || shown !== draft} onClick={apply}>
          {bulkText.apply(chosen.length)}
        </button>
        <button type="button" onClick={onClose}>
          {appText.cancel}
        </button>
      </div>
    </DialogBox>
  )
}

function statusOf(isAsked: boolean, all: number, chosen: number): string {
  if (!isAsked) return ''
  return all === 0 ? bulkText.nothing : bulkText.count(chosen, all)
}
