import type { FieldContent, RecordId } from '#shared/domain/record/field.ts'
import type { PlanRecord } from '#shared/domain/record/plan-record.ts'
import { recordTypes, type FieldsOf, type RecordType } from '#shared/domain/record/record-types.ts'
import { seededRandom, type Random } from '../helpers/seeded-random.ts'
import { buildIdSource, buildName, buildProse, sections } from './generated-words.ts'

const FIRST_YEAR = 2025
const YEARS = 6
const INDICATORS = 3
const LANES = 3
const BARS = 5
const MEASURES_AT_TOP = 5
const MEASURES_BELOW = 4
/** Printed fields of a project with the length of their text. */
const FIELDS = [
  ['概要', 200],
  ['現状・課題', 80],
  ['目的', 120],
  ['今後の取組内容', 100],
] as const
const STATES = ['検討', '実証', 'システム導入', '運用開始', '順次拡大', '実施'] as const
const UNITS = ['件', '％', '人', '業務', 'か所', '回'] as const

type Draft = {
  readonly random: Random
  /** Adds a record, complete with what stands in it when nothing is said; returns its id. */
  readonly add: <T extends RecordType>(type: T, fields: Partial<FieldsOf<T>>) => RecordId
}

/**
 * The records of an invented plan: for each project one placement, 4 texts, a section, 3 indicators with 6 yearly targets and
 * 5 bars on 3 lanes, 39 records in all. The same size and seed give the same plan on every machine.
 */
export function buildGeneratedPlan(projects: number, seed = 1): readonly PlanRecord[] {
  const records: PlanRecord[] = []
  const random = seededRandom(seed)
  const nextId = buildIdSource(random)
  const draft: Draft = {
    random,
    add(type, given) {
      const id = nextId()
      records.push({ id, type, fields: completed(type, given) } as unknown as PlanRecord)
      return id
    },
  }
  const { measures, fields, offices } = addFrame(draft)
  for (let index = 0; index < projects; index += 1) {
    const project = draft.add('project', { name: buildName(random), statusTags: index % 10 === 0 ? ['【新規】'] : [] })
    const placement = draft.add('placement', {
      project,
      measure: measures[Math.floor((index * measures.length) / projects)]!,
      position: index,
      number: String(index + 1),
    })
    for (const [at, [, length]] of FIELDS.entries()) {
      draft.add('fieldValue', { field: fields[at]!, owner: project, position: 0, text: buildProse(random, length) })
    }
    const office = random.below(offices.length)
    draft.add('responsibility', { owner: project, position: 0, text: sections[office]!, section: offices[office]! })
    for (let at = 0; at < INDICATORS; at += 1) addIndicator(draft, placement, at)
    addSchedule(draft, placement)
  }
  return records
}

/** Everything of the plan but its projects. */
function addFrame({ random, add }: Draft) {
  const municipality = add('municipality', { code: '229996', name: '見本市', prefecture: '静岡県' })
  add('plan', {
    municipality,
    title: '見本市ＤＸ推進計画',
    periodText: '令和7年度～令和12年度',
    periodFrom: `${String(FIRST_YEAR)}-04`,
    periodTo: `${String(FIRST_YEAR + YEARS)}-03`,
  })
  const [upper, lower] = ['基本方針', '施策'].map((name, position) => add('level', { position, name }))
  const measures: RecordId[] = []
  for (let top = 0; top < MEASURES_AT_TOP; top += 1) {
    const parent = add('measure', { level: upper!, position: top, number: String(top + 1), title: buildName(random) })
    for (let below = 0; below < MEASURES_BELOW; below += 1) {
      const number = `${String(top + 1)}-${String(below + 1)}`
      measures.push(add('measure', { level: lower!, parent, position: below, number, title: buildName(random) }))
    }
  }
  for (let year = 0; year < YEARS; year += 1) {
    add('column', { position: year, label: `令和${String(year + 7)}年度`, period: String(FIRST_YEAR + year) })
  }
  return {
    measures,
    fields: FIELDS.map(([label], position) => add('fieldDef', { position, label })),
    offices: sections.map((name) => add('section', { name })),
  }
}

function addIndicator({ random, add }: Draft, placement: RecordId, position: number): void {
  const unit = random.pick(UNITS)
  const indicator = add('indicator', { name: buildName(random), unit, direction: 'more' })
  add('indicatorUse', { indicator, owner: placement, position })
  const isStage = random.below(5) === 0
  const start = random.below(90)
  for (let year = 0; year < YEARS; year += 1) {
    const raw = isStage ? STATES[year]! : `${String(start + year * 2)}${unit}`
    add('value', { owner: indicator, role: 'target', period: String(FIRST_YEAR + year), position: 0, raw })
  }
}

function addSchedule({ random, add }: Draft, placement: RecordId): void {
  const lanes = Array.from({ length: LANES }, (_, position) => add('lane', { owner: placement, position }))
  for (let position = 0; position < BARS; position += 1) {
    const from = random.below(YEARS)
    const to = from + random.below(YEARS - from)
    add('bar', {
      lane: lanes[position % LANES]!,
      position,
      from: String(FIRST_YEAR + from),
      to: String(FIRST_YEAR + to),
      end: random.pick(['closed', 'continues', 'open', 'unknown'] as const),
      label: random.pick(STATES),
    })
  }
}

function completed(type: RecordType, given: object): Readonly<Record<string, FieldContent>> {
  const said: Readonly<Record<string, FieldContent | undefined>> = { ...given }
  return Object.fromEntries(
    Object.entries(recordTypes[type]).map(([name, { initial }]) => {
      const content = said[name] ?? initial
      if (content === undefined) throw new Error(`${type} lacks ${name}`)
      return [name, content]
    }),
  )
}
