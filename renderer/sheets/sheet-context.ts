import { createContext, useContext } from 'react'
import type { RecordId } from '#shared/domain/record/field.ts'
import type { BarStep, BarTarget, LanePlace } from '#shared/domain/schedule/bar-edits.ts'
import type { ColumnSpan } from '#shared/domain/schedule/column-span.ts'
import type { BroughtText } from '#shared/domain/text/clipboard/read-html.ts'
import type { TextBlock } from '#shared/domain/text/clipboard/tab-text.ts'
import type { PageOfSheet } from '#shared/domain/form/page-rank.ts'
import type { NoteNumbers } from '#shared/sheets/notes/notes-on-sheet.ts'
import type { CellAddress, NoteMark } from '#shared/sheets/cells/sheet-line.ts'
import type { RowAct } from './cells/cell-keys.ts'
import type { CellStore } from './cells/cell-store.ts'

/** What makes the sheets of the screen editable. On paper there is none of it. */
export type SheetEditing = {
  readonly cells: CellStore
  readonly schedule: ScheduleEditing
  /** Does something with the row of a cell; false where it stands in none with which that can be done. */
  readonly actOnRow: (address: CellAddress, act: RowAct) => boolean
  readonly range: RangeActs
}

/** What can be done with the bars of a schedule where they are drawn. */
export type ScheduleEditing = {
  readonly step: (bar: RecordId, step: BarStep) => void
  readonly put: (bar: RecordId, target: BarTarget) => Promise<void>
  readonly toLane: (bar: RecordId, step: 1 | -1) => void
  readonly remove: (bar: RecordId) => void
  /** Draws a bar over columns and goes to it, so that its words can be typed. */
  readonly draw: (place: LanePlace, columns: ColumnSpan) => Promise<void>
}

/** What can be done with the range as a whole, each as one act. */
export type RangeActs = {
  readonly copy: () => TextBlock
  readonly cut: () => TextBlock
  readonly paste: (brought: BroughtText) => void
  readonly fill: (direction: 'down' | 'right') => void
  readonly clear: () => void
}

const EditingContext = createContext<SheetEditing | null>(null)
export const EditingProvider = EditingContext.Provider

/** Null on paper. */
export function useEditing(): SheetEditing | null {
  return useContext(EditingContext)
}

const BlockContext = createContext('')
export const BlockProvider = BlockContext.Provider

/** The key of the block that this is drawn in. */
export function useBlockKey(): string {
  return useContext(BlockContext)
}

/** Which visual lines of each text stand on this page: from and to as UTF-16 offsets. A text that is not named stays away. */
export type TextSlices = ReadonlyMap<string, { readonly from: number; readonly to: number }>

const SliceContext = createContext<TextSlices | null>(null)
export const SliceProvider = SliceContext.Provider

/** The part of a text that belongs on this page; all of it where nothing is cut; null where none of it does. */
export function useSlice(textKey: string, text: string): string | null {
  const slice = useSliceRange(textKey, text.length)
  return slice === null ? null : text.slice(slice.from, slice.to)
}

/** The same as offsets in the text. */
export function useSliceRange(textKey: string, length: number): { readonly from: number; readonly to: number } | null {
  const slices = useContext(SliceContext)
  return slices === null ? { from: 0, to: length } : (slices.get(textKey) ?? null)
}

/** Whether one of the texts whose keys are meant stands on this page; true where nothing is cut. */
export function useHasSlice(isMeant: (textKey: string) => boolean): boolean {
  const slices = useContext(SliceContext)
  return slices === null || [...slices.keys()].some(isMeant)
}

export const NO_NUMBERS: NoteNumbers = new Map()
const NoteNumbersContext = createContext(NO_NUMBERS)
export const NoteNumbersProvider = NoteNumbersContext.Provider

/** What a ※ says on this sheet: as the note prints it or, where the sheet counts it, with its number here. */
export function useNoteLabels(): (mark: NoteMark) => string {
  const numbers = useContext(NoteNumbersContext)
  return ({ note, mark, isNumbered }) => (isNumbered ? (numbers.get(note) ?? mark) : mark)
}

/** Notes as the foot of this sheet lists them: those with their own marks, then those that the sheet counts, in its order. */
export function useNoteOrder<N extends { readonly mark: NoteMark }>(notes: readonly N[]): readonly N[] {
  const counted = [...useContext(NoteNumbersContext).keys()]
  const rankOf = ({ mark }: N) => (mark.isNumbered ? counted.indexOf(mark.note) : -1)
  return notes.toSorted((one, other) => rankOf(one) - rankOf(other))
}

/** A heading of the document: its level and where links to it lead. */
export type DocumentHeading = { readonly level: number; readonly anchor: string }

const NO_HEADINGS: ReadonlyMap<string, DocumentHeading> = new Map()
const HeadingsContext = createContext(NO_HEADINGS)
export const HeadingsProvider = HeadingsContext.Provider

/** The heading that the name of a record is here; null where it is none. */
export function useDocumentHeading(record: string | null): DocumentHeading | null {
  const headings = useContext(HeadingsContext)
  return record === null ? null : (headings.get(record) ?? null)
}

const TitleLevelContext = createContext(2)
export const TitleLevelProvider = TitleLevelContext.Provider

/** The level of the heading that is the title of the sheet. */
export function useTitleLevel(): number {
  return useContext(TitleLevelContext)
}

const PageOfSheetContext = createContext<PageOfSheet>({ page: 0, of: 1 })
export const PageOfSheetProvider = PageOfSheetContext.Provider

/** Which page of its sheet is drawn; the only one where there are no pages. */
export function usePageOfSheet(): PageOfSheet {
  return useContext(PageOfSheetContext)
}
