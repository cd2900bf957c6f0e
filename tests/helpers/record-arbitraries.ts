import fc from 'fast-check'
import { toPeriodText } from '#shared/domain/fiscal-period/period-text.ts'
import type { RecordChange } from '#shared/domain/journal/record-change.ts'
import type { Field, FieldContent, RecordId } from '#shared/domain/record/field.ts'
import type { PlanRecord } from '#shared/domain/record/plan-record.ts'
import { recordTypes, type RecordType } from '#shared/domain/record/record-types.ts'
import { choiceWordsOf } from '#shared/messages/choice-words.ts'
import { periods } from '../unit/shared/domain/fiscal-period/fiscal-period-arbitraries.ts'

export const recordTypeList = Object.keys(recordTypes) as readonly RecordType[]

/** Version 8, any other bits. */
const recordIds: fc.Arbitrary<RecordId> = fc.uuid({ version: 8 }).map((id) => id as RecordId)

const texts = fc.string({ unit: 'grapheme', maxLength: 12 })

/** What may stand in the field, null included where it may be null. References point anywhere. */
function fieldContents(type: RecordType, name: string, { kind, schema }: Field): fc.Arbitrary<FieldContent> {
  const words = [...(choiceWordsOf(type, name)?.keys() ?? [])]
  const contents = (words.length > 0 ? fc.constantFrom(...words) : contentsOfKind(kind)).filter(
    (content) => schema.safeParse(content).success,
  )
  return schema.safeParse(null).success ? fc.option(contents, { nil: null }) : contents
}

function contentsOfKind(kind: Field['kind']): fc.Arbitrary<FieldContent> {
  switch (kind) {
    case 'text':
      return fc.oneof(texts, fc.stringMatching(/^[0-9]{6}$/))
    case 'texts':
      return fc.array(texts, { maxLength: 3 })
    case 'integer':
      return fc.integer({ min: 0, max: 12 })
    case 'flag':
      return fc.boolean()
    case 'reference':
      return recordIds
    case 'period':
      return periods(2020, 2030).map(toPeriodText)
    case 'choice':
      throw new Error('a choice has words')
  }
}

/** Any record of the type, or of any type. */
export function recordsOf(types: readonly RecordType[] = recordTypeList): fc.Arbitrary<PlanRecord> {
  return fc
    .constantFrom(...types)
    .chain((type) =>
      fc
        .record({ id: recordIds, fields: fieldsOf(type) })
        .map(({ id, fields }) => ({ id, type, fields }) as unknown as PlanRecord),
    )
}

function fieldsOf(type: RecordType): fc.Arbitrary<Readonly<Record<string, FieldContent>>> {
  const fields = Object.entries<Field>(recordTypes[type])
  return fc.record(Object.fromEntries(fields.map(([name, field]) => [name, fieldContents(type, name, field)])))
}

/** Records under their ids, and changes that fit them one after the other. */
export function recordsWithChanges(types: readonly RecordType[]) {
  return fc
    .record({
      records: fc.uniqueArray(recordsOf(types), { selector: ({ id }) => id, minLength: 1, maxLength: 8 }),
      others: fc.uniqueArray(recordsOf(types), { selector: ({ id }) => id, maxLength: 4 }),
      choices: fc.array(fc.record({ kind: fc.constantFrom('insert', 'delete', 'update'), pick: fc.nat() }), {
        maxLength: 12,
      }),
    })
    .map(({ records, others, choices }) => {
      const start = new Map(records.map((record) => [record.id, record]))
      return { start, changes: fittingChanges(start, others, choices) }
    })
}

type Choice = { readonly kind: string; readonly pick: number }

function fittingChanges(
  start: ReadonlyMap<RecordId, PlanRecord>,
  others: readonly PlanRecord[],
  choices: readonly Choice[],
): readonly RecordChange[] {
  const present = new Map(start)
  const absent = others.filter(({ id }) => !present.has(id))
  const changes: RecordChange[] = []
  for (const { kind, pick } of choices) {
    const held = [...present.values()]
    const chosen = held[pick % Math.max(held.length, 1)]
    if (kind === 'insert' && absent.length > 0) {
      const [record] = absent.splice(pick % absent.length, 1) as [PlanRecord]
      present.set(record.id, record)
      changes.push({ op: 'insert', record })
    } else if (kind === 'delete' && chosen !== undefined) {
      present.delete(chosen.id)
      absent.push(chosen)
      changes.push({ op: 'delete', record: chosen })
    } else if (kind === 'update' && chosen !== undefined) {
      const model = held.find((record) => record.type === chosen.type && record.id !== chosen.id) ?? chosen
      const before: Readonly<Record<string, FieldContent>> = chosen.fields
      const after: Readonly<Record<string, FieldContent>> = model.fields
      present.set(chosen.id, { ...chosen, fields: after } as unknown as PlanRecord)
      changes.push({ op: 'update', id: chosen.id, type: chosen.type, before, after })
    }
  }
  return changes
}
