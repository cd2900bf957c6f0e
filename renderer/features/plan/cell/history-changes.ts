import type { RecordChange } from '#shared/domain/journal/record-change.ts'
import type { PlanModel } from '#shared/domain/plan/plan-model.ts'
import type { FieldContent } from '#shared/domain/record/field.ts'
import type { LooseFields } from '#shared/domain/record/plan-record.ts'
import type { RecordType } from '#shared/domain/record/record-types.ts'
import { fieldWord } from '#shared/messages/record-words.ts'
import { writeFieldText } from '#shared/sheets/cells/field-text.ts'
import { paneText } from '../../../messages/plan-text.ts'

/** One changed field in words. `label` is '' for the field that the cell itself shows. */
export type ChangeText = { readonly label: string; readonly before: string; readonly after: string }

/** What one act changed in a record; a new or removed record tells only the `field` of the cell. `model` names what records point to. */
export function historyChanges(model: PlanModel, change: RecordChange, field: string): readonly ChangeText[] {
  if (change.op === 'update') {
    return Object.keys(change.after).map((name) => ({
      label: name === field ? '' : fieldWord(name, change.type),
      before: contentText(model, change.type, { name, content: change.before[name] ?? null }),
      after: contentText(model, change.type, { name, content: change.after[name] ?? null }),
    }))
  }
  const fields: LooseFields = change.record.fields
  const text = contentText(model, change.record.type, { name: field, content: fields[field] ?? null })
  return change.op === 'insert'
    ? [{ label: '', before: paneText.emptyText, after: text }]
    : [{ label: '', before: text, after: paneText.emptyText }]
}

type NamedContent = { readonly name: string; readonly content: FieldContent }

/** A content as the officer would read it; ranks are counted from 1. */
function contentText(model: PlanModel, type: RecordType, { name, content }: NamedContent): string {
  if (content === null || content === '') return paneText.emptyText
  if (name === 'position' || name === 'rank') return paneText.rank(Number(content) + 1)
  return writeFieldText(model, type, name, content) || paneText.goneRecord
}
