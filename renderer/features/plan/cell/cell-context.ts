import { parsePeriodText } from '#shared/domain/fiscal-period/period-text.ts'
import { writePeriod } from '#shared/domain/fiscal-period/write-period.ts'
import { yearKeyOf } from '#shared/domain/fiscal-period/year-key.ts'
import type { PlanModel } from '#shared/domain/plan/plan-model.ts'
import type { RecordId } from '#shared/domain/record/field.ts'
import type { LooseFields } from '#shared/domain/record/plan-record.ts'
import type { RecordType } from '#shared/domain/record/record-types.ts'
import { recordAt } from '#shared/sheets/cells/cell-text.ts'
import { valueLines } from '#shared/sheets/indicators/indicator-rows.ts'
import { recordName } from '#shared/sheets/places/record-name.ts'
import type { CellAddress } from '#shared/sheets/cells/sheet-line.ts'
import { notationOf } from '#shared/sheets/indicators/year-columns.ts'
import { paneText } from '../../../messages/plan-text.ts'
import { roleWords } from '../../../messages/reading-text.ts'
import { fieldWord, recordWord } from '#shared/messages/record-words.ts'
import type { ReadingRow } from './reading-rows.ts'

type ValueAddress = CellAddress & { readonly kind: 'value' }

/** What a place of a sheet is, in rows: of which indicator a value is, of when, and what it is to be compared with. */
export function cellContext(model: PlanModel, address: CellAddress): readonly ReadingRow[] {
  const rows =
    address.kind === 'value' ? valueRows(model, address) : [{ label: paneText.cell, text: fieldName(model, address) }]
  return rows.filter(({ text }) => text !== '')
}

/** A place of a sheet in words: the record, then the field or the year. */
export function placeName(model: PlanModel, address: CellAddress): string {
  const [cell, owner] = cellContext(model, address)
  const record = address.kind === 'value' ? null : recordAt(model, address)
  const name = record === null ? (owner?.text ?? '') : recordName(model, record)
  return [name, cell?.text ?? ''].filter((text) => text !== '').join('　')
}

function valueRows(model: PlanModel, address: ValueAddress): readonly ReadingRow[] {
  const { role, period } = address
  const part = model.find('breakdown', address.owner)
  const indicator = model.find('indicator', part?.fields.indicator ?? address.owner)
  const isActual = role === 'actual'
  return [
    { label: paneText.cell, text: [roleWords[role], periodText(model, period)].filter(Boolean).join(' ') },
    { label: paneText.indicator, text: [indicator?.fields.name, part?.fields.label].filter(Boolean).join(' ') },
    {
      label: roleWords.baseline,
      text: role === 'baseline' ? '' : textsOf(model, { ...address, role: 'baseline' }, null),
    },
    { label: roleWords.target, text: isActual ? textsOf(model, { ...address, role: 'target' }, period) : '' },
  ]
}

/** The values of a role, of one year where `period` names one. */
function textsOf(
  model: PlanModel,
  { owner, role }: Pick<ValueAddress, 'owner' | 'role'>,
  period: string | null,
): string {
  const year = yearKeyOf(period)
  return valueLines(model, { owner, role, period }, (held) => year === null || yearKeyOf(held) === year)
    .map(({ text }) => text)
    .filter((text) => text !== '')
    .join('、')
}

function periodText(model: PlanModel, period: string | null): string {
  const read = period === null ? null : parsePeriodText(period)
  return read === null ? '' : writePeriod(read, notationOf(model.plan.fields.calendar))
}

/** A field by the plan's own word for it (概要) or, where it has none, by the program's (担当課の記載 文). */
function fieldName(model: PlanModel, address: Exclude<CellAddress, ValueAddress>): string {
  if (address.kind === 'blank') {
    const label = labelOf(model, address.type, address.fields)
    return label ?? paneText.newRecord(recordWord(address.type), fieldWord(address.field, address.type))
  }
  const record = recordAt(model, address)
  if (record === null) return ''
  if (address.kind === 'categories') return `${recordName(model, record)}　${recordWord('category')}`
  return (
    labelOf(model, record.type, record.fields) ?? `${recordWord(record.type)}　${fieldWord(address.field, record.type)}`
  )
}

function labelOf(model: PlanModel, type: RecordType, fields: LooseFields): string | null {
  return type === 'fieldValue' ? (model.find('fieldDef', fields['field'] as RecordId)?.fields.label ?? null) : null
}
