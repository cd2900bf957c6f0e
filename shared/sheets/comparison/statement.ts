import type { PlanModel } from '../../domain/plan/plan-model.ts'
import type { LooseFields, PlanRecord } from '../../domain/record/plan-record.ts'
import { fieldsOfType } from '../../domain/record/read-record.ts'
import { fieldWord, recordWord } from '../../messages/record-words.ts'
import { writeFieldText } from '../cells/field-text.ts'

/** One thing that a plan says. The same thing has the same `key` in every state of the plan; `reason` is why it was last changed, as the plan itself tells. */
export type Statement = {
  readonly key: string
  readonly label: string
  readonly text: string
  readonly reason: string
}

/** What a plan says under one heading: of a project at its place, of its glossary. */
export type StatementGroup = { readonly key: string; readonly title: string; readonly statements: readonly Statement[] }

export function statement(key: string, label: string, text: string, reason = ''): Statement {
  return { key, label, text, reason }
}

/** A field of a record as a statement; none where nothing stands in it. */
export function fieldStatement(
  model: PlanModel,
  record: PlanRecord,
  field: string,
  label = fieldWord(field, record.type),
): readonly Statement[] {
  const fields: LooseFields = record.fields
  const text = writeFieldText(model, record.type, field, fields[field] ?? null)
  return text === '' ? [] : [statement(`${record.id} ${field}`, label, text)]
}

/** A record that is one entry of a list, all its contents as one text: its name alone, or each with the word for its field. */
export function recordStatement(model: PlanModel, record: PlanRecord): Statement {
  const told = Object.entries(fieldsOfType(record.type)).flatMap(([name, field]) => {
    const content = (record.fields as LooseFields)[name] ?? null
    if (field === undefined || field.kind === 'integer' || content === field.initial) return []
    const text = writeFieldText(model, record.type, name, content)
    return text === '' ? [] : [{ name, text }]
  })
  const [only] = told
  const text =
    only !== undefined && told.length === 1
      ? only.text
      : told.map((each) => `${fieldWord(each.name, record.type)}：${each.text}`).join('\n')
  return statement(record.id, recordWord(record.type), text)
}
