import { createStore, type StoreApi } from 'zustand/vanilla'
import type { AppError } from '#shared/app-error.ts'
import type { RecordId } from '#shared/domain/record/field.ts'
import {
  findCell,
  firstCell,
  hasCell,
  standInFor,
  stepFrom,
  type CellBlock,
  type GridStep,
} from '#shared/sheets/cells/cell-grid.ts'
import {
  addressKey,
  blankKey,
  filledPlace,
  type BlankAddress,
  type CellAddress,
} from '#shared/sheets/cells/sheet-line.ts'
import type { ActiveCell, CellState, Draft } from './cell-state.ts'
import { createRange } from '../range/create-range.ts'

/** What a sheet's cells need of the plan. */
export type CellSource = {
  readonly textAt: (address: CellAddress) => string
  readonly save: (address: CellAddress, text: string) => Promise<SaveOutcome>
}

/** `error` null: the text is on the disk. `made` is the record that typing into a blank place has made. */
export type SaveOutcome = { readonly error: AppError | null; readonly made: RecordId | null }

const NO_SHEET: CellState = {
  active: null,
  range: null,
  mode: { kind: 'selected' },
  hasFocus: false,
  drafts: new Map(),
}

export type CellStore = ReturnType<typeof createCellStore>

/** The chosen cell of a sheet, its editor, and texts that are being saved. */
export function createCellStore(source: CellSource) {
  const store = createStore<CellState>(() => NO_SHEET)
  const typed = createStore<string | null>(() => null)
  store.subscribe(({ mode }) => (mode.kind === 'editing' ? undefined : typed.setState(null, true)))
  const makings: Makings = new Map()
  let blocks: readonly CellBlock[] = []
  let wanted: CellAddress | null = null
  const select = (cell: ActiveCell) =>
    store.setState({ active: cell, range: null, mode: { kind: 'selected' }, hasFocus: true })
  const kept = (address: CellAddress) => shownText(store, source, address)
  const range = createRange({ store, blocks: () => blocks, textAt: kept, select })
  const edit = (initial: string | null) => store.setState({ mode: { kind: 'editing', initial }, hasFocus: true })
  /** Goes to the cell of a place, now or as soon as a sheet with it is shown; on the next one shown, though this one may have it too. */
  const goTo = (address: CellAddress, on: 'this' | 'next' = 'this') => {
    const found = on === 'next' ? null : findCell(blocks, address)
    wanted = found === null ? address : null
    if (found !== null) select(found)
  }
  return {
    state: store,
    /** What the open editor holds, key by key; null where none is open. A store of its own, so that no cell is asked at each key. */
    typed,
    range,
    /** What is kept at a place, or will be as soon as the disk has it. */
    textAt: kept,
    select,
    edit,
    /** Opens the editor with what stands in the cell, or with what could not be saved. */
    editText: (address: CellAddress) => {
      edit(store.getState().drafts.get(addressKey(address))?.text ?? source.textAt(address))
    },
    cancel: (address: CellAddress) => {
      dropDraft(store, address, ({ error }) => error !== null)
      makings.clear()
      store.setState({ mode: { kind: 'selected' } })
    },
    /** The sheet that is shown now. A chosen cell that is no longer there gives way to what now stands in its place, or to the first. */
    setSheet: (next: readonly CellBlock[]) => {
      const before = blocks
      blocks = next
      const found = wanted === null ? null : findCell(next, wanted)
      if (found !== null) {
        wanted = null
        select(found)
      }
      keepOrReplaceActive(store, before, next)
      range.refresh()
    },
    goTo,
    /** Goes to the neighbouring cell; false where there is none. */
    step: (step: GridStep): boolean => {
      const { active } = store.getState()
      const to = active === null ? null : stepFrom(blocks, active, step)
      if (to !== null) select(to)
      return to !== null
    },
    /** Gives the keyboard back to the active cell, after a dialog. */
    takeKeyboard: () => store.setState({ hasFocus: true, mode: { kind: 'selected' } }),
    leave: () => store.setState({ hasFocus: false, mode: { kind: 'selected' } }),
    commit: async (cell: ActiveCell, text: string) => {
      const made = await commitText({ store, source, makings, cell, text })
      const state = store.getState()
      const follow = made !== null && state.mode.kind === 'selected' ? followInto(cell, made, state) : null
      if (follow !== null) goTo(follow)
    },
  }
}

