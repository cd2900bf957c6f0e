import { plainLine } from '../cells/sheet-line.ts'
import type { SheetHeading } from '../sheet-heading.ts'
import type { TableGroup, TableSheet } from '../tables/table-sheet.ts'
import { officeWords } from '../../messages/office-words.ts'

/** The heading of a paper that is about more than one plan, or about none where `planTitle` is ''. */
export function officeHeading(sheetTitle: string, planTitle = ''): SheetHeading {
  return { planTitle, sheetTitle, municipality: '', periodText: '', edition: '' }
}

/** A row of texts that nobody writes into; one cell may have several lines. */
export type OfficeRow = { readonly key: string; readonly cells: ReadonlyArray<string | readonly string[]> }

/** Rows under a heading; '' for none. */
export function officeGroup(key: string, title: string, rows: readonly OfficeRow[]): TableGroup {
  return {
    key,
    title,
    rows: rows.map((row) => ({
      key: `${key} ${row.key}`,
      cells: row.cells.map((cell) => (typeof cell === 'string' ? [cell] : cell).map(plainLine)),
      depth: 0,
      isBlank: false,
    })),
  }
}

/** What a form says and what is to be written on it by hand: a name and a text a row; rows without a text are left out. */
export type Statements = ReadonlyArray<readonly [name: string, text: string | readonly string[] | null]>

type FormSheet = {
  readonly heading: SheetHeading
  readonly lead: string
  readonly said: Statements
  /** What is written by hand, under its heading. */
  readonly byHand: { readonly title: string; readonly rows: Statements }
}

/** A paper of names and texts, with room for the hand below. */
export function formSheet({ heading, lead, said, byHand }: FormSheet): TableSheet {
  return {
    heading,
    lead,
    columns: [
      { label: officeWords.item, weight: 4 },
      { label: officeWords.content, weight: 12 },
    ],
    groups: [officeGroup('said', '', rowsOf(said)), officeGroup('by-hand', byHand.title, rowsOf(byHand.rows))],
    foot: [],
  }
}

function rowsOf(statements: Statements): readonly OfficeRow[] {
  return statements.flatMap(([name, text]) => (text === null ? [] : [{ key: name, cells: [name, text] }]))
}

/** Every text that stands on a table. */
export function textsOnTable({ heading, lead, columns, groups, foot }: TableSheet): readonly string[] {
  const lines = [
    ...groups.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells.flat())),
    ...foot.map(({ line }) => line),
  ]
  return [
    heading.planTitle,
    heading.sheetTitle,
    lead,
    ...columns.map(({ label }) => label),
    ...groups.map(({ title }) => title),
    ...lines.map(({ text }) => text),
  ]
}
