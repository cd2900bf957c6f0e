import { createStore } from 'zustand/vanilla'
import { repairText, type Repairs } from '#shared/domain/text/repair-text.ts'
import { suspicionsIn } from '#shared/domain/text/suspicions-in.ts'
import type { BroughtText } from '#shared/domain/text/clipboard/read-html.ts'
import type { TextBlock } from '#shared/domain/text/clipboard/tab-text.ts'
import type { OfficerAct } from '#shared/domain/journal/journal-entry.ts'
import { ok, type Result } from '#shared/result.ts'
import { fillRange } from '#shared/sheets/range/fill-range.ts'
import { fitBlock, type FitError } from '#shared/sheets/range/fit-block.ts'
import { writeCells, type CellRefusal, type CellWrite } from '#shared/sheets/range/write-cells.ts'
import { rangeText } from '../../../messages/range-text.ts'
import type { CellStore } from '../../../sheets/cells/cell-store.ts'
import type { RangeActs } from '../../../sheets/sheet-context.ts'
import type { PlanStore } from '../plan-store.ts'

/**
 * What the officer is asked or told about an act on a range before anything is written: places that refuse their text, a block without
 * room, texts that were probably not meant so.
 */
export type RangeQuestion =
  | { readonly kind: 'refused'; readonly refusals: readonly CellRefusal[] }
  | { readonly kind: 'unfit'; readonly error: FitError }
  | { readonly kind: 'suspicious'; readonly writes: readonly CellWrite[]; readonly announcement: string }

export type RangeDesk = ReturnType<typeof createRangeDesk>

/** Copying, cutting, pasting, filling and clearing of a range, each as one act that can be undone at once. */
export function createRangeDesk(store: PlanStore, cells: CellStore) {
  const state = createStore<{ readonly question: RangeQuestion | null }>(() => ({ question: null }))
  const ask = (question: RangeQuestion | null) => state.setState({ question })
  const dismiss = () => {
    ask(null)
    cells.takeKeyboard()
  }
  const write = async (act: OfficerAct, writes: readonly CellWrite[], announcement: string) => {
    const refusals = await store.attempt(act, (model, newId) => writeCells(model, writes, newId), announcement)
    if (refusals !== null) ask({ kind: 'refused', refusals })
  }
  const acts: RangeActs = {
    copy: () => {
      const block = textsOf(cells)
      store.announce(rangeText.copied(block.length, block[0]?.length ?? 0))
      return block
    },
    cut: () => {
      const block = textsOf(cells)
      void write('cells/cut', emptied(cells), rangeText.cut)
      return block
    },
    clear: () => void write('cells/clear', emptied(cells), rangeText.cleared),
    fill: (direction) => {
      const range = cells.range.current()
      const { textAt } = cells
      const writes = range === null ? [] : fillRange(cells.range.blocks(), range, { direction, textAt })
      if (writes.length === 0) store.announce(rangeText.nothingToFill)
      else void write('cells/fill', writes, rangeText.filled)
    },
    paste: (brought) => {
      const fitted = fittedTo(cells, brought)
      if (fitted === null) return store.announce(rangeText.nothingToPaste)
      if (!fitted.ok) return ask({ kind: 'unfit', error: fitted.error })
      const { writes, announcement } = fitted.value
      if (writes.some(({ text }) => suspicionsIn(text).length > 0)) ask({ kind: 'suspicious', writes, announcement })
      else void write('cells/paste', writes, announcement)
    },
  }
  return {
    state,
    acts,
    dismiss,
    /** Goes on with a paste that was asked about. */
    pasteRepaired: ({ writes, announcement }: RangeQuestion & { readonly kind: 'suspicious' }, repairs: Repairs) => {
      dismiss()
      const repaired = writes.map((each) => ({ ...each, text: repairText(each.text, repairs) }))
      void write('cells/paste', repaired, announcement)
    },
  }
}

type Paste = { readonly writes: readonly CellWrite[]; readonly announcement: string }

/** Which text would go where, and what is to be said then; null where there is no text. */
function fittedTo(cells: CellStore, brought: BroughtText): Result<Paste, FitError> | null {
  const range = cells.range.current()
  const block = blockFor(cells, brought)
  if (range === null || block.length === 0) return null
  const fitted = fitBlock(cells.range.blocks(), range, block)
  if (!fitted.ok) return fitted
  const isInOne = block.length < brought.rows.length
  const said = isInOne ? rangeText.linesInOne(brought.rows.length) : rangeText.pasted(fitted.value.length)
  return ok({ writes: fitted.value, announcement: said })
}

function textsOf(cells: CellStore): TextBlock {
  return cells.range.grid().map((row) => row.map((cell) => (cell === null ? '' : cells.textAt(cell.address))))
}

function emptied(cells: CellStore): readonly CellWrite[] {
  return cells.range
    .grid()
    .flatMap((row, rank) =>
      row.flatMap((cell) => (cell === null ? [] : [{ address: cell.address, text: '', row: rank }])),
    )
}

/** Cells go to cells. Lines of text go to one cell, or to a range one by one. */
function blockFor(cells: CellStore, { rows, isTable }: BroughtText): TextBlock {
  const isOneCell = cells.state.getState().range === null
  return !isTable && isOneCell && rows.length > 1 ? [[rows.map(([line = '']) => line).join('\n')]] : rows
}
