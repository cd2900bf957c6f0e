import { describe, expect, it } from 'vitest'
import { removeRecords } from '#shared/domain/edit/remove-records.ts'
import type { GivenChange } from '#shared/domain/journal/record-change.ts'
import { checkPlanRecords } from '#shared/domain/plan/check-plan-records.ts'
import { createPlanModel } from '#shared/domain/plan/plan-model.ts'
import type { RecordId } from '#shared/domain/record/field.ts'
import type { RecordType } from '#shared/domain/record/record-types.ts'
import { buildRecordId } from '../../helpers/build-bundle.ts'
import { buildPlan } from '../../helpers/build-plan.ts'
import {
  cellOf,
  codeOf,
  countEntries,
  digestOfContent,
  editOf,
  startTestHost,
  valueOf,
  type CellStep,
  type FieldsEdit,
} from '../../helpers/run-host.ts'
import { makeTempFolder } from '../../helpers/temp-folder.ts'

const plan = buildPlan('東')
const { planId } = plan
const NOWHERE = buildRecordId(99)
const MEASURE = plan.records.find(({ type }) => type === 'measure')!.id

type Edit = FieldsEdit & { readonly type: RecordType }

const refusals: ReadonlyArray<readonly [what: string, code: string, edit: Edit]> = [
  [
    'a record that is not there',
    'plan/record-not-found',
    { type: 'project', recordId: NOWHERE, before: { name: 'x' }, after: { name: 'y' } },
  ],
  [
    'what somebody else has changed',
    'plan/stale',
    { type: 'project', recordId: plan.project, before: { name: '古い名' }, after: { name: 'y' } },
  ],
  [
    'another field than the one seen',
    'plan/stale',
    { type: 'project', recordId: plan.project, before: { subtitle: null }, after: { name: 'y' } },
  ],
  [
    'what stands there already',
    'plan/unchanged',
    { type: 'project', recordId: plan.project, before: { name: 'オンライン申請' }, after: { name: 'オンライン申請' } },
  ],
  [
    'a measure above itself',
    'plan/circular-reference',
    { type: 'measure', recordId: MEASURE, before: { parent: null }, after: { parent: MEASURE } },
  ],
  [
    'a field that the type lacks',
    'record/unknown-field',
    { type: 'project', recordId: plan.project, before: { budget: '1' }, after: { budget: '2' } },
  ],
  [
    'a field by the name of a method',
    'record/unknown-field',
    { type: 'project', recordId: plan.project, before: { toString: '1' }, after: { toString: '2' } },
  ],
  [
    'a content that the field does not take',
    'record/invalid-field',
    { type: 'project', recordId: plan.project, before: { statusTags: ['【新規】'] }, after: { statusTags: 'x' } },
  ],
  [
    'a code of a municipality that is none',
    'record/invalid-field',
    { type: 'municipality', recordId: plan.municipality, before: { code: '222097' }, after: { code: '22209' } },
  ],
  [
    'a reference that points nowhere',
    'plan/dangling-reference',
    { type: 'placement', recordId: plan.placement, before: { project: plan.project }, after: { project: NOWHERE } },
  ],
  [
    'a reference to a record of the wrong type',
    'plan/dangling-reference',
    {
      type: 'placement',
      recordId: plan.placement,
      before: { project: plan.project },
      after: { project: plan.measure },
    },
  ],
  [
    'a cell that holds another value',
    'plan/duplicate-cell',
    { type: 'value', recordId: plan.values[0], before: { period: '2025' }, after: { period: '2026' } },
  ],
]

