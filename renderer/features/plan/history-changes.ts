import type { RecordChange } from '#shared/domain/journal/record-change.ts'
import { parsePeriodText } from '#shared/domain/fiscal-period/period-text.ts'
import { writePeriod } from '#shared/domain/fiscal-period/write-period.ts'
import type { FieldContent } from '#shared/domain/record/field.ts'
import type { LooseFields } from '#shared/domain/record/plan-record.ts'
import { fieldsOfType } from '#shared/domain/record/read-record.ts'
import type { RecordType } from '#shared/domain/record/record-types.ts'
import { paneText } from '../../messages/plan-text.ts'
import { fieldWord } from '#shared/messages/record-words.ts'

/** One changed field in words. `label` is '' for the field that the cell itself shows. */
export type ChangeText = { readonly label: string; readonly before: string; readonly after: string }

/** What one act changed in a record; a new or removed record tells only the `field` of the cell. */
export function historyChanges(change: RecordChange, field: string): readonly ChangeText[] {
  if (change.op === 'update') {
    return Object.keys(change.after).map((name) => ({
      label: name === field ? '' : fieldWord(name, change.type),
      before: contentText(change.type, name, change.before[name] ?? null),
      after: contentText(change.type, name, change.after[name] ?? null),
    }))
  }
  const fields: LooseFields = change.record.fields
  const text = contentText(change.record.type, field, fields[field] ?? null)
  return change.op === 'insert'
    ? [{ label: '', before: paneText.emptyText, after: text }]
    : [{ label: '', before: text, after: paneText.emptyText }]
}

function contentText(type: RecordType, name: string, content: FieldContent): string {
  if (content === null || content === '') return paneText.emptyText
  if (type === 'bar' && name === 'end') return barEndText(String(content))
  const period = fieldsOfType(type)[name]?.kind === 'period' ? parsePeriodText(String(content)) : null
  return period === null ? String(content) : writePeriod(period, 'era')
}

function barEndText(end: string): string {
  const words: Readonly<Record<string, string>> = paneText.barEnds
  return words[end] ?? end
}
