import { useEffect, useState } from 'react'
import type { Api } from '#shared/contracts/index.ts'
import type { HistoryItem } from '#shared/domain/journal/history-item.ts'
import type { RecordId } from '#shared/domain/record/field.ts'
import { momentText } from '../../../lib/moment-text.ts'
import { actWords, paneText } from '../../../messages/plan-text.ts'
import { historyChanges, type ChangeText } from './history-changes.ts'
import type { ReadyPlan } from '../plan-store.ts'

type HistoryPaneProps = {
  readonly api: Api
  readonly plan: ReadyPlan
  /** Null for a cell that has no record: it has no history either. */
  readonly recordId: RecordId | null
  readonly field: string
}

/** Who changed the chosen cell when, from what to what. */
export function HistoryPane({ api, plan, recordId, field }: HistoryPaneProps) {
  const items = useHistory(api, plan, recordId)
  return (
    <section aria-labelledby="pane-history">
      <h2 id="pane-history">{paneText.history}</h2>
      {items.length === 0 && <p className="pane-hint">{paneText.noHistory}</p>}
      <ol className="history">
        {items.map((item) => (
          <li key={item.seq}>
            <div className="history-when">
              {momentText(item.at)}　{actWords[item.act]}　{item.actor}
            </div>
            {item.changes.flatMap((change) =>
              historyChanges(plan.model, change, field).map((text) => <Change key={text.label} {...text} />),
            )}
          </li>
        ))}
      </ol>
    </section>
  )
}

function Change({ label, before, after }: ChangeText) {
  return (
    <p className="history-change">
      {label !== '' && <span className="history-label">{label}</span>}
      <del>{before}</del> {paneText.arrow} <ins>{after}</ins>
    </p>
  )
}

/** The acts on a record, read again after every act on the plan. */
function useHistory(api: Api, plan: ReadyPlan, recordId: RecordId | null): readonly HistoryItem[] {
  const { planId, savedAt, undo } = plan
  const [read, setRead] = useState<{ readonly of: RecordId; readonly items: readonly HistoryItem[] } | null>(null)
  useEffect(() => {
    if (recordId === null) return
    let isCurrent = true
    void api.plan.history({ planId, recordId }).then((answer) => {
      if (isCurrent) setRead({ of: recordId, items: answer.ok ? answer.value : [] })
    })
    return () => {
      isCurrent = false
    }
  }, [api, planId, recordId, savedAt, undo])
  return read !== null && read.of === recordId ? read.items : []
}
