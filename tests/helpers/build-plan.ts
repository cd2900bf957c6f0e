import { createSampleWriter } from '#db/samples/sample-writer.ts'
import type { RecordId } from '#shared/domain/record/field.ts'
import type { PlanRecord } from '#shared/domain/record/plan-record.ts'

/** A small plan and the ids that tests ask for. `values` are cells of `indicator`, 2025 and 2026; the first bears a note's mark. */
export type BuiltPlan = {
  readonly planId: RecordId
  readonly municipality: RecordId
  readonly measure: RecordId
  readonly project: RecordId
  readonly placement: RecordId
  readonly fieldValue: RecordId
  readonly indicator: RecordId
  readonly breakdown: RecordId
  readonly values: readonly [RecordId, RecordId]
  readonly noteLink: RecordId
  readonly bar: RecordId
  readonly records: readonly PlanRecord[]
}

/** The same plan for the same name, always; plans of two names share no record. */
export function buildPlan(name: string): BuiltPlan {
  const writer = createSampleWriter(name)
  const { write } = writer
  const municipality = write('municipality', 'm', { code: '222097', name: `${name}市`, prefecture: '静岡県' })
  const planId = write('plan', 'p', {
    municipality,
    title: `${name}市DX推進計画`,
    periodText: '令和7年度～令和9年度',
    periodFrom: '2025-04',
    periodTo: '2028-03',
  })
  const level = write('level', 'l', { name: '施策' })
  const measure = write('measure', 'm', { level, title: '市民サービスのデジタル化', number: '1' })
  const project = write('project', 'p', { name: 'オンライン申請', statusTags: ['【新規】'] })
  const placement = write('placement', 'p', { project, measure, number: '1' })
  const field = write('fieldDef', 'f', { label: '概要', appliesTo: 'project' })
  const fieldValue = write('fieldValue', 'f', { field, owner: project, text: '申請を窓口に来ずに済ませる。' })
  const section = write('section', 's', { name: 'デジタル推進課' })
  write('responsibility', 'r', { owner: project, text: 'デジタル推進課', section })
  const indicator = write('indicator', 'i', { name: '申請件数', unit: '件' })
  write('indicatorUse', 'u', { indicator, owner: placement })
  const breakdown = write('breakdown', 'b', { indicator, label: '国内' })
  const cell = { owner: indicator, role: 'target' } as const
  const first = write('value', '2025', { ...cell, period: '2025', raw: '1,000件' })
  const second = write('value', '2026', { ...cell, period: '2026', raw: '2,000件' })
  write('column', '2025', { label: '令和7年度', period: '2025' })
  const lane = write('lane', 'l', { owner: placement })
  const bar = write('bar', 'b', { lane, from: '2025', label: '実施' })
  write('bullet', 'b', { lane, period: '2025', text: '要件定義', month: 4 })
  const note = write('note', 'n', { owner: placement, mark: '※1', text: '見込みを含む。' })
  const noteLink = write('noteLink', 'n', { note, target: first })
  return {
    planId,
    municipality,
    measure,
    project,
    placement,
    fieldValue,
    indicator,
    breakdown,
    values: [first, second],
    noteLink,
    bar,
    records: writer.records(),
  }
}
