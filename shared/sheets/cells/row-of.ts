import { isRanked } from '../../domain/edit/siblings.ts'
import type { PlanModel } from '../../domain/plan/plan-model.ts'
import type { PlanRecord } from '../../domain/record/plan-record.ts'
import type { RecordId } from '../../domain/record/field.ts'
import { recordAt } from './cell-text.ts'
import type { SheetChoice } from '../sheet-choice.ts'
import type { CellAddress } from './sheet-line.ts'

/**
 * Records that are more than a row of a sheet: they are added, moved and taken away where the outline shows them. A remark stays where it came, for it is
 * theirs who made it.
 */
const MORE_THAN_A_ROW: readonly string[] = ['plan', 'municipality', 'measure', 'project', 'placement', 'comment']

/** The record whose row a place stands in: what can be moved, taken away, and followed by another one; null where there is none. */
export function rowOf(model: PlanModel, sheet: SheetChoice, address: CellAddress): PlanRecord | null {
  if (address.kind === 'categories') return null
  const record = address.kind === 'value' ? model.findAny(address.owner) : recordAt(model, address)
  if (record === null || MORE_THAN_A_ROW.includes(record.type)) return null
  if (record.type === 'indicator') return findUse(model, sheet, record.id)
  return isRanked(record.type) ? record : null
}

/** The use of an indicator on the card that is shown, or its first. */
function findUse(model: PlanModel, { owner }: SheetChoice, indicator: RecordId): PlanRecord<'indicatorUse'> | null {
  const uses = model.listBy('indicatorUse', 'indicator', indicator)
  return uses.find(({ fields }) => fields.owner === owner) ?? uses[0] ?? null
}
