import { useEffect, useMemo, useRef } from 'react'
import { useStore } from 'zustand'
import { errorSentence } from '#shared/messages/error-sentences.ts'
import { listCardOwners } from '#shared/sheets/outline.ts'
import { appText } from '../../messages/app-text.ts'
import { planText } from '../../messages/plan-text.ts'
import { sheetText } from '../../messages/sheet-text.ts'
import type { CellStore } from '../../sheets/cell-store.ts'
import { ScreenSheet } from '../../sheets/screen-sheet.tsx'
import { Notice } from '../../ui/notice.tsx'
import { KeyHints } from './key-hints.tsx'
import type { PlanStore, ReadyPlan } from './plan-store.ts'
import { layoutOf } from './sheet-layouts.ts'
import type { Panels } from './use-panels.ts'

type DeskProps = {
  readonly plan: ReadyPlan
  readonly store: PlanStore
  readonly cells: CellStore
  readonly panels: Panels
}

/** The grey desk with the sheet on it. */
export function Desk({ plan, store, cells, panels }: DeskProps) {
  const desk = useRef<HTMLDivElement>(null)
  const layout = useMemo(() => layoutOf(plan.model, plan.sheet), [plan.model, plan.sheet])
  const isBar = useStore(cells.state, ({ active }) => isBarCell(plan, active?.address ?? null))
  const sheetKey = plan.sheet.kind === 'card' ? plan.sheet.owner : plan.sheet.kind
  useEffect(() => {
    desk.current?.scrollTo({ top: 0, left: 0 })
  }, [sheetKey])
  return (
    <main className="desk-column">
      <DeskBar plan={plan} store={store} cells={cells} panels={panels} />
      {plan.error !== null && (
        <Notice kind="error" onClose={store.dismissError}>
          {errorSentence(plan.error)}
        </Notice>
      )}
      <div ref={desk} className="desk" data-sheet-region tabIndex={-1} role="region" aria-label={planText.sheetRegion}>
        {layout === null || layout.blocks.length === 0 ? (
          <p className="desk-empty">{sheetText.noRows}</p>
        ) : (
          <ScreenSheet key={sheetKey} layout={layout} cells={cells} desk={desk} />
        )}
      </div>
      <KeyHints isBar={isBar} />
    </main>
  )
}

function isBarCell(plan: ReadyPlan, address: { kind: string; recordId?: unknown } | null): boolean {
  return address?.kind === 'field' && plan.model.list('bar').some(({ id }) => id === address.recordId)
}

/** Which sheet this is, the way to its neighbours, and what stands beside it. */
function DeskBar({ plan, store, cells, panels }: DeskProps) {
  const owners = useMemo(() => listCardOwners(plan.model), [plan.model])
  const { sheet } = plan
  const rank = sheet.kind === 'card' ? owners.findIndex(({ id }) => id === sheet.owner) : -1
  const go = (to: number) => {
    const owner = owners[to]
    if (owner === undefined) return
    cells.leave()
    store.show({ kind: 'card', owner: owner.id })
  }
  return (
    <div className="desk-bar">
      <button type="button" className="plain" aria-pressed={panels.isOutlineOpen} onClick={panels.toggleOutline}>
        {planText.showOutline}
      </button>
      <span className="desk-position">
        {sheet.kind !== 'card' && planText.sheets[sheet.kind]}
        {sheet.kind === 'card' && (rank < 0 ? planText.card : planText.cardPosition(rank + 1, owners.length))}
      </span>
      {rank >= 0 && (
        <>
          <button type="button" className="plain" disabled={rank === 0} onClick={() => go(rank - 1)}>
            {planText.previousCard}
          </button>
          <button type="button" className="plain" disabled={rank === owners.length - 1} onClick={() => go(rank + 1)}>
            {planText.nextCard}
          </button>
        </>
      )}
      <span className="desk-saving" role="status">
        {plan.pending > 0 ? appText.saving : ''}
      </span>
      <button type="button" className="plain" aria-pressed={panels.isPaneOpen} onClick={panels.togglePane}>
        {planText.showPane}
      </button>
    </div>
  )
}
