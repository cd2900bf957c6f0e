import { foldWidth } from '../../domain/fiscal-period/fold-width.ts'
import { parsePeriodText } from '../../domain/fiscal-period/period-text.ts'
import type { PeriodError } from '../../domain/fiscal-period/period-error.ts'
import { writePeriod } from '../../domain/fiscal-period/write-period.ts'
import type { PlanModel } from '../../domain/plan/plan-model.ts'
import type { Field, FieldContent, RecordId } from '../../domain/record/field.ts'
import type { PlanRecord } from '../../domain/record/plan-record.ts'
import { readFieldText } from '../../domain/record/read-field-text.ts'
import { fieldsOfType, type RecordError } from '../../domain/record/read-record.ts'
import type { RecordType } from '../../domain/record/record-types.ts'
import { choiceWordsOf } from '../../messages/choice-words.ts'
import { failed, ok, type Result } from '../../result.ts'
import { readTags } from '../card/tag-text.ts'
import { recordName } from '../places/record-name.ts'
import { notationOf } from '../indicators/year-columns.ts'

/** A typed text that is none of what the field may hold. `words` are what it may hold, [] where these are too many to say. */
export type CellTextError =
  | RecordError
  | PeriodError
  | { readonly code: 'cell/unknown-word'; readonly text: string; readonly words: readonly string[] }

export const FLAG_WORDS = { yes: 'はい', no: 'いいえ' } as const

/** The content of a field as the officer reads it and would type it. */
export function writeFieldText(model: PlanModel, type: RecordType, name: string, content: FieldContent): string {
  if (content === null) return ''
  const kind = fieldsOfType(type)[name]?.kind
  switch (kind) {
    case 'choice':
      return choiceWordsOf(type, name)?.get(String(content)) ?? String(content)
    case 'flag':
      return content === true ? FLAG_WORDS.yes : FLAG_WORDS.no
    case 'texts':
      return Array.isArray(content) ? content.join('\n') : ''
    case 'period':
      return writtenPeriod(model, String(content))
    case 'reference': {
      const target = model.findAny(content as RecordId)
      return target === null ? '' : recordName(model, target)
    }
    case 'text':
    case 'integer':
    case undefined:
      return String(content)
  }
}

function writtenPeriod(model: PlanModel, canonical: string): string {
  const period = parsePeriodText(canonical)
  return period === null ? canonical : writePeriod(period, notationOf(model.plan.fields.calendar))
}

/** What a typed text means in a field: the words of choices and flags, names of other records, periods in any printed form. */
export function readCellText(
  model: PlanModel,
  place: { readonly type: RecordType; readonly field: string },
  text: string,
): Result<FieldContent, CellTextError> {
  const field = fieldsOfType(place.type)[place.field]
  const isEmptied = text === '' && (field?.initial === null || field?.kind === 'texts')
  if (field === undefined || isEmptied) return readFieldText(place.type, place.field, text)
  const tags = readTags(place.type, place.field, text)
  if (tags !== null) return ok(tags)
  switch (field.kind) {
    case 'choice':
      return findWord([...(choiceWordsOf(place.type, place.field) ?? [])], text)
    case 'flag':
      return findWord(
        [
          [true, FLAG_WORDS.yes],
          [false, FLAG_WORDS.no],
        ],
        text === '' ? FLAG_WORDS.no : text,
      )
    case 'reference':
      return findWord(
        listTargets(model, field).map((record) => [record.id, recordName(model, record)]),
        text,
      )
    case 'integer':
      return readFieldText(place.type, place.field, foldWidth(text).trim())
    case 'text':
    case 'texts':
    case 'period':
      return readFieldText(place.type, place.field, text)
  }
}

/** The records that a reference may name, in the plan's order. */
export function listTargets(model: PlanModel, { targets }: Pick<Field, 'targets'>): readonly PlanRecord[] {
  return targets.flatMap((type) => model.list(type as RecordType) as readonly PlanRecord[])
}

/** The content whose word the text is, or the only one whose word begins with it. */
function findWord(
  words: ReadonlyArray<readonly [content: FieldContent, word: string]>,
  text: string,
): Result<FieldContent, CellTextError> {
  const typed = foldWidth(text).trim()
  const same = words.find(([, word]) => foldWidth(word) === typed)
  const begun = words.filter(([, word]) => typed !== '' && foldWidth(word).startsWith(typed))
  const found = same ?? (begun.length === 1 ? begun[0] : undefined)
  if (found !== undefined) return ok(found[0])
  return failed({ code: 'cell/unknown-word', text, words: words.length > 12 ? [] : words.map(([, word]) => word) })
}
