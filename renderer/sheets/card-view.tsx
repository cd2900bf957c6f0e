import type { ReactNode } from 'react'
import type { CardSheet } from '#shared/sheets/card-sheet.ts'
import { gridRows, type CellGrid } from '#shared/sheets/cell-grid.ts'
import { laneCells } from '#shared/sheets/sheet-cells.ts'
import type { SheetLine } from '#shared/sheets/sheet-line.ts'
import { sheetText } from '../messages/sheet-text.ts'
import { indicatorsBlock } from './card-indicators.tsx'
import { ContinuedMark } from './continued-mark.tsx'
import { HeadLabel } from './head-label.tsx'
import { gridOf, LaneRules, LaneView } from './lane-view.tsx'
import { NoteLabel } from './note-label.tsx'
import { LineStack, SheetCell } from './sheet-cell.tsx'
import type { PartRange, SheetBlock, SheetLayout } from './sheet-layout.ts'
import { useNoteOrder } from './sheet-context.ts'
import { SideText } from './side-text.tsx'

/** 個票 as a table of labelled rows. */
export function cardLayout(card: CardSheet): SheetLayout {
  return {
    className: 'card',
    heading: card.heading,
    columns: <CardColumns />,
    head: null,
    blocks: [
      ...measureBlocks(card),
      nameBlock(card),
      ...(card.tags.length === 0 ? [] : [tagsBlock(card)]),
      ...card.fields.map((field) => fieldBlock(card.owner, field.label, field.lines)),
      ...indicatorsBlock(card.owner, card.indicators),
      ...scheduleBlock(card),
      ...notesBlock(card),
    ],
    hasLegend: false,
  }
}

function CardColumns() {
  return (
    <colgroup>
      <col className="col-label" />
      <col />
      <col className="col-second-label" />
      <col className="col-second" />
    </colgroup>
  )
}

/** The levels above, with the number of this sheet beside the last of them. */
function measureBlocks({ owner, measures, number, numberLabel }: CardSheet): readonly SheetBlock[] {
  return measures.map(({ label, title }, index) => {
    const isLast = index === measures.length - 1 && number !== ''
    const key = `${owner} measure ${String(index)}`
    return sideBlock(key, [], () => (
      <tr>
        <th scope="row">{label}</th>
        <td colSpan={isLast ? 1 : 3}>
          <SideText textKey={key} text={title} />
        </td>
        {isLast && <th scope="row">{numberLabel ?? sheetText.number}</th>}
        {isLast && <td className="number">{number}</td>}
      </tr>
    ))
  })
}

function nameBlock({ owner, nameLabel, name, sections }: CardSheet): SheetBlock {
  const cells = gridRows(owner, [name, sections])
  return sideBlock(`${owner} name`, cells, () => (
    <tr>
      <th scope="row">{nameLabel}</th>
      <td colSpan={sections.length === 0 ? 3 : 1} className="card-name">
        <LineStack lines={name} place={owner} label={nameLabel} />
      </td>
      {sections.length > 0 && <th scope="row">{sheetText.sections}</th>}
      {sections.length > 0 && (
        <td className="card-sections">
          {sections.map((line, index) => (
            <SheetCell key={line.recordId ?? index} line={line} place={owner} label={sheetText.sections} />
          ))}
        </td>
      )}
    </tr>
  ))
}

function tagsBlock({ owner, tags }: CardSheet): SheetBlock {
  const key = `${owner} tags`
  return sideBlock(key, [], () => (
    <LabelledRow label={sheetText.tags}>
      <SideText textKey={key} text={tags.join('　')} />
    </LabelledRow>
  ))
}

function fieldBlock(owner: string, label: string, lines: readonly SheetLine[]): SheetBlock {
  return sideBlock(`${owner} field ${label}`, gridRows(owner, [lines]), () => (
    <LabelledRow label={label}>
      <LineStack lines={lines} place={owner} label={label} />
    </LabelledRow>
  ))
}

function scheduleBlock({ owner, schedule }: CardSheet): readonly SheetBlock[] {
  if (schedule === null) return []
  const { columns, lanes } = schedule
  const draw = ({ parts, isContinued }: PartRange) => (
    <LabelledRow label={sheetText.schedule} isContinued={isContinued} isFlush>
      <LaneRules columns={columns} />
      <div className="lane-head" data-repeated style={gridOf(columns.length)}>
        {columns.map(({ period, label }) => (
          <div key={period}>
            <HeadLabel text={label} />
          </div>
        ))}
      </div>
      {parts.map((part) => {
        const lane = lanes[part]
        return lane && <LaneView key={lane.key} lane={lane} owner={owner} columns={columns} part={part} />
      })}
    </LabelledRow>
  )
  const cells = lanes.flatMap((lane) => laneCells(owner, lane))
  const size = { lineCount: 3 + 2 * lanes.length, partCount: lanes.length, partsPerRow: 1 }
  return [{ key: `${owner} schedule`, isHeading: false, ...size, isFlowing: true, cells, draw }]
}

function notesBlock({ owner, notes }: CardSheet): readonly SheetBlock[] {
  if (notes.length === 0) return []
  const cells = notes.flatMap(({ line }) => gridRows(owner, [[line]]))
  const draw = ({ parts, isContinued }: PartRange) => (
    <LabelledRow label={sheetText.notes} isContinued={isContinued}>
      <Notes owner={owner} notes={notes} parts={parts} />
    </LabelledRow>
  )
  const size = { lineCount: 2 * notes.length, partCount: notes.length, partsPerRow: 1 }
  return [{ key: `${owner} notes`, isHeading: false, ...size, isFlowing: true, cells, draw }]
}

type NotesProps = Pick<CardSheet, 'owner' | 'notes'> & Pick<PartRange, 'parts'>

function Notes({ owner, notes, parts }: NotesProps) {
  const ordered = useNoteOrder(notes)
  return parts.map((part) => {
    const note = ordered[part]
    return (
      note && (
        <div key={note.mark.note} className="note" data-part={part} data-one-column>
          <NoteLabel label={note.mark} />
          <SheetCell line={note.line} place={owner} label={`${sheetText.notes} ${note.mark.mark}`} />
        </div>
      )
    )
  })
}

type LabelledRowProps = {
  readonly label: string
  readonly isContinued?: boolean
  readonly isFlush?: boolean
  readonly children: ReactNode
}

/** A row of the card: its label, and over the rest of the width what stands there. */
function LabelledRow({ label, isContinued = false, isFlush = false, children }: LabelledRowProps) {
  return (
    <tr>
      <th scope="row">
        <HeadLabel text={label} />
        {isContinued && <ContinuedMark />}
      </th>
      <td colSpan={3} className={isFlush ? 'is-flush' : undefined}>
        {children}
      </td>
    </tr>
  )
}

function sideBlock(key: string, cells: CellGrid, draw: SheetBlock['draw']): SheetBlock {
  return { key, isHeading: false, lineCount: 2.5, partCount: 0, partsPerRow: 1, isFlowing: false, cells, draw }
}
