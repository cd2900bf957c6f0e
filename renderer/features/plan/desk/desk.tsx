import { useEffect, useMemo, useRef, type RefObject } from 'react'
import { useStore } from 'zustand'
import type { Api } from '#shared/contracts/index.ts'
import type { RecordId } from '#shared/domain/record/field.ts'
import { errorSentence } from '#shared/messages/error-sentences.ts'
import { markedCellsOf } from '#shared/sheets/comments/marked-cells.ts'
import { listCardOwners } from '#shared/sheets/outline.ts'
import { isOfMeasures, listSheets, sheetsOfMeasure, sheetTitle, type SheetChoice } from '#shared/sheets/sheet-choice.ts'
import type { CellAddress } from '#shared/sheets/cells/sheet-line.ts'
import { appText } from '../../../messages/app-text.ts'
import { findText } from '../../../messages/find-text.ts'
import { planText } from '../../../messages/plan-text.ts'
import { sheetText } from '../../../messages/sheet-text.ts'
import type { CellStore } from '../../../sheets/cells/cell-store.ts'
import { MarkedCellsProvider } from '../../../sheets/review-context.ts'
import { ScreenSheet } from '../../../sheets/screen-sheet.tsx'
import { layoutOf } from '../../../sheets/sheet-layouts.ts'
import { Notice } from '../../../ui/notice.tsx'
import { ConflictBanner } from '../conflicts/conflict-banner.tsx'
import { FindingsList } from '../findings/findings-list.tsx'
import { OpenCount } from '../findings/open-count.tsx'
import { FitNotice } from '../fit/fit-notice.tsx'
import { KeyHints } from './key-hints.tsx'
import { SheetActs } from '../lists/sheet-acts.tsx'
import type { PlanStore, ReadyPlan } from '../plan-store.ts'
import { RangeStatus } from '../range/range-status.tsx'
import type { Panels } from '../use-panels.ts'
import type { PlanTools } from '../tools/use-plan-tools.ts'

type DeskProps = {
  readonly api: Api
  readonly plan: ReadyPlan
  readonly store: PlanStore
  readonly cells: CellStore
  readonly panels: Panels
  readonly tools: PlanTools
  readonly onConflicts: (key: string | null) => void
}

/** The grey desk with the sheet on it. */
export function Desk(props: DeskProps) {
  const { api, plan, store, cells, tools, onConflicts } = props
  const desk = useRef<HTMLDivElement>(null)
  const isBar = useStore(cells.state, ({ active }) => isBarCell(plan, active?.address ?? null))
  const hasCell = useStore(cells.state, ({ active }) => active !== null)
  const sheetKey = `${plan.sheet.kind} ${plan.sheet.owner ?? ''}`
  // When a sheet is left, and not when the first one appears: asking a page that is just drawn where it is scrolled to has it laid out at once.
  useEffect(() => {
    const shown = desk.current
    return () => shown?.scrollTo({ top: 0, left: 0 })
  }, [sheetKey])
  return (
    <main className="desk-column">
      <DeskBar {...props} />
      {plan.error !== null && (
        <Notice kind="error" onClose={store.dismissError}>
          {errorSentence(plan.error)}
        </Notice>
      )}
      <ConflictBanner plan={plan} onConflicts={onConflicts} />
      <SheetActs plan={plan} store={store} tools={tools} />
      <div
        ref={desk}
        className="desk"
        data-sheet-region
        tabIndex={hasCell ? -1 : 0}
        role="region"
        aria-label={planText.sheetRegion}
      >
        {plan.sheet.kind === 'findings' ? (
          <FindingsList plan={plan} store={store} cells={cells} />
        ) : (
          <DeskSheet key={sheetKey} plan={plan} cells={cells} desk={desk} />
        )}
      </div>
      <FitNotice {...{ api, plan, store, cells }} />
      {plan.sheet.kind !== 'findings' && (
        <div className="desk-foot">
          <KeyHints isBar={isBar} onKeyList={() => tools.open('keys')} />
          <RangeStatus cells={cells} />
        </div>
      )}
    </main>
  )
}

type DeskSheetProps = Pick<DeskProps, 'plan' | 'cells'> & { readonly desk: RefObject<HTMLDivElement | null> }