describe('commitChanges', () => {
  it.each(refusals)('refuses %s with %s and leaves no entry', async (_, code, { type, ...edit }) => {
    const host = await startTestHost(makeTempFolder(), [plan])
    const digest = await digestOfContent(host)
    expect(codeOf(await host.answer({ namespace: 'plan', method: 'commit', input: editOf(planId, type, edit) }))).toBe(
      code,
    )
    expect(await digestOfContent(host)).toBe(digest)
    await host.close()
  })

  it('refuses a record of another plan of the file', async () => {
    const other = buildPlan('西')
    const host = await startTestHost(makeTempFolder(), [plan, other])
    const edit = { recordId: other.project, before: { name: 'オンライン申請' }, after: { name: 'y' } }
    expect(codeOf(await host.api.plan.commit(editOf(planId, 'project', edit)))).toBe('plan/record-not-found')
    const foreign = { recordId: plan.placement, before: { project: plan.project }, after: { project: other.project } }
    expect(codeOf(await host.api.plan.commit(editOf(planId, 'placement', foreign)))).toBe('plan/dangling-reference')
    await host.close()
  })

  it('changes several fields of all kinds at once, and undo puts each back', async () => {
    const host = await startTestHost(makeTempFolder(), [plan])
    const find = async () => {
      const { records } = valueOf(await host.api.plan.open({ planId }))
      return records.find(({ id }) => id === plan.bar)!.fields
    }
    const start = await find()
    const before = { to: null, end: 'unknown', label: '実施', remark: null, position: 0 }
    const after = { to: '2026', end: 'closed', label: '', remark: '〃', position: 3 }
    valueOf(await host.api.plan.commit(editOf(planId, 'bar', { recordId: plan.bar, before, after })))
    expect(await find()).toEqual({ ...start, ...after })
    valueOf(await host.api.plan.undo({ planId }))
    expect(await find()).toEqual(start)
    const tags = { recordId: plan.project, before: { statusTags: ['【新規】'] }, after: { statusTags: ['拡充', ''] } }
    expect(valueOf(await host.api.plan.commit(editOf(planId, 'project', tags))).changes).toHaveLength(1)
    expect(await countEntries(host)).toBe(4)
    await host.close()
  })

  it('refuses changes that break the plan as a whole, and keeps none of them', async () => {
    const host = await startTestHost(makeTempFolder(), [plan])
    const { records } = valueOf(await host.api.plan.open({ planId }))
    const recordOf = (id: RecordId) => records.find((record) => record.id === id)!
    const rename = editOf(planId, 'project', {
      recordId: plan.project,
      before: { name: 'オンライン申請' },
      after: { name: '電子申請' },
    }).changes[0]!
    const remove = (id: RecordId): GivenChange => ({ op: 'delete', record: recordOf(id) })
    const acts: ReadonlyArray<readonly [code: string, changes: readonly GivenChange[]]> = [
      ['plan/still-referred', [rename, remove(plan.indicator)]],
      ['plan/duplicate-record', [rename, rename]],
      ['plan/not-one-plan', [rename, remove(planId)]],
      ['plan/not-one-plan', [rename, { op: 'insert', record: { ...recordOf(planId), id: NOWHERE } }]],
      ['plan/stale', [rename, { op: 'insert', record: recordOf(plan.bar) }]],
      [
        'record/missing-field',
        [rename, { op: 'insert', record: { id: NOWHERE, type: 'term', fields: { term: 'x' } } }],
      ],
      ['plan/stale', [rename, { op: 'delete', record: { ...recordOf(plan.bar), type: 'lane' } }]],
    ]
    const digest = await digestOfContent(host)
    for (const [code, changes] of acts) {
      expect(codeOf(await host.api.plan.commit({ planId, act: 'record/edit', changes }))).toBe(code)
      expect(await digestOfContent(host)).toBe(digest)
    }
    await host.close()
  })

  it('takes a record away with all that is part of it as one act, and undo brings it back', async () => {
    const host = await startTestHost(makeTempFolder(), [plan])
    const digest = async () => JSON.stringify(valueOf(await host.api.plan.open({ planId })).records)
    const start = await digest()
    const model = createPlanModel(valueOf(await host.api.plan.open({ planId })).records)
    const changes = removeRecords(model, [plan.measure])
    const outcome = valueOf(await host.api.plan.commit({ planId, act: 'record/remove', changes }))
    const after = model.withChanges(outcome.changes)
    expect([after.find('placement', plan.placement), after.find('project', plan.project)]).toEqual([null, null])
    expect(checkPlanRecords(valueOf(await host.api.plan.open({ planId })).records).ok).toBe(true)
    valueOf(await host.api.plan.undo({ planId }))
    expect(await digest()).toBe(start)
    await host.close()
  })
})

describe('commitChanges on a cell', () => {
  const cells: ReadonlyArray<readonly [what: string, code: string, cell: CellStep]> = [
    ['a cell of a record that is not there', 'plan/dangling-reference', { owner: NOWHERE, before: null, raw: 'x' }],
    ['a cell of a record that has none', 'plan/dangling-reference', { owner: plan.project, before: null, raw: 'x' }],
    ['a cell that is no longer empty', 'plan/stale', { before: null, raw: 'x' }],
    ['a cell that is no longer full', 'plan/record-not-found', { period: '2027', before: '1件', raw: 'x' }],
    ['the same text again', 'plan/unchanged', { before: '1,000件', raw: '1,000件' }],
    ['nothing into an empty cell', 'plan/unchanged', { period: '2027', before: null, raw: '' }],
    ['a year that is none', 'record/invalid-field', { period: '令和7年度', before: null, raw: 'x' }],
  ]

  it.each(cells)('refuses %s with %s and leaves no entry', async (_, code, cell) => {
    const host = await startTestHost(makeTempFolder(), [plan])
    expect(codeOf(await host.api.plan.commit(cellOf(plan, cell)))).toBe(code)
    expect(await countEntries(host)).toBe(1)
    await host.close()
  })

  it('keeps the cells of an indicator, of its breakdowns, of its roles and of no year apart', async () => {
    const host = await startTestHost(makeTempFolder(), [plan])
    const places = [{ role: 'actual' }, { owner: plan.breakdown }, { period: null }, { position: 1 }] as const
    for (const [index, place] of places.entries()) {
      valueOf(await host.api.plan.commit(cellOf(plan, { ...place, before: null, raw: String(index) })))
    }
    const { records } = valueOf(await host.api.plan.open({ planId }))
    const raws = records.flatMap(({ type, fields }) => (type === 'value' ? [fields.raw] : []))
    expect(raws.sort()).toEqual(['0', '1', '1,000件', '2', '2,000件', '3'])
    await host.close()
  })
})
