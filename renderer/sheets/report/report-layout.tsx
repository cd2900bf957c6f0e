import type { SectionNumbers } from '#shared/sheets/report/report-sections.ts'
import type { ReportSheet } from '#shared/sheets/report/report-sheet.ts'
import { reportText } from '../../messages/report-text.ts'
import { footBlock } from '../frame/foot-block.tsx'
import { wholeBlock, type SheetBlock, type SheetLayout } from '../sheet-layout.ts'
import { SideText } from '../cells/side-text.tsx'
import { agendaBlocks } from './agenda-blocks.tsx'
import { progressBlock } from './progress-block.tsx'
import { changesBlock, lateBlock } from './row-blocks.tsx'
import { tallyBlock } from './tally-block.tsx'
import './report.css'

/** 進捗状況報告書: its parts below each other, each with tables of its own. */
export function reportLayout(sheet: ReportSheet): SheetLayout {
  const { agenda } = sheet
  return {
    className: 'report',
    heading: sheet.heading,
    columns: null,
    head: null,
    blocks:
      agenda === null
        ? [sentenceBlock('nothing', sheet.nothing.progress)]
        : [
            ...countBlocks(sheet),
            ...progressBlocks(sheet),
            ...sectionBlocks(sheet, 'changes'),
            sheet.changes.length === 0
              ? sentenceBlock('no changes', sheet.nothing.changes)
              : changesBlock(sheet.changes),
            ...sectionBlocks(sheet, 'late'),
            sheet.late.length === 0
              ? sentenceBlock('nothing late', sheet.nothing.late)
              : lateBlock(sheet.late, sheet.projectLabel),
            ...agendaBlocks(agenda),
          ],
    unitsPerPage: 1,
  }
}

function countBlocks(sheet: ReportSheet): readonly SheetBlock[] {
  const { tallies, foot, nothing } = sheet
  const sentence = nothing.progress === '' ? [] : [sentenceBlock('no actuals', nothing.progress)]
  return [
    ...sectionBlocks(sheet, 'counts'),
    ...sentence,
    ...tallies.flatMap((tally) => [captionBlock(tally.key, tally.title), tallyBlock(tally)]),
    ...(tallies.length === 0 ? [] : foot.map((row) => footBlock(row, 1))),
  ]
}

function progressBlocks(sheet: ReportSheet): readonly SheetBlock[] {
  const { groups, projectLabel } = sheet
  if (groups.length === 0) return []
  const hasNumbers = groups.some(({ projects }) => projects.some(({ number }) => number !== ''))
  return [
    ...sectionBlocks(sheet, 'progress'),
    ...groups.flatMap((group) => [
      captionBlock(group.key, group.title),
      progressBlock(group, projectLabel, hasNumbers),
    ]),
  ]
}

/** The heading of one of the parts that the report has. */
function sectionBlocks({ sections }: ReportSheet, section: keyof SectionNumbers): readonly SheetBlock[] {
  const number = sections[section]
  if (number === null) return []
  const style = { className: 'report-section', level: 3 }
  return [headBlock(`section ${section}`, reportText.section(number, section), style)]
}

/** What stands over a table. */
function captionBlock(key: string, title: string): SheetBlock {
  return headBlock(`caption ${key}`, title, { className: 'report-caption', level: 4 })
}

type HeadStyle = { readonly className: string; readonly level: number }

function headBlock(key: string, title: string, { className, level }: HeadStyle): SheetBlock {
  return wholeBlock({
    key,
    isHeading: true,
    cells: [],
    draw: () => (
      <tr>
        <td className={className}>
          <div role="heading" aria-level={level}>
            <SideText textKey={key} text={title} />
          </div>
        </td>
      </tr>
    ),
  })
}

function sentenceBlock(key: string, sentence: string): SheetBlock {
  return wholeBlock({
    key,
    cells: [],
    draw: () => (
      <tr>
        <td className="report-sentence">
          <SideText textKey={key} text={sentence} />
        </td>
      </tr>
    ),
  })
}