function DeskSheet({ plan: { model, sheet }, cells, desk }: DeskSheetProps) {
  const layout = useMemo(() => layoutOf(model, sheet, 'screen'), [model, sheet])
  if (layout === null || layout.blocks.length === 0) return <p className="desk-empty">{sheetText.noRows}</p>
  return (
    <MarkedCellsProvider value={markedCellsOf(model)}>
      <ScreenSheet layout={layout} cells={cells} desk={desk} />
    </MarkedCellsProvider>
  )
}

function isBarCell({ model }: ReadyPlan, address: CellAddress | null): boolean {
  return address?.kind === 'field' && model.find('bar', address.recordId) !== null
}

/** Which sheet this is, the way to the others, and what stands beside it. */
function DeskBar({ plan, store, cells, panels, tools }: DeskProps) {
  const show = (sheet: SheetChoice) => {
    cells.leave()
    store.show(sheet)
  }
  return (
    <div className="desk-bar">
      <button type="button" className="plain" aria-pressed={panels.isOutlineOpen} onClick={panels.toggleOutline}>
        {planText.showOutline}
      </button>
      <SheetTabs plan={plan} onShow={show} />
      {plan.sheet.kind === 'card' && <CardSteps plan={plan} owner={plan.sheet.owner} onShow={show} />}
      <span className="desk-saving" role="status">
        {plan.pending > 0 ? appText.saving : ''}
      </span>
      <button type="button" className="plain" aria-pressed={tools.find.isOpen} onClick={() => tools.find.open()}>
        {findText.open}
      </button>
      <button type="button" className="plain" aria-pressed={panels.isPaneOpen} onClick={panels.togglePane}>
        {planText.showPane}
      </button>
    </div>
  )
}

type ToSheet = { readonly plan: ReadyPlan; readonly onShow: (sheet: SheetChoice) => void }

/** The plan's own sheets, and the list that is on the desk if it is none of them. */
function SheetTabs({ plan, onShow }: ToSheet) {
  const { model, sheet, lastCard } = plan
  const isSame = (choice: SheetChoice) => choice.kind === sheet.kind && choice.owner === sheet.owner
  const cards =
    lastCard === null ? [] : [{ choice: { kind: 'card', owner: lastCard } as const, title: sheetTitle('card') }]
  const own = isOfMeasures(sheet.kind) && sheet.owner !== null ? sheetsOfMeasure(model, sheet.owner) : []
  const others = [
    ...listSheets(model).filter(({ choice, shelf }) => shelf === 'plan' || isSame(choice)),
    ...own.filter(({ choice }) => isSame(choice)),
  ]
  return (
    <div className="sheet-tabs" role="group" aria-label={planText.sheetRegion}>
      {[...cards, ...others].map(({ choice, title }) => (
        <button
          key={`${choice.kind} ${choice.owner ?? ''}`}
          type="button"
          className="plain"
          aria-pressed={choice.kind === 'card' ? sheet.kind === 'card' : isSame(choice)}
          onClick={() => onShow(choice)}
        >
          {title}
          {choice.kind === 'findings' && <OpenCount model={model} />}
        </button>
      ))}
    </div>
  )
}

/** The rank of a card among all, and the way to its neighbours. */
function CardSteps({ plan, owner, onShow }: ToSheet & { readonly owner: RecordId | null }) {
  const owners = listCardOwners(plan.model)
  const rank = owners.findIndex(({ id }) => id === owner)
  if (rank < 0) return null
  const stepTo = (to: number) => {
    const neighbour = owners[to]
    return neighbour === undefined ? null : () => onShow({ kind: 'card', owner: neighbour.id })
  }
  const [back, on] = [stepTo(rank - 1), stepTo(rank + 1)]
  return (
    <>
      <button type="button" className="plain" disabled={back === null} onClick={() => back?.()}>
        {planText.previousCard}
      </button>
      <span className="desk-position">{planText.cardPosition(rank + 1, owners.length)}</span>
      <button type="button" className="plain" disabled={on === null} onClick={() => on?.()}>
        {planText.nextCard}
      </button>
    </>
  )
}
