import type { ActItem } from '#shared/domain/journal/act-item.ts'
import type { RecordChange } from '#shared/domain/journal/record-change.ts'
import type { PlanModel } from '#shared/domain/plan/plan-model.ts'
import type { LooseFields } from '#shared/domain/record/plan-record.ts'
import { fieldWord, recordWord } from '#shared/messages/record-words.ts'
import { writeFieldText } from '#shared/sheets/cells/field-text.ts'
import { isOwnText, shortenedText, subjectWords } from '#shared/sheets/places/subject-words.ts'
import { pastText } from '../../../messages/past-text.ts'
import { paneText } from '../../../messages/plan-text.ts'

/** What an act did, in words: the record by the name that it has now, and what stood there before and after; '' for an act that changed nothing. */
export function actSentence(model: PlanModel, { telling, recordCount }: ActItem): string {
  if (recordCount === 0) return ''
  if (telling === null) return pastText.whole(recordCount)
  const others = recordCount > 1 ? pastText.andOthers(recordCount - 1) : ''
  return `${changeSentence(model, telling)}${others}`
}

function changeSentence(model: PlanModel, change: RecordChange): string {
  if (change.op === 'insert') return pastText.added(subjectWords(model, change.record))
  if (change.op === 'delete') return pastText.removed(subjectWords(model, change.record))
  const { type, before, after } = change
  const field = Object.keys(after)[0] ?? ''
  const record = model.findAny(change.id)
  const subject = record === null ? recordWord(type) : subjectWords(model, record)
  const where = isOwnText(type, field) ? subject : `${subject}　${fieldWord(field, type)}`
  const text = (fields: LooseFields) => {
    const written = writeFieldText(model, type, field, fields[field] ?? null)
    return shortenedText(written === '' ? paneText.emptyText : written)
  }
  return pastText.changed(where, text(before), text(after))
}
