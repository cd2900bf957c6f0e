import type { PlanModel } from '../../domain/plan/plan-model.ts'
import type { LooseFields, PlanRecord } from '../../domain/record/plan-record.ts'
import { describeBar } from '../../domain/schedule/describe-bar.ts'
import { recordAt, textAt } from '../cells/cell-text.ts'
import { writeFieldText } from '../cells/field-text.ts'
import type { BlankAddress, CellAddress } from '../cells/sheet-line.ts'
import { notationOf } from '../indicators/year-columns.ts'

/** `previous` is what stood in a cell before; '' where nothing did. */
export type CellChange = { readonly previous: string }

/**
 * How a cell differs from an earlier state of the plan; null where it does not. A bar is told in words, so that a bar that was moved differs though its own
 * words are the same; an empty place tells what was taken away from it.
 */
export function cellChange(before: PlanModel, after: PlanModel, address: CellAddress): CellChange | null {
  if (address.kind === 'blank') {
    const previous = removedFrom(before, after, address)
    return previous === '' ? null : { previous }
  }
  const [previous, present] = [toldAt(before, address), toldAt(after, address)]
  return previous === present ? null : { previous }
}

function toldAt(model: PlanModel, address: CellAddress): string {
  const record = recordAt(model, address)
  return record?.type === 'bar'
    ? describeBar(record.fields, notationOf(model.plan.fields.calendar))
    : textAt(model, address)
}

/** The texts of the records that were made where this place is, and are gone. */
function removedFrom(before: PlanModel, after: PlanModel, { type, fields, field }: BlankAddress): string {
  const stoodHere = (record: PlanRecord) => {
    const held: LooseFields = record.fields
    return Object.entries(fields).every(([name, content]) => held[name] === content)
  }
  return before
    .list(type)
    .filter((record) => stoodHere(record) && after.findAny(record.id) === null)
    .map((record) => writeFieldText(before, type, field, (record.fields as LooseFields)[field] ?? null))
    .filter((text) => text !== '')
    .join('\n')
}
