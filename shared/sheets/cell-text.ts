import type { LooseFields, PlanRecord } from '../domain/record/plan-record.ts'
import type { PlanModel } from '../domain/plan/plan-model.ts'
import type { CellAddress } from './sheet-line.ts'

/** The record behind a place that can be edited; null for a cell of an indicator that is still empty. */
export function recordAt(model: PlanModel, address: CellAddress): PlanRecord | null {
  return address.kind === 'field' ? model.findAny(address.recordId) : valueAt(model, address)
}

/** The text kept at a place, without what a sheet adds to it (ほか, (主)); '' where nothing is kept. */
export function textAt(model: PlanModel, address: CellAddress): string {
  if (address.kind === 'value') return valueAt(model, address)?.fields.raw ?? ''
  const fields: LooseFields = model.findAny(address.recordId)?.fields ?? {}
  const content = fields[address.field]
  return typeof content === 'string' ? content : ''
}

function valueAt(model: PlanModel, address: CellAddress & { kind: 'value' }): PlanRecord<'value'> | null {
  const found = model
    .listBy('value', 'owner', address.owner)
    .find(
      ({ fields }) =>
        fields.role === address.role && fields.period === address.period && fields.position === address.position,
    )
  return found ?? null
}
