import { useDeferredValue, useMemo, useState } from 'react'
import { changesOfLines, type BulkLine } from '#shared/domain/bulk/bulk-line.ts'
import { listBulkLines } from '#shared/domain/bulk/bulk-lines.ts'
import { appText } from '../../../../messages/app-text.ts'
import { bulkText } from '../../../../messages/bulk-text.ts'
import { DialogBox } from '../../../../ui/dialog-box.tsx'
import type { PlanStore, ReadyPlan } from '../../plan-store.ts'
import { requestOf, type BulkDraft } from './bulk-draft.ts'
import { BulkForm } from './bulk-form.tsx'
import { BulkTable } from './bulk-table.tsx'
import './bulk.css'

type BulkDialogProps = {
  readonly plan: ReadyPlan
  readonly store: PlanStore
  /** The term that the form begins with; '' for none. */
  readonly term: string
  readonly onClose: () => void
}

const NO_LINES: readonly BulkLine[] = []
const NONE: ReadonlySet<string> = new Set()

/** 一括変更: one term, section, unit or year becomes another in the whole plan, shown before it is done, as one act. */
export function BulkDialog({ plan, store, term, onClose }: BulkDialogProps) {
  const [draft, setDraft] = useState<BulkDraft>({ kind: 'term', from: term, to: '', isLoose: false })
  const [left, setLeft] = useState(NONE)
  const shown = useDeferredValue(draft)
  const request = useMemo(() => requestOf(shown), [shown])
  const lines = useMemo(() => (request === null ? NO_LINES : listBulkLines(plan.model, request)), [plan.model, request])
  const chosen = lines.filter(({ key, problem }) => problem === null && !left.has(key))
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
      <p role="status">{statusOf(request !== null, lines, chosen)}</p>
      {lines.length > 0 && <BulkTable model={plan.model} lines={lines} left={left} onLeave={setLeft} />}
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

function statusOf(isAsked: boolean, lines: readonly BulkLine[], chosen: readonly BulkLine[]): string {
  if (!isAsked) return ''
  return lines.length === 0 ? bulkText.nothing : bulkText.count(chosen.length, lines.length)
}
