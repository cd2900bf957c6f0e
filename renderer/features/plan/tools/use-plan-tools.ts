import { useState } from 'react'
import { flushSync } from 'react-dom'
import type { SheetChoice } from '#shared/sheets/sheet-choice.ts'
import { appText } from '../../../messages/app-text.ts'
import { bulkText } from '../../../messages/bulk-text.ts'
import { findText } from '../../../messages/find-text.ts'
import { keyListText } from '../../../messages/key-list.ts'
import { planText, turnWords } from '../../../messages/plan-text.ts'
import { sectionText } from '../../../messages/section-text.ts'
import type { CellStore } from '../../../sheets/cells/cell-store.ts'
import { useFind, type Find } from './find/use-find.ts'
import { jumpTo, leaveCell } from './jump-to.ts'
import type { PlanCommand } from './palette/plan-command.ts'
import type { PlanStore, ReadyPlan } from '../plan-store.ts'
import type { Panels } from '../use-panels.ts'
import { usePlanKeys } from './use-plan-keys.ts'

/** What lies over the plan. */
export type PlanTool = 'palette' | 'keys' | 'bulk' | 'sections'

export type PlanTools = {
  readonly find: Find
  readonly tool: PlanTool | null
  readonly commands: readonly PlanCommand[]
  readonly open: (tool: PlanTool) => void
  readonly close: () => void
  readonly go: (sheet: SheetChoice) => void
  readonly run: (command: PlanCommand) => void
  readonly findWords: (query: string) => void
}

type ToolSource = {
  readonly plan: ReadyPlan
  readonly store: PlanStore
  readonly cells: CellStore
  readonly panels: Panels
  /** Commands of the screens around the plan. */
  readonly outerCommands: readonly PlanCommand[]
}

/** The ways through an open plan: the search, the palette, the list of keys. */
export function usePlanTools(source: ToolSource): PlanTools {
  const { store, cells } = source
  const find = useFind(source)
  const [tool, setTool] = useState<PlanTool | null>(null)
  const open = (next: PlanTool) => {
    leaveCell(cells)
    setTool(next)
  }
  /** A dialog keeps the keyboard while it is there: it is gone before anything else takes it. */
  const closeFirst = (then: () => void) => {
    flushSync(() => setTool(null))
    then()
  }
  usePlanKeys({
    find: () => find.open(),
    findNext: find.step,
    palette: () => open('palette'),
    bulk: () => open('bulk'),
    keyList: () => open('keys'),
  })
  return {
    find,
    tool,
    commands: commandsOf(source, { find, open }),
    open,
    close: () => setTool(null),
    go: (sheet) => closeFirst(() => jumpTo(store, cells, { sheet, address: null })),
    run: (command) => closeFirst(command.run),
    findWords: (query) => closeFirst(() => find.open(query)),
  }
}

function commandsOf(
  { plan, store, panels, outerCommands }: ToolSource,
  { find, open }: { readonly find: Find; readonly open: (tool: PlanTool) => void },
): readonly PlanCommand[] {
  const { undoable, redoable, undoableAct, redoableAct } = plan.undo
  const always = { keys: '', isEnabled: true }
  const undo = { title: turnWords(appText.undo, undoableAct), run: () => void store.undo() }
  const redo = { title: turnWords(appText.redo, redoableAct), run: () => void store.redo() }
  return [
    { ...undo, id: 'undo', keys: 'Ctrl+Z', isEnabled: undoable !== null },
    { ...redo, id: 'redo', keys: 'Ctrl+Y', isEnabled: redoable !== null },
    { ...always, id: 'find', title: findText.label, keys: 'Ctrl+F', run: () => find.open() },
    { ...always, id: 'bulk', title: bulkText.title, keys: 'Ctrl+H', run: () => open('bulk') },
    { ...always, id: 'sections', title: sectionText.open, run: () => open('sections') },
    ...outerCommands,
    { ...always, id: 'outline', title: planText.toggleOutline, run: panels.toggleOutline },
    { ...always, id: 'pane', title: planText.togglePane, run: panels.togglePane },
    { ...always, id: 'keys', title: keyListText.title, keys: 'F1', run: () => open('keys') },
  ]
}
