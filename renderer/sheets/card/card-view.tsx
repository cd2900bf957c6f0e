import { Fragment, type ReactNode } from 'react'
import type { CardField } from '#shared/sheets/card/card-fields.ts'
import type { CardSheet } from '#shared/sheets/card/card-sheet.ts'
import { gridRows, type CellGrid } from '#shared/sheets/cells/cell-grid.ts'
import { laneCells } from '#shared/sheets/cells/sheet-cells.ts'
import { sheetText } from '../../messages/sheet-text.ts'
import { indicatorsBlock } from './card-indicators.tsx'
import { ContinuedMark } from '../frame/continued-mark.tsx'
import { HeadLabel } from '../frame/head-label.tsx'
import { LaneTable } from '../lanes/lane-table.tsx'
import { NoteLabel } from '../frame/note-label.tsx'
import { LineStack, SheetCell } from '../cells/sheet-cell.tsx'
import type { PartRange, SheetBlock, SheetLayout } from '../sheet-layout.ts'
import { useNoteOrder } from '../sheet-context.ts'
import { SideText } from '../cells/side-text.tsx'

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
      ...tagsBlock(card),
      ...lifecycleBlock(card),
      ...card.fields.before.map((field) => fieldBlock(card.owner, field)),
      ...indicatorsBlock(card.owner, card.indicators),
      ...card.fields.behind.map((field) => fieldBlock(card.owner, field)),
      ...scheduleBlock(card),
      ...notesBlock(card),
    ],
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
    const own = index === measures.length - 1 ? number : null
    const ownLabel = numberLabel ?? sheetText.number
    const key = `${owner} measure ${String(index)}`
    return sideBlock(key, own === null ? [] : gridRows(owner, [[], [own]]), () => (
      <tr>
        <th scope="row">{label}</th>
        <td colSpan={own === null ? 3 : 1}>
          <SideText textKey={key} text={title} />
        </td>
        {own !== null && <th scope="row">{ownLabel}</th>}
        {own !== null && (
          <td className="number">
            <SheetCell line={own} place={owner} label={ownLabel} className="is-only" />
          </td>
        )}
      </tr>
    ))
  })
}

function nameBlock({ owner, nameLabel, name, sections, isRepeat }: CardSheet): SheetBlock {
  const cells = gridRows(owner, [name, sections])
  return sideBlock(`${owner} name`, cells, () => (
    <tr>
      <th scope="row">
        {nameLabel}
        {isRepeat && <span className="repeat-mark">{sheetText.repeatMark}</span>}
      </th>
      <td colSpan={sections.length === 0 ? 3 : 1} className="card-name">
        <LineStack lines={name} place={owner} label={nameLabel} />
      </td>
      {sections.length > 0 && <th scope="row">{sheetText.sections}</th>}
      {sections.length > 0 && (
        <td className="card-sections">
          {sections.map((line, index) => (
            <SheetCell
              key={line.recordId ?? index}
              line={line}
              place={owner}
              label={sheetText.sections}
              className={line.recordId === null ? 'is-new' : ''}
            />
          ))}
        </td>
      )}
    </tr>
  ))
}

/** The tags of a project and for whom it is; on paper only where there are any. */
function tagsBlock({ owner, statusTags, audienceTags }: CardSheet): readonly SheetBlock[] {
  const all = [
    { label: sheetText.tags, line: statusTags },
    { label: sheetText.audience, line: audienceTags },
  ]
  const shown = all.flatMap(({ label, line }) => (line === null ? [] : [{ label, line }]))
  if (shown.length === 0) return []
  const cells = gridRows(
    owner,
    shown.map(({ line }) => [line]),
  )
  const draw = () => (
    <tr>
      {shown.map(({ label, line }) => (
        <Fragment key={label}>
          <th scope="row">{label}</th>
          <td colSpan={shown.length === 1 ? 3 : 1}>
            <SheetCell line={line} place={owner} label={label} className="is-only" />
          </td>
        </Fragment>
      ))}
    </tr>
  )
  return [{ ...sideBlock(`${owner} tags`, cells, draw), lineCount: 1.5 }]
}

/** How a project ended, and what it came from. */
function lifecycleBlock({ owner, lifecycle }: CardSheet): readonly SheetBlock[] {
  if (lifecycle.length === 0) return []
  return [
    sideBlock(`${owner} state`, gridRows(`${owner} state`, [lifecycle]), () => (
      <LabelledRow label={sheetText.state}>
        <LineStack lines={lifecycle} place={`${owner} state`} label={sheetText.state} />
      </LabelledRow>
    )),
  ]
}

function fieldBlock(owner: string, { field, label, lines }: CardField): SheetBlock {
  return sideBlock(`${owner} field ${field}`, gridRows(owner, [lines]), () => (
    <LabelledRow label={label}>
      <LineStack lines={lines} place={owner} label={label} isRich />
    </LabelledRow>
  ))
}

function scheduleBlock({ owner, schedule }: CardSheet): readonly SheetBlock[] {
  if (schedule === null) return []
  const { columns, lanes } = schedule
  const draw = ({ parts, isContinued }: PartRange) => (
    <LabelledRow label={sheetText.schedule} isContinued={isContinued} isFlush>
      <LaneTable owner={owner} columns={columns} lanes={lanes} parts={parts} />
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
      <Notes place={owner} notes={notes} parts={parts} />
    </LabelledRow>
  )
  const size = { lineCount: 2 * notes.length, partCount: notes.length, partsPerRow: 1 }
  return [{ key: `${owner} notes`, isHeading: false, ...size, isFlowing: true, cells, draw }]
}

type NotesProps = Pick<CardSheet, 'notes'> & Pick<PartRange, 'parts'> & { readonly place: string }

/** The notes of a card with their marks, in the order of the sheet. */
export function Notes({ place, notes, parts }: NotesProps) {
  const ordered = useNoteOrder(notes)
  return parts.map((part) => {
    const note = ordered[part]
    return (
      note && (
        <div key={note.mark.note} className="note" data-part={part} data-one-column>
          <NoteLabel label={note.mark} />
          <SheetCell line={note.line} place={place} label={`${sheetText.notes} ${note.mark.mark}`} isRich />
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
        <HeadLabel text={label} place={label} />
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
