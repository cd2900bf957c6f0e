import { changeFields } from '#shared/domain/edit/change-fields.ts'
import { insertRecord } from '#shared/domain/edit/insert-record.ts'
import { inSequence } from '#shared/domain/edit/net-changes.ts'
import { removeRecords } from '#shared/domain/edit/remove-records.ts'
import { formPresets } from '#shared/domain/form/form-words.ts'
import type { RecordChange } from '#shared/domain/journal/record-change.ts'
import { checkPlanRecords } from '#shared/domain/plan/check-plan-records.ts'
import type { PlanModel } from '#shared/domain/plan/plan-model.ts'
import type { RecordId } from '#shared/domain/record/field.ts'
import type { PaperJob } from '#shared/contracts/paper-contract.ts'
import { changePaperSetup } from '#shared/domain/form/change-paper-setup.ts'
import { listCardOwners } from '#shared/sheets/outline.ts'
import { listMeasureSheets, listSheets, type SheetChoice } from '#shared/sheets/sheet-choice.ts'
import { createIds } from '../create-ids.ts'
import { randomEdit } from '../random-edits.ts'
import { sampleModels } from '../sample-models.ts'
import { seededRandom, type Random } from '../seeded-random.ts'

/** A plan that nobody would write, and one of its sheets on some paper. */
export type RandomPaper = {
  readonly model: PlanModel
  readonly sheet: SheetChoice
  readonly job: Pick<PaperJob, 'form' | 'size' | 'lie'>
}

/** The same for the same seed. */
export function randomPaper(seed: number): RandomPaper {
  const random = seededRandom(seed)
  const newId = createIds()
  let model = random.pick(Object.values(sampleModels))
  const change = (changes: readonly RecordChange[]) => {
    const next = model.withChanges(changes)
    if (checkPlanRecords(next.all()).ok) model = next
  }
  for (let edit = random.below(20); edit > 0; edit -= 1) change(randomEdit(model, random, newId))
  for (let extreme = random.below(3); extreme > 0; extreme -= 1) change(random.pick(EXTREMES)(model, random, newId))
  for (let text = random.below(12); text > 0; text -= 1) change(extremeText(model, random))
  change(extremePaper(model, random, newId))
  return { model, sheet: someSheet(model, random), job: someJob(random) }
}

/** Half of them cards, which say the most in the most ways. */
function someSheet(model: PlanModel, random: Random): SheetChoice {
  const cards = listCardOwners(model)
  if (cards.length > 0 && random.below(2) === 0) return { kind: 'card', owner: random.pick(cards).id }
  return random.pick([...listSheets(model), ...listMeasureSheets(model)]).choice
}

function someJob(random: Random): RandomPaper['job'] {
  return {
    form: random.pick([null, ...formPresets]),
    size: random.pick([null, 'A4', 'A3']),
    lie: random.pick([null, 'portrait', 'landscape']),
  }
}

const TEXTS: readonly string[] = [
  'https://'.padEnd(400, 'abcdefghij'),
  '情報'.repeat(300),
  Array.from({ length: 300 }, (_, line) => `・${String(line + 1)}行目`).join('\n'),
  '𠮷野家の𠮷田さん ➔ 来年度も継続 ➔',
  'か\u3099き\u3099く\u3099け\u3099こ\u3099 は\u309aひ\u309a',
  '\n\n\n',
  '　全角の空白　',
  '「（［『。、」）］』ー…‥',
]

/** Some text field of some record with an extreme text, as far as the field takes it. */
function extremeText(model: PlanModel, random: Random): readonly RecordChange[] {
  const types = [
    'project',
    'fieldValue',
    'measure',
    'indicator',
    'value',
    'bar',
    'bullet',
    'note',
    'term',
    'section',
    'column',
    'fieldDef',
  ]
  const type = random.pick(types)
  const record = random.pick(model.all().filter((each) => each.type === type))
  if (record === undefined) return []
  const fields = Object.entries(record.fields).filter(
    ([name, held]) => typeof held === 'string' && TEXT_FIELDS.includes(name),
  )
  const [name] = random.pick(fields) ?? []
  return name === undefined ? [] : changeFields(model, record.id, { [name]: random.pick(TEXTS) })
}

const TEXT_FIELDS: readonly string[] = [
  'name',
  'title',
  'text',
  'label',
  'raw',
  'remark',
  'number',
  'description',
  'printed',
]

type Extreme = (model: PlanModel, random: Random, newId: () => RecordId) => readonly RecordChange[]

const EXTREMES: readonly Extreme[] = [fortyLanes, withoutColumns, halfYears, withoutProjects, oneMeasure, emptyNames]

function fortyLanes(model: PlanModel, random: Random, newId: () => RecordId): readonly RecordChange[] {
  const owner = random.pick(listCardOwners(model))
  const period = model.list('column')[0]?.fields.period
  if (owner === undefined || period === undefined) return []
  const lane = (rank: number) => (present: PlanModel) => {
    const id = newId()
    const fields = { owner: owner.id, tag: `工程${String(rank)}` }
    return inSequence(present, [
      (at) => insertRecord(at, { id, type: 'lane', fields }),
      (at) =>
        insertRecord(at, {
          id: newId(),
          type: 'bar',
          fields: { lane: id, from: period, label: `行程${String(rank)}`, end: 'open' },
        }),
    ])
  }
  return inSequence(
    model,
    Array.from({ length: 40 }, (_, rank) => lane(rank)),
  )
}

function withoutColumns(model: PlanModel): readonly RecordChange[] {
  return removed(model, model.list('column'))
}

function halfYears(model: PlanModel): readonly RecordChange[] {
  return model
    .list('column')
    .flatMap((column) =>
      /^\d{4}$/.test(column.fields.period)
        ? changeFields(model, column.id, { period: `${column.fields.period}H1` })
        : [],
    )
}

function withoutProjects(model: PlanModel): readonly RecordChange[] {
  return removed(model, [...model.list('placement'), ...model.list('project')])
}

function oneMeasure(model: PlanModel): readonly RecordChange[] {
  return removed(
    model,
    model
      .list('measure')
      .filter(({ fields }) => fields.parent === null)
      .slice(1),
  )
}

function emptyNames(model: PlanModel): readonly RecordChange[] {
  return model.list('project').flatMap(({ id }) => changeFields(model, id, { name: '' }))
}

function removed(model: PlanModel, records: ReadonlyArray<{ readonly id: RecordId }>): readonly RecordChange[] {
  return inSequence(
    model,
    records.map(
      ({ id }) =>
        (present: PlanModel) =>
          present.findAny(id) === null ? [] : removeRecords(present, [id]),
    ),
  )
}

function extremePaper(model: PlanModel, random: Random, newId: () => RecordId): readonly RecordChange[] {
  const margin = () => random.pick([null, 5, 12, 25, 50])
  const fields = {
    face: random.pick(['gothic', 'mincho'] as const),
    typeSize: random.pick([null, '8', '9', '10.5', '12', '16']),
    minimumSize: random.pick([null, '6', '9', '12']),
    marginTop: margin(),
    marginRight: margin(),
    marginBottom: margin(),
    marginLeft: margin(),
    gutter: random.pick([0, 10, 40]),
    gutterAt: random.pick(['left', 'top'] as const),
  }
  return changePaperSetup(model, fields, newId)
}
