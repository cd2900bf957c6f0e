import { insertRowAfter } from '#shared/domain/edit/insert-row.ts'
import { changeFields } from '#shared/domain/edit/change-fields.ts'
import { moveRecord } from '#shared/domain/edit/move-record.ts'
import { inSequence } from '#shared/domain/edit/net-changes.ts'
import { removeRecords } from '#shared/domain/edit/remove-records.ts'
import { isRanked, listByLoose } from '#shared/domain/edit/siblings.ts'
import type { RecordChange } from '#shared/domain/journal/record-change.ts'
import { checkPlanRecords } from '#shared/domain/plan/check-plan-records.ts'
import type { PlanModel } from '#shared/domain/plan/plan-model.ts'
import type { Field, FieldContent, RecordId } from '#shared/domain/record/field.ts'
import type { PlanRecord } from '#shared/domain/record/plan-record.ts'
import { recordTypes, type RecordType } from '#shared/domain/record/record-types.ts'
import { choiceWordsOf } from '#shared/messages/choice-words.ts'
import type { Random } from './seeded-random.ts'

/** Texts that have broken programs: wide and combining letters, variants, signs of other formats, nothing at all. */
const TEXTS: readonly string[] = [
  '',
  '250件',
  '令和７年度末までに１００％とする。',
  '𠮷野家 葛\u{e0100}城 か\u3099',
  '①受付\n②審査\n・交付\tその他',
  '"=1+1", <b>x</b> & \\n',
  '未把握 ― — - 0',
  '\u202eabc\u202c \u200b',
]
const PERIODS: readonly string[] = ['2025', '2026H1', '2027-03', '2025..2027', '2030', '?']

/** Fields that an officer never writes: whose plan it is. */
const FIXED: readonly string[] = ['plan.municipality', 'municipality.code']

/** Some other content for one field of a record; null where there is none. */
export function otherContent(
  model: PlanModel,
  record: PlanRecord,
  at: { readonly field: string; readonly definition: Field; readonly random: Random },
): FieldContent | undefined {
  const { field, definition, random } = at
  const held = (record.fields as Readonly<Record<string, FieldContent>>)[field] ?? null
  const contents = contentsFor(model, record, at).filter(
    (content) => definition.fits(content) && JSON.stringify(content) !== JSON.stringify(held),
  )
  return contents.length === 0 || FIXED.includes(`${record.type}.${field}`) ? undefined : random.pick(contents)
}

function contentsFor(
  model: PlanModel,
  record: PlanRecord,
  { field, definition }: { readonly field: string; readonly definition: Field },
): readonly FieldContent[] {
  switch (definition.kind) {
    case 'text':
      return [...TEXTS, null]
    case 'texts':
      return [[], ['市民'], [...TEXTS]]
    case 'integer':
      return [0, 1, 3, 12, null]
    case 'flag':
      return [true, false]
    case 'period':
      return [...PERIODS, null]
    case 'choice':
      return [...(choiceWordsOf(record.type, field)?.keys() ?? [])]
    case 'reference':
      return [
        null,
        ...definition.targets.flatMap((type) => model.list(type as RecordType).map(({ id }: PlanRecord) => id)),
      ]
  }
}

/** Changes from which on an act is drawn only now and then, so that a plan does not wear away. */
const GREAT_ACT = 20

/** One act on some record: other contents, a new row, a record less, another rank. Only acts that leave a whole plan. */
export function randomEdit(model: PlanModel, random: Random, newId: () => RecordId): readonly RecordChange[] {
  const records = model.all()
  for (let attempt = 0; attempt < 20; attempt += 1) {
    const changes = editOf(model, random.pick(records), { random, newId })
    const isGreat = changes.length > GREAT_ACT && random.below(20) > 0
    if (changes.length > 0 && !isGreat && isWhole(model.withChanges(changes))) return changes
  }
  return []
}

type Means = { readonly random: Random; readonly newId: () => RecordId }

function editOf(model: PlanModel, record: PlanRecord, { random, newId }: Means): readonly RecordChange[] {
  const isFixed = record.type === 'plan' || record.type === 'municipality'
  const kind = random.below(isFixed ? 1 : 8)
  if (kind >= 5 && isRanked(record.type)) {
    if (kind === 5) return record.type === 'value' ? [] : moveRecord(model, record.id, random.pick([1, -1]))
    if (kind === 6) return isRowLike(record) ? insertRowAfter(model, record, newId) : []
    return removeRecords(model, [record.id])
  }
  return inSequence(
    model,
    Array.from(
      { length: 1 + random.below(3) },
      () => (present: PlanModel) => changeSomeField(present, record.id, random),
    ),
  )
}

/** Types of which a new record can stand beside another one without saying more. */
function isRowLike({ type }: PlanRecord): boolean {
  return !['value', 'measure', 'placement'].includes(type)
}

function changeSomeField(model: PlanModel, id: RecordId, random: Random): readonly RecordChange[] {
  const record = model.findAny(id)
  if (record === null) return []
  const [field, definition] = random.pick(Object.entries<Field>(recordTypes[record.type]))
  const content = otherContent(model, record, { field, definition, random })
  return content === undefined ? [] : changeFields(model, id, { [field]: content })
}

function isWhole(model: PlanModel): boolean {
  return checkPlanRecords(model.all()).ok
}

/** The records that point to this one. */
export function listReferrers(model: PlanModel, { id, type }: PlanRecord): readonly PlanRecord[] {
  return (Object.keys(recordTypes) as RecordType[]).flatMap((from) =>
    Object.entries<Field>(recordTypes[from])
      .filter(([, { targets }]) => targets.includes(type))
      .flatMap(([field]) => listByLoose(model, from, field, id)),
  )
}
