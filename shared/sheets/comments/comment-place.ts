import { parsePeriodText } from '../../domain/fiscal-period/period-text.ts'
import { writePeriod } from '../../domain/fiscal-period/write-period.ts'
import type { CommentSpot } from '../../domain/comment/comments-on.ts'
import type { PlanModel } from '../../domain/plan/plan-model.ts'
import type { PlanRecord } from '../../domain/record/plan-record.ts'
import { choiceWordsOf } from '../../messages/choice-words.ts'
import { notationOf } from '../indicators/year-columns.ts'
import { recordAt } from '../cells/cell-text.ts'
import type { CellAddress } from '../cells/sheet-line.ts'
import { recordPlace } from '../places/record-place.ts'
import { wholesOf } from '../places/wholes-of.ts'

/** What a remark on a cell is about: the field that it shows; where it is empty, what it would belong to. Null where that is nothing of the plan. */
export function spotOfCell(model: PlanModel, address: CellAddress): CommentSpot | null {
  const record = recordAt(model, address)
  if (record !== null) return { recordId: record.id, field: fieldOf(address) }
  if (address.kind === 'value') return { recordId: address.owner, field: null }
  if (address.kind !== 'blank') return null
  const { type, fields } = address
  const [whole] = wholesOf(model, { type, fields } as unknown as PlanRecord)
  return whole === undefined ? null : { recordId: whole, field: null }
}

function fieldOf(address: CellAddress): string | null {
  if (address.kind === 'value') return 'raw'
  return address.kind === 'categories' ? null : address.field
}

/** Where a remark stands, in the words of the sheets: 「オンライン申請」の概要, 「申請件数」の目標値 令和7年度. '' where its record is gone. */
export function commentPlace(model: PlanModel, { recordId, field }: CommentSpot): string {
  const value = model.find('value', recordId)
  if (value === null) return recordPlace(model, recordId, field)
  const { owner, role, period } = value.fields
  const part = model.find('breakdown', owner)
  const indicator = model.find('indicator', part?.fields.indicator ?? owner)
  const name = [indicator?.fields.name, part?.fields.label].filter(Boolean).join(' ')
  const read = period === null ? null : parsePeriodText(period)
  const when = read === null ? '' : writePeriod(read, notationOf(model.plan.fields.calendar))
  return `「${name}」の${[choiceWordsOf('value', 'role')?.get(role), when].filter(Boolean).join(' ')}`
}
