import type { ColumnRole } from '#shared/domain/annex/series-differences.ts'
import type { RecordId } from '#shared/domain/record/field.ts'
import type { FieldsOf } from '#shared/domain/record/record-types.ts'
import type { SampleWriter } from '../sample-writer.ts'

/** A ※ note. `row` counts from 0 and names the row of the table at which the mark stands. */
export type SampleNote = { readonly mark: string; readonly text: string; readonly row?: number }

/** A table of the plan: `rows` follow `columns`; a cell that is empty in print is ''. */
export type SampleTable = {
  readonly key: string
  readonly kind: FieldsOf<'annexTable'>['kind']
  readonly title: string
  readonly columns: readonly string[]
  readonly columnRoles?: readonly ColumnRole[]
  readonly note?: string
  readonly notes?: readonly SampleNote[]
  readonly rows: readonly (readonly string[])[]
}

/** A chapter with those under it; `text` is '' where only a heading, a table or sub-chapters are printed. */
export type SampleChapter = {
  readonly key: string
  readonly number: string | null
  readonly title: string
  readonly text: string
  readonly notes?: readonly SampleNote[]
  readonly children?: readonly SampleChapter[]
}

/** Writes the table, its rows and its notes. */
export function writeTable(writer: SampleWriter, given: SampleTable): void {
  const { key, kind, title, columns, columnRoles = [], note = null, notes = [], rows } = given
  const table = writer.write('annexTable', key, { kind, title, columns, columnRoles, note })
  const rowIds = rows.map((cells, index) => writer.write('annexRow', `${key}/${index + 1}`, { table, cells }))
  for (const { row, ...own } of notes) {
    const noteId = writeNote(writer, `${key}/${own.text}`, { owner: table, ...own })
    if (row !== undefined) writer.write('noteLink', `${key}/${own.text}`, { note: noteId, target: rowIds[row]! })
  }
}

/** Writes the chapter, its notes and everything under it. */
export function writeChapter(writer: SampleWriter, given: SampleChapter, parent: RecordId | null = null): void {
  const { key, number, title, text, notes = [], children = [] } = given
  const chapter = writer.write('chapter', key, { parent, number, title, text })
  for (const note of notes) {
    const id = writeNote(writer, `${key}/${note.text}`, { owner: chapter, ...note })
    if (text.includes(note.mark)) writer.write('noteLink', `${key}/${note.text}`, { note: id, target: chapter })
  }
  for (const child of children) writeChapter(writer, child, chapter)
}

/** Writes a note and returns its id. */
export function writeNote(
  writer: SampleWriter,
  key: string,
  note: { readonly owner: RecordId; readonly mark: string; readonly text: string },
): RecordId {
  return writer.write('note', key, note)
}
