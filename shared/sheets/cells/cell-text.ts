import { findValue } from '../../domain/edit/put-value.ts'
import type { PlanModel } from '../../domain/plan/plan-model.ts'
import type { LooseFields, PlanRecord } from '../../domain/record/plan-record.ts'
import { categoriesText } from './category-text.ts'
import { writeFieldText } from './field-text.ts'
import { inheritedAt } from '../card/inherited-text.ts'
import { nameAt } from '../outline.ts'
import type { CellAddress } from './sheet-line.ts'

/** The record behind a place that can be edited; null where there is none yet. */
export function recordAt(model: PlanModel, address: CellAddress): PlanRecord | null {
  switch (address.kind) {
    case 'field':
    case 'element':
      return model.findAny(address.recordId)
    case 'value':
      return findValue(model, address)
    case 'categories':
      return model.findAny(address.owner)
    case 'blank':
      return null
  }
}

/** The text kept at a place, without what a sheet adds to it (ほか, (主)); '' where nothing is kept. */
export function textAt(model: PlanModel, address: CellAddress): string {
  if (address.kind === 'categories') return categoriesText(model, address)
  if (address.kind === 'blank') return inheritedAt(model, address)?.record.fields.text ?? ''
  const record = recordAt(model, address)
  if (record === null) return ''
  if (address.kind === 'value') return record.type === 'value' ? record.fields.raw : ''
  const fields: LooseFields = record.fields
  const content = fields[address.field] ?? null
  if (record.type === 'placement' && address.field === 'rowName') return nameAt(model, record)
  if (address.kind === 'field') return writeFieldText(model, record.type, address.field, content)
  return Array.isArray(content) ? String(content[address.index] ?? '') : ''
}
