import { parsePeriodText } from '../../domain/fiscal-period/period-text.ts'
import { writePeriod } from '../../domain/fiscal-period/write-period.ts'
import type { PlanModel } from '../../domain/plan/plan-model.ts'
import type { RecordId } from '../../domain/record/field.ts'
import type { PlanRecord } from '../../domain/record/plan-record.ts'
import type { RecordType } from '../../domain/record/record-types.ts'
import { choiceWordsOf } from '../../messages/choice-words.ts'
import { recordWord } from '../../messages/record-words.ts'
import { notationOf } from '../indicators/year-columns.ts'
import { recordName } from './record-name.ts'

const LONGEST = 40

/** A text of a record as it stands within a sentence: on one line and of so many letters at most. */
export function shortenedText(text: string, longest = LONGEST): string {
  const letters = [...text.replaceAll('\n', ' ')]
  return letters.length <= longest ? letters.join('') : `${letters.slice(0, longest).join('')}…`
}

/** Fields that are what the record is there for, so that their name says nothing more than the record does. */
const OWN_TEXTS: readonly string[] = ['value.raw', 'fieldValue.text', 'bullet.text', 'situation.text', 'note.text']

/** Whether a field is the text that the record is there for. */
export function isOwnText(type: RecordType, field: string): boolean {
  return OWN_TEXTS.includes(`${type}.${field}`)
}

/** A record by its name and by what it belongs to: 申請件数, 令和7年度, 目標値. */
export function subjectWords(model: PlanModel, record: PlanRecord): string {
  if (record.type === 'value') {
    const { owner, period, role } = record.fields
    return joined(
      nameOfId(model, owner) || nameOfUser(model, owner),
      periodText(model, period),
      choiceWordsOf('value', 'role')?.get(role),
    )
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
  return name === '' ? '' : `「${shortenedText(name)}」`
}

function nameOfId(model: PlanModel, id: RecordId): string {
  const record = model.findAny(id)
  return record === null ? '' : shortenedText(recordName(model, record))
}

/** What an indicator without a name stands on. */
function nameOfUser(model: PlanModel, indicator: RecordId): string {
  const use = model.list('indicatorUse').find(({ fields }) => fields.indicator === indicator)
  return use === undefined ? '' : nameOfId(model, use.fields.owner)
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
