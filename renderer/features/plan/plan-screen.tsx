import { useCallback, useMemo, useState } from 'react'
import { useStore } from 'zustand'
import type { Api } from '#shared/contracts/index.ts'
import { errorSentence } from '#shared/messages/error-sentences.ts'
import { textAt } from '#shared/sheets/cells/cell-text.ts'
import type { CellAddress } from '#shared/sheets/cells/sheet-line.ts'
import { conflictCellsOf, type ConflictCells } from '#shared/sheets/merge/conflict-cells.ts'
import type { SheetChoice } from '#shared/sheets/sheet-choice.ts'
import { useUndoKeys } from '../../lib/use-undo-keys.ts'
import { appText } from '../../messages/app-text.ts'
import { conflictText } from '../../messages/conflict-text.ts'
import { createCellStore, type CellStore } from '../../sheets/cells/cell-store.ts'
import { ConflictProvider } from '../../sheets/review-context.ts'
import { EditingProvider, type SheetEditing } from '../../sheets/sheet-context.ts'
import { Notice } from '../../ui/notice.tsx'
import { scheduleEditing } from './bars/bar-acts.ts'
import { CellPane } from './cell/cell-pane.tsx'
import { Desk } from './desk/desk.tsx'
import { FindPanel } from './tools/find/find-panel.tsx'
import { Outline } from './outline/outline.tsx'
import type { PlanCommand } from './tools/palette/plan-command.ts'
import { PlanDialogs } from './tools/plan-dialogs.tsx'
import type { PlanStore, ReadyPlan } from './plan-store.ts'
import { createRangeDesk, type RangeDesk } from './range/range-acts.ts'
import { RangeDialog } from './range/range-dialog.tsx'
import { canDo, doRowAct } from './cell/row-acts.ts'
import { StructureDialogs } from './structure/structure-dialogs.tsx'
import { useStructure } from './structure/use-structure.ts'
import { usePanels, type Panels } from './use-panels.ts'
import { usePlanTools } from './tools/use-plan-tools.ts'
import './plan.css'

type PlanScreenProps = {
  readonly api: Api
  readonly store: PlanStore
  /** What can be done around the plan: printing, other screens. */
  readonly commands: readonly PlanCommand[]
  /** Whether the plan was made just now: the keyboard then goes to the name on its first card. */
  readonly isNew: boolean
  /** Leads to where conflicts are decided, to the one of that key or to the first. */
  readonly onConflicts: (key: string | null) => void
}

/** A plan: its outline, the chosen sheet, and what belongs to the chosen cell. */
export function PlanScreen(props: PlanScreenProps) {
  const state = useStore(props.store.state)
  switch (state.status) {
    case 'loading':
      return <main className="plan-message">{appText.loading}</main>
    case 'failed':
      return (
        <main className="plan-message">
          <Notice kind="error">{errorSentence(state.error)}</Notice>
        </main>
      )
    case 'ready':
      return <OpenPlan {...props} plan={state} />
  }
}

type OpenPlanProps = PlanScreenProps & { readonly plan: ReadyPlan }

function OpenPlan({ api, store, commands, isNew, onConflicts, plan }: OpenPlanProps) {
  const cells = useCells(store, isNew)
  const panels = usePanels(plan.sheet.kind === 'card' ? 'card' : 'wide')
  const { editing, range } = useEditingActs(store, cells)
  const chooseSheet = useCallback(
    (sheet: SheetChoice) => {
      cells.leave()
      store.show(sheet)
      if (panels.isNarrow) panels.toggleOutline()
    },
    [store, cells, panels],
  )
  const tools = usePlanTools({ plan, store, cells, panels, outerCommands: commands })
  const structure = useStructure(store, cells)
  const conflictCells = useConflictCells(plan)
  useUndoKeys(store)
  return (
    <div className={planClass(panels, tools.find.isOpen)}>
      {tools.find.isOpen && <FindPanel model={plan.model} find={tools.find} onBulk={() => tools.open('bulk')} />}
      {panels.isOutlineOpen && !tools.find.isOpen && (
        <Outline model={plan.model} sheet={plan.sheet} onChoose={chooseSheet} tools={structure.line} />
      )}
      <EditingProvider value={editing}>
        <ConflictProvider value={conflictCells}>
          <Desk {...{ api, plan, store, cells, panels, tools, onConflicts }} />
        </ConflictProvider>
      </EditingProvider>
      <RangeDialog desk={range} model={plan.model} />
      {panels.isPaneOpen && <CellPane {...{ api, plan, store, cells, onConflicts }} lines={structure.line} />}
      <PlanDialogs plan={plan} store={store} tools={tools} />
      <StructureDialogs plan={plan} store={store} structure={structure} />
      <p className="visually-hidden" role="status">
        {plan.decidedByAct > 0 ? conflictText.decidedByAct(plan.decidedByAct) : plan.announcement}
      </p>
    </div>
  )
}

function useConflictCells({ model, conflicts }: ReadyPlan): ConflictCells {
  return useMemo(
    () =>
      conflictCellsOf(
        model,
        conflicts.map(({ conflict }) => conflict),
      ),
    [model, conflicts],
  )
}

function planClass({ isOutlineOpen, isPaneOpen, isNarrow }: Panels, isFinding: boolean): string {
  return [
    'plan',
    isFinding ? 'has-find' : isOutlineOpen && 'has-outline',
    isPaneOpen && 'has-pane',
    isNarrow && 'is-narrow',
  ]
    .filter(Boolean)
    .join(' ')
}

function useCells(store: PlanStore, isNew: boolean): CellStore {
  const [cells] = useState(() => {
    const made = createCellStore({
      save: store.saveText,
      textAt: (address) => {
        const state = store.state.getState()
        return state.status === 'ready' ? textAt(state.model, address) : ''
      },
    })
    const name = isNew ? nameOnCard(store) : null
    if (name !== null) made.goTo(name, 'next')
    return made
  })
  return cells
}

/** The name on the card that is on the desk: of its project, or of its measure. */
function nameOnCard(store: PlanStore): CellAddress | null {
  const state = store.state.getState()
  if (state.status !== 'ready' || state.sheet.owner === null) return null
  const { model } = state
  const project = model.find('placement', state.sheet.owner)?.fields.project
  if (project !== undefined) return { kind: 'field', recordId: project, field: 'name' }
  return model.find('measure', state.sheet.owner) === null
    ? null
    : { kind: 'field', recordId: state.sheet.owner, field: 'title' }
}

/** What the sheet asks of the plan. */
function useEditingActs(store: PlanStore, cells: CellStore): { editing: SheetEditing; range: RangeDesk } {
  return useMemo(() => {
    const range = createRangeDesk(store, cells)
    const editing: SheetEditing = {
      cells,
      range: range.acts,
      schedule: scheduleEditing(store, cells),
      actOnRow: (address, act) => {
        const state = store.state.getState()
        if (state.status !== 'ready' || !canDo(state, address, act)) return false
        void doRowAct(store, address, act)
        return true
      },
    }
    return { editing, range }
  }, [store, cells])
}
