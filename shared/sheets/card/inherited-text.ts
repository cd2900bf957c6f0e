import type { PlanModel } from '../../domain/plan/plan-model.ts'
import type { RecordId } from '../../domain/record/field.ts'
import type { PlanRecord } from '../../domain/record/plan-record.ts'
import { textsOf } from '../../domain/structure/inheritance.ts'
import { findPlace, type Place } from '../../domain/structure/places.ts'
import type { BlankAddress, CellAddress } from '../cells/sheet-line.ts'

/** A place on the sheet of a repeat whose text is that of the original until another is typed. */
export type InheritedText = {
  readonly place: Place
  readonly field: RecordId
  /** The rank of the text among those of its field. */
  readonly at: number
  readonly record: PlanRecord<'fieldValue'>
}

/** What a blank place takes over from an original; null where it is really blank. */
export function inheritedAt(model: PlanModel, address: CellAddress): InheritedText | null {
  if (address.kind !== 'blank' || address.type !== 'fieldValue') return null
  const { field, owner, position } = address.fields
  const place = findPlace(model, owner as RecordId)
  const standing = place === null ? null : textsOf(model, place, field as RecordId)
  const record = standing?.isInherited === true ? standing.records[Number(position ?? 0)] : undefined
  if (place === null || record === undefined) return null
  return { place, field: field as RecordId, at: Number(position ?? 0), record }
}

/** Whether a place was composed for a text that a repeat takes over: it names the rank of the text. */
export function isInheritedPlace({ type, fields }: BlankAddress): boolean {
  return type === 'fieldValue' && fields['position'] !== undefined
}
