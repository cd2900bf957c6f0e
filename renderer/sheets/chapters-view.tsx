import type { ReactNode } from 'react'
import type { RecordId } from '#shared/domain/record/field.ts'
import { headingAnchor } from '#shared/paper/run/print-run.ts'
import { gridRows } from '#shared/sheets/cells/cell-grid.ts'
import type { ChaptersSheet, SheetChapter } from '#shared/sheets/chapters-sheet.ts'
import { plainLine } from '#shared/sheets/cells/sheet-line.ts'
import { sheetText } from '../messages/sheet-text.ts'
import { HeadingGap } from './heading-gap.tsx'
import { NoteLabel } from './frame/note-label.tsx'
import { SheetCell } from './cells/sheet-cell.tsx'
import { useTitleLevel } from './sheet-context.ts'
import { wholeBlock, type Medium, type PartRange, type SheetBlock, type SheetLayout } from './sheet-layout.ts'

/** The plan's prose: headings and paragraphs over the full width, without rules. */
export function chaptersLayout(sheet: ChaptersSheet, medium: Medium): SheetLayout {
  const isScreen = medium === 'screen'
  return {
    className: 'chapters',
    heading: sheet.heading,
    columns: null,
    head: null,
    blocks: [
      ...sheet.chapters.flatMap((chapter, rank) => [
        headBlock(chapter, sheet.chapters[rank + 1]),
        ...(isScreen ? [textBlock(chapter)] : paragraphBlocks(chapter)),
        ...noteBlocks(chapter),
      ]),
      ...(isScreen ? [nextBlock(sheet)] : []),
    ],
  }
}

/** Number and title. On paper they stay with the text below them, or with the first of the chapters within their own. */
function headBlock({ id, depth, number, title, text }: SheetChapter, next: SheetChapter | undefined): SheetBlock {
  const place = `${id} head`
  const hasWithin = next !== undefined && next.depth > depth
  return wholeBlock({
    key: place,
    isHeading: text.text !== '' || hasWithin,
    lineCount: 2.5,
    cells: gridRows(place, [[number], [title]]),
    draw: () => (
      <tr className={`chapter-head depth-${String(Math.min(depth, 2))}`}>
        <td>
          <ChapterTitle chapter={id} depth={depth}>
            <SheetCell line={number} place={place} label={sheetText.chapterNumber} className="chapter-number" />
            {number.text !== '' && title.text !== '' && <HeadingGap />}
            <SheetCell line={title} place={place} label={sheetText.chapterTitle} />
          </ChapterTitle>
        </td>
      </tr>
    ),
  })
}

type ChapterTitleProps = { readonly chapter: RecordId; readonly depth: number; readonly children: ReactNode }

/** A heading below the title of the sheet, to which the contents of a book lead. */
function ChapterTitle({ chapter, depth, children }: ChapterTitleProps) {
  const level = Math.min(useTitleLevel() + 1 + depth, 6)
  return (
    <div id={headingAnchor(chapter)} className="chapter-title" role="heading" aria-level={level}>
      {children}
    </div>
  )
}

/** The text as one cell to write in. */
function textBlock({ id, text, title }: SheetChapter): SheetBlock {
  const place = `${id} text`
  return wholeBlock({
    key: place,
    lineCount: 2 + text.text.length / LETTERS_IN_LINE,
    cells: gridRows(place, [[text]]),
    draw: () => (
      <tr className="chapter-text">
        <td>
          <SheetCell line={text} place={place} label={`${title.text} ${sheetText.chapterText}`} className="is-only" />
        </td>
      </tr>
    ),
  })
}

const LETTERS_IN_LINE = 50

/** The text as paragraphs, between which a page may end. */
function paragraphBlocks({ id, text }: SheetChapter): readonly SheetBlock[] {
  if (text.text === '') return []
  const place = `${id} text`
  const lines = text.text.split('\n')
  const draw = ({ parts }: PartRange) => (
    <tr className="chapter-text">
      <td>
        {parts.map((part) => (
          <div key={part} className="paragraph" data-part={part} data-one-column>
            <SheetCell
              line={{ ...plainLine(lines[part] ?? ''), marks: part === lines.length - 1 ? text.marks : [] }}
              place={`${place} ${String(part)}`}
              label=""
            />
          </div>
        ))}
      </td>
    </tr>
  )
  return [wholeBlock({ key: place, partCount: lines.length, isFlowing: true, cells: gridRows(place, [[text]]), draw })]
}

function noteBlocks({ id, notes }: SheetChapter): readonly SheetBlock[] {
  return notes.map(({ mark, line }) => {
    const place = `${id} note ${line.recordId ?? ''}`
    return wholeBlock({
      key: place,
      cells: gridRows(place, [[line]]),
      draw: () => (
        <tr className="chapter-note">
          <td>
            <div className="note">
              <NoteLabel label={mark} />
              <SheetCell line={line} place={place} label={sheetText.notes} />
            </div>
          </td>
        </tr>
      ),
    })
  })
}

/** Where the next chapter is begun. */
function nextBlock({ next }: ChaptersSheet): SheetBlock {
  const place = 'next chapter'
  return wholeBlock({
    key: place,
    cells: gridRows(place, [[next]]),
    draw: () => (
      <tr className="is-blank chapter-next">
        <td>
          <p>{sheetText.nextChapter}</p>
          <SheetCell line={next} place={place} label={sheetText.chapterTitle} className="is-only" />
        </td>
      </tr>
    ),
  })
}
