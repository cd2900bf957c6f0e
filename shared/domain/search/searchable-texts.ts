import { choiceWordsOf } from '../../messages/choice-words.ts'
import type { Field, FieldContent } from '../record/field.ts'
import type { LooseFields, PlanRecord } from '../record/plan-record.ts'
import { recordTypes, type RecordType } from '../record/record-types.ts'
import { foldText } from './fold-text.ts'

/** A text of a record as it is searched: a field, the element `index` of one that is a list, or the word of a choice. */
export type SearchableText = {
  readonly field: string
  readonly index: number
  readonly text: string
  readonly folded: string
}

/** Texts that the program writes for itself. */
const OWN_NOTATION: readonly string[] = [
  'acceptance.rule',
  'acceptance.subject',
  'annexTable.columnRoles',
  'comment.at',
  'comment.field',
  'comment.subject',
  'municipality.code',
]

/** Whether the field holds a text that the program reads, and no officer wrote. */
export function isProgramNotation(type: RecordType, field: string): boolean {
  return OWN_NOTATION.includes(`${type}.${field}`)
}

/** A field in which something can be found. A choice is found by its word, but for the one that says nothing. */
type SearchedField = { readonly name: string; readonly wordOf: (content: FieldContent) => FieldContent }
const searchedFields = new Map<RecordType, readonly SearchedField[]>()

function searchedFieldsOf(type: RecordType): readonly SearchedField[] {
  const known = searchedFields.get(type)
  if (known !== undefined) return known
  const fields = Object.entries<Field>(recordTypes[type]).flatMap(([name, { kind, initial }]): SearchedField[] => {
    if (isProgramNotation(type, name)) return []
    if (kind === 'text' || kind === 'texts') return [{ name, wordOf: (content) => content }]
    const words = kind === 'choice' ? choiceWordsOf(type, name) : null
    if (words === null) return []
    return [{ name, wordOf: (content) => (content === initial ? null : (words.get(String(content)) ?? null)) }]
  })
  searchedFields.set(type, fields)
  return fields
}

/** Records never change, so that each is folded only once. */
const textsOfRecord = new WeakMap<PlanRecord, readonly SearchableText[]>()

/** The texts of a record that are not empty. */
export function searchableTexts(record: PlanRecord): readonly SearchableText[] {
  const known = textsOfRecord.get(record)
  if (known !== undefined) return known
  const fields: LooseFields = record.fields
  const texts: SearchableText[] = []
  const add = (field: string, index: number, text: string) => {
    if (text !== '') texts.push({ field, index, text, folded: foldText(text) })
  }
  for (const { name, wordOf } of searchedFieldsOf(record.type)) {
    const content = wordOf(fields[name] ?? null)
    if (typeof content === 'string') add(name, 0, content)
    else if (Array.isArray(content)) content.forEach((text, index) => add(name, index, String(text)))
  }
  textsOfRecord.set(record, texts)
  return texts
}
