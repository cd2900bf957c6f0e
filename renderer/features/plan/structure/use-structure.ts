import { useMemo, useState } from 'react'
import type { SheetChoice } from '#shared/sheets/sheet-choice.ts'
import type { CellStore } from '../../../sheets/cells/cell-store.ts'
import type { PlanStore } from '../plan-store.ts'
import type { LineTools, StructureDialog } from './line-items.ts'
import { createStructureActs, type StructureActs } from './structure-acts.ts'

export type StructureTools = {
  readonly acts: StructureActs
  /** For the outline: the same object as long as the plan is open. */
  readonly line: LineTools
  readonly dialog: StructureDialog | null
  readonly close: () => void
}

/** The acts on the plan's structure, and the dialog that is open for one of them. */
export function useStructure(store: PlanStore, cells: CellStore): StructureTools {
  const [dialog, setDialog] = useState<StructureDialog | null>(null)
  const line = useMemo(() => {
    const show = (sheet: SheetChoice) => {
      cells.leave()
      store.show(sheet)
    }
    return { acts: createStructureActs(store, cells), open: setDialog, show }
  }, [store, cells])
  return { acts: line.acts, line, dialog, close: () => setDialog(null) }
}
