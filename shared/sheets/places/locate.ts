import type { PlanModel } from '../../domain/plan/plan-model.ts'
import type { RecordId } from '../../domain/record/field.ts'
import type { PlanRecord } from '../../domain/record/plan-record.ts'
import { linesOnCard, linesOnTables, type PlacedLine } from './lines-of-record.ts'
import { listSheets, type SheetChoice } from '../sheet-choice.ts'
import { addressKey, type CellAddress } from '../cells/sheet-line.ts'
import { wholesOf } from './wholes-of.ts'

/** Where a record is shown. `address` is null where the sheet has no cell for it or for what it belongs to. */
export type SheetPlace = { readonly sheet: SheetChoice; readonly address: CellAddress | null }

/** A record, one of its fields, or one text of a field that is a list. */
export type TextSpot = { readonly recordId: RecordId; readonly field?: string | undefined; readonly index?: number }

/** On which sheet and in which cell a record, or one field of it, is best shown; null where no sheet of the plan shows it. */
export function placeOf(model: PlanModel, recordId: RecordId, field?: string): SheetPlace | null {
  return placeOfText(model, { recordId, field })
}

/**
 * Where a text is best shown: in its own cell on a card, or else in a table; then in another cell of its record; then in the cells
 * of what the record belongs to. An address given is always a cell of the sheet given.
 */
export function placeOfText(model: PlanModel, spot: TextSpot): SheetPlace | null {
  const record = model.findAny(spot.recordId)
  if (record === null) return null
  const cards = cardOwnersOf(model, record)
  const onCards = cards.flatMap((owner) => linesOnCard(model, owner, record.id))
  const keys = addressKeysOf(record, spot)
  const isSpot = ({ address }: PlacedLine) => address !== null && keys.includes(addressKey(address))
  const exact = onCards.find(isSpot) ?? linesOnTables(model, record.id).find(isSpot)
  if (exact !== undefined) return exact
  const lines = [...onCards, ...linesOnTables(model, record.id)]
  return lines.find(hasCell) ?? ownSheet(model, record.id) ?? standIn(model, record, cards) ?? lines[0] ?? null
}

function hasCell({ address }: PlacedLine): boolean {
  return address !== null && address.kind !== 'blank'
}

/** The keys (`addressKey`) of the cells of exactly this text; [] where no field is asked for. */
export function addressKeysOf(record: PlanRecord, { recordId, field, index = 0 }: TextSpot): readonly string[] {
  if (field === undefined) return []
  const keys = [addressKey({ kind: 'element', recordId, field, index }), addressKey({ kind: 'field', recordId, field })]
  return record.type === 'value' && field === 'raw' ? [...keys, addressKey({ kind: 'value', ...record.fields })] : keys
}

/** The sheet that there is of this record alone: of an inventory, of a table of the annex. */
function ownSheet(model: PlanModel, owner: RecordId): SheetPlace | null {
  const own = listSheets(model).find(({ choice }) => choice.owner === owner)
  return own === undefined ? null : { sheet: own.choice, address: null }
}

/** The cell of a part of the record, or of what it belongs to, on one of its cards; else the card; else where what it belongs to is. */
function standIn(model: PlanModel, record: PlanRecord, cards: readonly RecordId[]): SheetPlace | null {
  const wholes = wholesOf(model, record)
  for (const other of [...partsOf(model, record), ...wholes]) {
    const line = cards.flatMap((owner) => linesOnCard(model, owner, other)).find(hasCell)
    if (line !== undefined) return line
  }
  if (cards[0] !== undefined) return { sheet: { kind: 'card', owner: cards[0] }, address: null }
  return wholes.map((whole) => placeOf(model, whole)).find((place) => place !== null) ?? null
}

/** The placements and measures on whose cards a record stands; the place where a project really stands comes before its 再掲. */
function cardOwnersOf(model: PlanModel, record: PlanRecord): readonly RecordId[] {
  if (record.type === 'placement' || record.type === 'measure') return [record.id]
  const owners = wholesOf(model, record).flatMap((id) => {
    const whole = model.findAny(id)
    return whole === null ? [] : cardOwnersOf(model, whole)
  })
  return [...new Set(owners)]
}

/** What a record that has no text of its own on a sheet is seen by. */
function partsOf(model: PlanModel, { id, type, fields }: PlanRecord): readonly RecordId[] {
  if (type === 'placement') return [fields.project]
  if (type === 'indicatorUse') return [fields.indicator]
  if (type === 'breakdown') return [...model.listBy('value', 'owner', id).map((value) => value.id), fields.indicator]
  if (type !== 'lane') return []
  return [...model.listBy('bar', 'lane', id), ...model.listBy('bullet', 'lane', id)].map((part) => part.id)
}
