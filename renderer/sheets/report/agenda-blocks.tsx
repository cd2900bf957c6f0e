import type { Agenda, AgendaItem } from '#shared/sheets/report/agenda.ts'
import { reportWords } from '#shared/messages/report-words.ts'
import { reportText } from '../../messages/report-text.ts'
import { wholeBlock, type PartRange, type SheetBlock } from '../sheet-layout.ts'
import { SideText } from '../cells/side-text.tsx'

/** The draft of the agenda, with room to write on. */
export function agendaBlocks({ title, reports, matters }: Agenda): readonly SheetBlock[] {
  const blocks = [
    titleBlock(title),
    placeBlock(),
    lineBlock('agenda reports', 'agenda-head', `1　${reportText.reports}`, true),
    ...reports.map((item, index) => itemBlock(item, index, false)),
    lineBlock('agenda matters', 'agenda-head', `2　${reportText.matters}`, true),
    ...(matters.length === 0
      ? [lineBlock('agenda no matters', 'agenda-about', reportWords.nothing.matters, false)]
      : matters.map((item, index) => itemBlock(item, index, true))),
    lineBlock('agenda others', 'agenda-head', `3　${reportText.others}`, false),
  ]
  return blocks.map((block) => ({ ...block, unit: UNIT }))
}

/** The agenda begins on a page of its own. */
const UNIT = 'agenda'

function titleBlock(title: string): SheetBlock {
  const key = 'agenda title'
  return wholeBlock({
    key,
    isHeading: true,
    cells: [],
    draw: () => (
      <tr>
        <td className="agenda-title">
          <div role="heading" aria-level={3}>
            <SideText textKey={key} text={title} />
          </div>
        </td>
      </tr>
    ),
  })
}

function lineBlock(key: string, className: string, text: string, isHeading: boolean): SheetBlock {
  return wholeBlock({
    key,
    isHeading,
    cells: [],
    draw: () => (
      <tr>
        <td className={className}>
          <SideText textKey={key} text={text} />
        </td>
      </tr>
    ),
  })
}

/** Time, place and who is there are written in by hand. */
function placeBlock(): SheetBlock {
  return wholeBlock({
    key: 'agenda place',
    isHeading: true,
    lineCount: 5,
    cells: [],
    draw: () => (
      <tr>
        <td>
          <dl className="agenda-place">
            {reportText.agendaPlace.map((word) => (
              <div key={word}>
                <dt>{word}</dt>
                <dd className="ruled" />
              </div>
            ))}
          </dl>
        </td>
      </tr>
    ),
  })
}

/** A matter with what it is about, one line each, the first of them on the same page, and lines for notes. */
function itemBlock(item: AgendaItem, index: number, hasNoteLines: boolean): SheetBlock {
  const partCount = Math.max(1, item.about.length)
  const draw = ({ parts }: PartRange) => (
    <tr>
      <td>
        {parts.map((part) => (
          <div key={part} data-part={part} data-one-column>
            {part === 0 && <ItemHead item={item} index={index} />}
            <div className="agenda-about">
              <SideText textKey={`agenda ${item.key} ${String(part)}`} text={item.about[part] ?? ''} />
            </div>
            {hasNoteLines && part === partCount - 1 && <NoteLines />}
          </div>
        ))}
      </td>
    </tr>
  )
  return wholeBlock({
    key: `agenda ${item.key}`,
    lineCount: 2 + partCount,
    partCount,
    isFlowing: true,
    cells: [],
    draw,
  })
}

function ItemHead({ item: { key, text, see }, index }: { readonly item: AgendaItem; readonly index: number }) {
  return (
    <div className="agenda-item">
      <SideText textKey={`agenda ${key} head`} text={`（${String(index + 1)}）${text}`} />
      {see !== '' && (
        <span className="agenda-see">
          <SideText textKey={`agenda ${key} see`} text={reportText.see(see)} />
        </span>
      )}
    </div>
  )
}

function NoteLines() {
  return (
    <div className="agenda-notes" aria-hidden="true">
      <div className="ruled" />
      <div className="ruled" />
    </div>
  )
}
