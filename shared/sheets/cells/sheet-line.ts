import type { RecordId } from '../../domain/record/field.ts'
import type { LooseFields, PlanRecord } from '../../domain/record/plan-record.ts'
import type { FieldsOf, RecordType } from '../../domain/record/record-types.ts'
import type { PlanModel } from '../../domain/plan/plan-model.ts'

/**
 * Where a text of a sheet is kept: a field of a record, one element of a field that is a list, the cell of an indicator, which may
 * still be empty, or a place where typing makes a record of `type` with these `fields` and the text in `field`, in its element
 * `index` where that is a list; or the categories of one catalogue that a project, a measure or a category is linked to.
 */
export type CellAddress =
  | { readonly kind: 'field'; readonly recordId: RecordId; readonly field: string }
  | { readonly kind: 'element'; readonly recordId: RecordId; readonly field: string; readonly index: number }
  | ({ readonly kind: 'value' } & Pick<FieldsOf<'value'>, 'owner' | 'role' | 'period' | 'position'>)
  | BlankAddress
  | CategoriesAddress
export type CategoriesAddress = {
  readonly kind: 'categories'
  readonly owner: RecordId
  readonly catalogue: RecordId
}
export type BlankAddress = {
  readonly kind: 'blank'
  readonly type: RecordType
  readonly fields: LooseFields
  readonly field: string
  readonly index?: number
}

/**
 * One text of a sheet. `address` is null where the sheet composes the text and nobody edits it; `recordId` is null for a cell that
 * has no record yet; `marks` are the ※ that stand behind it, those left out
 * that the text itself prints.
 */
export type SheetLine = {
  readonly text: string
  readonly address: CellAddress | null
  readonly recordId: RecordId | null
  readonly marks: readonly NoteMark[]
  readonly origin?: LineOrigin
  /** What the sheet says beside the text, in this order; nothing on most. */
  readonly asides?: readonly LineAside[]
}

/**
 * `previous` stands struck before the text, the others behind it: `percent` computed from an n/N, `status` 速報 and 訂正, `revision` a mark
 * that the foot of the table explains, `facts` in small letters below.
 */
export type LineAside = {
  readonly kind: 'previous' | 'percent' | 'status' | 'revision' | 'facts'
  readonly text: string
}

/** A ※ behind a text. `mark` is as the note prints it; where it `isNumbered`, each sheet counts it anew. */
export type NoteMark = { readonly note: RecordId; readonly mark: string; readonly isNumbered: boolean }

/** On the sheet of a repeat (再掲): a text that it takes over from the original, or one in which it differs. */
export type LineOrigin = 'inherited' | 'different'

/** A text that nobody edits in place. */
export function plainLine(text: string): SheetLine {
  return { text, address: null, recordId: null, marks: [] }
}

/** A field of a record as a line of a sheet; `shown` replaces its text where a sheet composes one. */
export function fieldLine(model: PlanModel, recordId: RecordId, field: string, shown: string): SheetLine {
  return { text: shown, address: { kind: 'field', recordId, field }, recordId, marks: marksOf(model, recordId, shown) }
}

/** One element of a list (a cell of an annex row) as a line of a sheet; '' where the list is shorter. */
export function elementLine(
  record: { readonly id: RecordId; readonly fields: LooseFields },
  field: string,
  index: number,
): SheetLine {
  const list = record.fields[field]
  const text = Array.isArray(list) ? String(list[index] ?? '') : ''
  return { text, address: { kind: 'element', recordId: record.id, field, index }, recordId: record.id, marks: [] }
}

/** A place where typing makes a record. */
export function blankLine(type: RecordType, fields: LooseFields, field: string): SheetLine {
  return { text: '', address: { kind: 'blank', type, fields, field }, recordId: null, marks: [] }
}

/** A place where typing makes a record that holds a list, with the text in one element of it. */
export function blankElementLine(type: RecordType, fields: LooseFields, place: ElementPlace): SheetLine {
  return { text: '', address: { kind: 'blank', type, fields, ...place }, recordId: null, marks: [] }
}

export type ElementPlace = { readonly field: string; readonly index: number }

/** Where the text of a blank place is kept once its record has been made. */
export function filledPlace({ field, index }: BlankAddress, recordId: RecordId): CellAddress {
  return index === undefined ? { kind: 'field', recordId, field } : { kind: 'element', recordId, field, index }
}

/** The ※ marks that point at a record and do not stand in its text, in the order of their notes. */
export function marksOf(model: PlanModel, recordId: RecordId, text: string): readonly NoteMark[] {
  const links = model.listBy('noteLink', 'target', recordId)
  if (links.length === 0) return []
  return links
    .flatMap(({ fields }) => model.find('note', fields.note) ?? [])
    .sort((one, other) => one.fields.position - other.fields.position)
    .map(noteMarkOf)
    .filter(({ mark, isNumbered }) => isNumbered || !text.includes(mark))
}

/** The mark of a note. */
export function noteMarkOf({ id, fields }: PlanRecord<'note'>): NoteMark {
  return { note: id, mark: fields.mark, isNumbered: fields.isNumbered }
}

/** One text for each place that can be edited: the same for the same place, different for different ones. */
export function addressKey(address: CellAddress): string {
  switch (address.kind) {
    case 'field':
      return `${address.recordId} ${address.field}`
    case 'element':
      return `${address.recordId} ${address.field} ${String(address.index)}`
    case 'value':
      return `${address.owner} ${address.role} ${address.period ?? '-'} ${String(address.position)}`
    case 'categories':
      return `${address.owner} categories ${address.catalogue}`
    case 'blank':
      return [blankKey(address), address.field, address.index ?? ''].join(' ').trimEnd()
  }
}

/** The same for all places that would make the same record. */
export function blankKey({ type, fields }: BlankAddress): string {
  return `new ${type} ${Object.values(fields).map(String).join(' ')}`
}
