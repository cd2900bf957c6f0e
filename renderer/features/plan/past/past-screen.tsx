import { useMemo, useRef, useState } from 'react'
import { useStore } from 'zustand'
import { restorePlan } from '#shared/domain/edit/restore-plan.ts'
import { errorSentence } from '#shared/messages/error-sentences.ts'
import { comparisonSheetOf } from '#shared/sheets/comparison/comparison-sheet.ts'
import { appText } from '../../../messages/app-text.ts'
import { pastText } from '../../../messages/past-text.ts'
import { planText } from '../../../messages/plan-text.ts'
import { sheetText } from '../../../messages/sheet-text.ts'
import { createCellStore } from '../../../sheets/cells/cell-store.ts'
import { comparisonLayout } from '../../../sheets/comparison-view.tsx'
import { ScreenSheet } from '../../../sheets/screen-sheet.tsx'
import type { SheetLayout } from '../../../sheets/sheet-layout.ts'
import { layoutOf } from '../../../sheets/sheet-layouts.ts'
import { Notice } from '../../../ui/notice.tsx'
import { Outline } from '../outline/outline.tsx'
import type { PlanStore, ReadyPlan } from '../plan-store.ts'
import { usePanels } from '../use-panels.ts'
import { PastBanner } from './past-banner.tsx'
import type { PastStore, ReadyPast } from './past-store.ts'
import './past.css'

type PastScreenProps = {
  readonly store: PastStore
  /** The plan as it is now. */
  readonly plan: PlanStore
  readonly onClose: () => void
}

/** The plan as it stood at an earlier moment, to be read, compared with the present and printed. */
export function PastScreen({ store, plan, onClose }: PastScreenProps) {
  const state = useStore(store.state)
  const present = useStore(plan.state)
  if (present.status !== 'ready' || state.status === 'loading') {
    return <main className="plan-message">{appText.loading}</main>
  }
  if (state.status === 'failed') {
    return (
      <main className="plan-message">
        <Notice kind="error">{errorSentence(state.error)}</Notice>
        <button type="button" className="primary" onClick={onClose}>
          {pastText.toPresent}
        </button>
      </main>
    )
  }
  const restore = () => {
    const { model, name } = state.past
    void plan.change('plan/restore', (now) => restorePlan(now, model), pastText.restored(name))
    onClose()
  }
  return (
    <>
      <PastBanner store={store} state={state} present={present.model} onClose={onClose} onRestore={restore} />
      <PastDesk store={store} state={state} present={present} />
    </>
  )
}

type PastDeskProps = { readonly store: PastStore; readonly state: ReadyPast; readonly present: ReadyPlan }

function PastDesk({ store, state, present }: PastDeskProps) {
  const panels = usePanels(state.sheet.kind === 'card' && state.comparison === null ? 'card' : 'wide')
  const { model } = state.past
  return (
    <div className={panels.isOutlineOpen ? `plan has-outline${panels.isNarrow ? ' is-narrow' : ''}` : 'plan'}>
      {panels.isOutlineOpen && (
        <Outline
          model={model}
          sheet={state.sheet}
          onChoose={(sheet) => {
            store.show(sheet)
            if (panels.isNarrow) panels.toggleOutline()
          }}
        />
      )}
      <main className="desk-column">
        <div className="desk-bar">
          <button type="button" className="plain" aria-pressed={panels.isOutlineOpen} onClick={panels.toggleOutline}>
            {planText.showOutline}
          </button>
        </div>
        <PastSheet state={state} present={present} />
      </main>
    </div>
  )
}

function PastSheet({ state, present }: Omit<PastDeskProps, 'store'>) {
  const desk = useRef<HTMLDivElement>(null)
  const [cells] = useState(createCellsToRead)
  const { past, sheet, comparison } = state
  const layout = useMemo(
    () => (comparison === null ? layoutOf(past.model, sheet, 'paper') : comparedLayout(state, present)),
    [past, sheet, comparison, state, present],
  )
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- the keyboard scrolls it
    <div ref={desk} className="desk" data-sheet-region tabIndex={0} role="region" aria-label={planText.sheetRegion}>
      {layout === null || layout.blocks.length === 0 ? (
        <p className="desk-empty">{comparison === null ? sheetText.noRows : pastText.noDifference}</p>
      ) : (
        <ScreenSheet
          key={comparison === null ? `${sheet.kind} ${sheet.owner ?? ''}` : comparison.kind}
          layout={layout}
          cells={cells}
          desk={desk}
        />
      )}
    </div>
  )
}

/** 新旧対照表 of the state and what it is compared with, the older one on the left. */
function comparedLayout({ past, comparison }: ReadyPast, present: ReadyPlan): SheetLayout {
  const newer =
    comparison === null || comparison.kind === 'present'
      ? { model: present.model, name: pastText.present, seq: Infinity }
      : comparison.state
  const [before, after] = newer.seq < past.seq ? [newer, past] : [past, newer]
  return comparisonLayout(comparisonSheetOf(before.model, after.model, { before: before.name, after: after.name }))
}

/** No cell of such a sheet can be chosen, so that nothing is ever saved. */
function createCellsToRead() {
  return createCellStore({ textAt: () => '', save: () => Promise.resolve({ error: null, made: null }) })
}
