import type { PlanModel } from '../domain/plan/plan-model.ts'
import type { RecordId } from '../domain/record/field.ts'
import type { PlanRecord } from '../domain/record/plan-record.ts'
import { planHeading, type SheetHeading } from './sheet-heading.ts'
import { sheetNotes, type SheetNote } from './notes/sheet-notes.ts'
import { blankLine, fieldLine, type SheetLine } from './cells/sheet-line.ts'

/** 本文: the plan's prose as chapters, each with those under it. */
export type ChaptersSheet = {
  readonly heading: SheetHeading
  readonly chapters: readonly SheetChapter[]
  /** Where the title of the next chapter is typed. */
  readonly next: SheetLine
}

/** A chapter; `depth` counts those above it. `notes` stand at its end. */
export type SheetChapter = {
  readonly id: RecordId
  readonly depth: number
  readonly number: SheetLine
  readonly title: SheetLine
  readonly text: SheetLine
  readonly notes: readonly SheetNote[]
}

/** The chapters in printed order. */
export function chaptersSheetOf(model: PlanModel): ChaptersSheet {
  return {
    heading: planHeading(model, '本文'),
    chapters: chaptersBelow(model, null, 0),
    next: blankLine('chapter', { parent: null }, 'title'),
  }
}

function chaptersBelow(model: PlanModel, parent: RecordId | null, depth: number): readonly SheetChapter[] {
  return model
    .listBy('chapter', 'parent', parent)
    .flatMap((chapter) => [chapterOf(model, chapter, depth), ...chaptersBelow(model, chapter.id, depth + 1)])
}

/** The ※ of a chapter stand behind its text; behind its title where it has none. */
function chapterOf(model: PlanModel, { id, fields }: PlanRecord<'chapter'>, depth: number): SheetChapter {
  const unmarked = (line: SheetLine): SheetLine => ({ ...line, marks: [] })
  const title = fieldLine(model, id, 'title', fields.title)
  return {
    id,
    depth,
    number: unmarked(fieldLine(model, id, 'number', fields.number ?? '')),
    title: fields.text === '' ? title : unmarked(title),
    text: fieldLine(model, id, 'text', fields.text),
    notes: sheetNotes(model, [id]),
  }
}
