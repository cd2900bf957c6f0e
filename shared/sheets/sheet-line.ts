import type { RecordId } from '../domain/record/field.ts'
import type { FieldsOf } from '../domain/record/record-types.ts'
import type { PlanModel } from '../domain/plan/plan-model.ts'

/** Where a text of a sheet is kept: a field of a record, or the cell of an indicator, which may still be empty. */
export type CellAddress =
  | { readonly kind: 'field'; readonly recordId: RecordId; readonly field: string }
  | ({ readonly kind: 'value' } & Pick<FieldsOf<'value'>, 'owner' | 'role' | 'period' | 'position'>)

/**
 * One text of a sheet. `address` is null where the sheet composes the text and nobody edits it; `recordId` is null for a cell that
 * has no record yet; `marks` are the ※ that stand behind it, those left out
 * that the text itself prints.
 */
export type SheetLine = {
  readonly text: string
  readonly address: CellAddress | null
  readonly recordId: RecordId | null
  readonly marks: readonly string[]
}

/** A text that nobody edits in place. */
export function plainLine(text: string): SheetLine {
  return { text, address: null, recordId: null, marks: [] }
}

/** A field of a record as a line of a sheet; `shown` replaces its text where a sheet composes one. */
export function fieldLine(model: PlanModel, recordId: RecordId, field: string, shown: string): SheetLine {
  return { text: shown, address: { kind: 'field', recordId, field }, recordId, marks: marksOf(model, recordId, shown) }
}

/** The ※ marks that point at a record and do not stand in its text, in the order of their notes. */
export function marksOf(model: PlanModel, recordId: RecordId, text: string): readonly string[] {
  const links = model.listBy('noteLink', 'target', recordId)
  if (links.length === 0) return []
  return links
    .flatMap(({ fields }) => model.find('note', fields.note) ?? [])
    .sort((one, other) => one.fields.position - other.fields.position)
    .map(({ fields }) => fields.mark)
    .filter((mark) => !text.includes(mark))
}

/** One text for each place that can be edited: the same for the same place, different for different ones. */
export function addressKey(address: CellAddress): string {
  return address.kind === 'field'
    ? `${address.recordId} ${address.field}`
    : `${address.owner} ${address.role} ${address.period ?? '-'} ${String(address.position)}`
}
