import { parsePeriodText } from '#shared/domain/fiscal-period/period-text.ts'
import { writePeriod } from '#shared/domain/fiscal-period/write-period.ts'
import type { ActItem } from '#shared/domain/journal/act-item.ts'
import type { RecordChange } from '#shared/domain/journal/record-change.ts'
import type { PlanModel } from '#shared/domain/plan/plan-model.ts'
import type { FieldContent, RecordId } from '#shared/domain/record/field.ts'
import type { LooseFields, PlanRecord } from '#shared/domain/record/plan-record.ts'
import type { RecordType } from '#shared/domain/record/record-types.ts'
import { choiceWordsOf } from '#shared/messages/choice-words.ts'
import { fieldWord, recordWord } from '#shared/messages/record-words.ts'
import { writeFieldText } from '#shared/sheets/cells/field-text.ts'
import { recordName } from '#shared/sheets/places/record-name.ts'
import { notationOf } from '#shared/sheets/indicators/year-columns.ts'
import { pastText } from '../../../messages/past-text.ts'
import { paneText } from '../../../messages/plan-text.ts'

/** What an act did, in words: the record by the name that it has now, and what stood there before and after. */
export function actSentence(model: PlanModel, { telling, recordCount }: ActItem): string {
  if (telling === null) return pastText.whole(recordCount)
  const others = recordCount > 1 ? pastText.andOthers(recordCount - 1) : ''
  return `${changeSentence(model, telling)}${others}`
}

function changeSentence(model: PlanModel, change: RecordChange): string {
  if (change.op === 'insert') return pastText.added(subjectOf(model, change.record))
  if (change.op === 'delete') return pastText.removed(subjectOf(model, change.record))
  const { type, before, after } = change
  const field = Object.keys(after)[0] ?? ''
  const record = model.findAny(change.id)
  const subject = record === null ? recordWord(type) : subjectOf(model, record)
  const where = TEXT_FIELDS.includes(`${type}.${field}`) ? subject : `${subject}　${fieldWord(field, type)}`
  const text = (fields: LooseFields) => shortened(contentText(model, { type, field }, fields[field] ?? null))
  return pastText.changed(where, text(before), text(after))
}

/** Fields that are what the record is there for, so that their name says nothing more. */
const TEXT_FIELDS: readonly string[] = ['value.raw', 'fieldValue.text', 'bullet.text', 'situation.text', 'note.text']

function contentText(
  model: PlanModel,
  { type, field }: { readonly type: RecordType; readonly field: string },
  content: FieldContent,
): string {
  const text = writeFieldText(model, type, field, content)
  return text === '' ? paneText.emptyText : text
}

const LONGEST = 40

function shortened(text: string): string {
  const letters = [...text.replaceAll('\n', ' ')]
  return letters.length <= LONGEST ? letters.join('') : `${letters.slice(0, LONGEST).join('')}…`
}

/** A record by its name and by what it belongs to: 申請件数, 令和7年度, 目標値. */
function subjectOf(model: PlanModel, record: PlanRecord): string {
  if (record.type === 'value') {
    const { owner, period, role } = record.fields
    return joined(nameOfId(model, owner), periodText(model, period), choiceWordsOf('value', 'role')?.get(role))
  }
  if (record.type === 'fieldValue') {
    return joined(nameOfId(model, record.fields.owner), nameOfId(model, record.fields.field))
  }
  return joined(nameAbove(model, record), recordWord(record.type), named(model, record))
}

/** The sheet of a record that is known by it: a bar's project, a section's project; '' for any other. */
function nameAbove(model: PlanModel, record: PlanRecord): string {
  if (record.type === 'bar' || record.type === 'bullet') return nameOfLane(model, record.fields.lane)
  return record.type === 'responsibility' ? nameOfId(model, record.fields.owner) : ''
}

function named(model: PlanModel, record: PlanRecord): string {
  const name = recordName(model, record)
  return name === '' ? '' : `「${shortened(name)}」`
}

function nameOfId(model: PlanModel, id: RecordId): string {
  const record = model.findAny(id)
  return record === null ? '' : shortened(recordName(model, record))
}

function nameOfLane(model: PlanModel, lane: RecordId): string {
  const owner = model.find('lane', lane)?.fields.owner
  return owner === undefined ? '' : nameOfId(model, owner)
}

function periodText(model: PlanModel, period: string | null): string {
  const read = period === null ? null : parsePeriodText(period)
  return read === null ? '' : writePeriod(read, notationOf(model.plan.fields.calendar))
}

function joined(...parts: ReadonlyArray<string | undefined>): string {
  return parts.filter(Boolean).join('　')
}