/** A chosen cell that is no longer on the sheet gives way to what now stands in its place, or to the first. */
function keepOrReplaceActive(
  store: StoreApi<CellState>,
  before: readonly CellBlock[],
  blocks: readonly CellBlock[],
): void {
  const { active } = store.getState()
  if (active !== null && hasCell(blocks, active)) return
  const standIn = active === null ? null : standInFor(before, blocks, active)
  if (standIn !== null) store.setState({ active: standIn, range: null, mode: { kind: 'selected' } })
  else store.setState({ active: firstCell(blocks), range: null, mode: { kind: 'selected' }, hasFocus: false })
}

type Commit = {
  readonly store: StoreApi<CellState>
  readonly source: CellSource
  readonly makings: Makings
  readonly cell: ActiveCell
  readonly text: string
}

/** Records that are being made in a blank row, by `blankKey`, and the place in which the first text of each was typed. */
type Makings = Map<string, { readonly place: string; readonly made: Promise<RecordId | null> }>

/** The cell of the new record in the column to which the officer has gone on within the blank row; null where it is not in that row. */
function followInto(from: ActiveCell, made: RecordId, { active }: CellState): CellAddress | null {
  if (from.address.kind !== 'blank' || active?.address.kind !== 'blank') return null
  if (blankKey(active.address) !== blankKey(from.address) || active.key === from.key) return null
  return filledPlace(active.address, made)
}

/** Saves a text. What is typed into a blank row while its record is being made goes into that record. */
async function saveText(commit: Commit): Promise<SaveOutcome> {
  const { source, makings, cell, text } = commit
  const { address } = cell
  if (address.kind !== 'blank') return source.save(address, text)
  const key = blankKey(address)
  const making = makings.get(key)
  const place = addressKey(address)
  const recordId = making === undefined || making.place === place ? null : await making.made
  if (recordId !== null) {
    const { error } = await source.save(filledPlace(address, recordId), text)
    settleMaking(commit, address, recordId)
    return { error, made: recordId }
  }
  const saved = source.save(address, text)
  makings.set(key, { place, made: saved.then(({ made }) => made) })
  const outcome = await saved
  settleMaking(commit, address, outcome.made)
  return outcome
}

/** Forgets a record that has been made, unless the next text of its row is being written in the blank row already. */
function settleMaking({ store, makings }: Commit, address: BlankAddress, made: RecordId | null): void {
  const { active, mode } = store.getState()
  const isGoingOn =
    mode.kind === 'editing' &&
    active?.address.kind === 'blank' &&
    blankKey(active.address) === blankKey(address) &&
    addressKey(active.address) !== addressKey(address)
  if (isGoingOn && made !== null) {
    makings.set(blankKey(address), { place: addressKey(address), made: Promise.resolve(made) })
  } else makings.delete(blankKey(address))
}

/** Shows the text at once and saves it. If that fails it stays in the cell, and in the editor unless another one is open. */
async function commitText(commit: Commit): Promise<RecordId | null> {
  const { store, source, cell, text } = commit
  const { address } = cell
  store.setState({ mode: { kind: 'selected' } })
  if (text === shownText(store, source, address)) {
    dropDraft(store, address, (draft) => draft.error !== null)
    return null
  }
  const draft: Draft = { text, error: null }
  keepDraft(store, address, draft)
  const { error, made } = await saveText(commit)
  if (error === null) {
    dropDraft(store, address, (held) => held === draft)
    return made
  }
  keepDraft(store, address, { text, error })
  if (store.getState().mode.kind === 'selected') {
    store.setState({ active: cell, mode: { kind: 'editing', initial: text }, hasFocus: true })
  }
  return null
}

/** What is kept at a place, or will be as soon as the disk has it. */
function shownText(store: StoreApi<CellState>, source: CellSource, address: CellAddress): string {
  const draft = store.getState().drafts.get(addressKey(address))
  return draft !== undefined && draft.error === null ? draft.text : source.textAt(address)
}

function keepDraft(store: StoreApi<CellState>, address: CellAddress, draft: Draft): void {
  store.setState(({ drafts }) => ({ drafts: new Map([...drafts, [addressKey(address), draft]]) }))
}

function dropDraft(store: StoreApi<CellState>, address: CellAddress, isMeant: (draft: Draft) => boolean): void {
  const key = addressKey(address)
  const held = store.getState().drafts.get(key)
  if (held === undefined || !isMeant(held)) return
  store.setState(({ drafts }) => ({ drafts: new Map([...drafts].filter(([other]) => other !== key)) }))
}
