import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { startHost, type Host } from '#electron/host/start-host.ts'
import { addPlan } from '#electron/host/use-cases/add-plan.ts'
import { changeFields } from '#shared/domain/edit/change-fields.ts'
import { insertRecord } from '#shared/domain/edit/insert-record.ts'
import { putValue } from '#shared/domain/edit/put-value.ts'
import { removeRecords } from '#shared/domain/edit/remove-records.ts'
import type { OfficerAct } from '#shared/domain/journal/journal-entry.ts'
import type { RecordChange } from '#shared/domain/journal/record-change.ts'
import { createPlanModel, type PlanModel } from '#shared/domain/plan/plan-model.ts'
import type { RecordId } from '#shared/domain/record/field.ts'
import type { PlanRecord } from '#shared/domain/record/plan-record.ts'
import { buildPlan, type BuiltPlan } from '../../helpers/build-plan.ts'
import { codeOf, startTestHost, valueOf } from '../../helpers/run-host.ts'
import { makeTempFolder } from '../../helpers/temp-folder.ts'

type Turn = { readonly do: 'undo' | 'redo' }
type Step =
  | { readonly do: 'put'; readonly year: string; readonly raw: string }
  | { readonly do: 'rename' | 'term'; readonly text: string }
  | { readonly do: 'remove' }
  | Turn

const steps: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    do: fc.constant('put' as const),
    year: fc.constantFrom('2025', '2026', '2027'),
    raw: fc.oneof(fc.constant(''), fc.string({ unit: 'grapheme', maxLength: 6 })),
  }),
  fc.record({ do: fc.constantFrom('rename' as const, 'term' as const), text: fc.string({ unit: 'grapheme' }) }),
  fc.constant({ do: 'remove' } as const),
  fc.record({ do: fc.constantFrom('undo' as const, 'undo' as const, 'redo' as const) }),
)

function changesOf(
  model: PlanModel,
  plan: BuiltPlan,
  step: Exclude<Step, Turn>,
  newId: () => RecordId,
): readonly RecordChange[] {
  switch (step.do) {
    case 'put':
      return putValue(
        model,
        { owner: plan.indicator, role: 'target', period: step.year, position: 0 },
        { raw: step.raw, newId: newId() },
      )
    case 'rename':
      return changeFields(model, plan.planId, { title: step.text })
    case 'term':
      return insertRecord(model, {
        id: newId(),
        type: 'term',
        fields: { term: step.text, definition: '' },
      })
    case 'remove':
      return removeRecords(model, [model.list('term')[0]?.id ?? plan.placement])
  }
}

async function readRecords(host: Host, planId: RecordId): Promise<readonly PlanRecord[]> {
  return valueOf(await host.api.plan.open({ planId })).records
}

async function commit(host: Host, planId: RecordId, act: OfficerAct, changes: readonly RecordChange[]) {
  return host.answer({ namespace: 'plan', method: 'commit', input: { planId, act, changes } })
}

function isTurn(step: Step): step is Turn {
  return step.do === 'undo' || step.do === 'redo'
}

/** Does the step and says whether the host took it. */
async function take(host: Host, plan: BuiltPlan, step: Step): Promise<boolean> {
  const { planId } = plan
  if (isTurn(step)) {
    return codeOf(await host.answer({ namespace: 'plan', method: step.do, input: { planId } })) === 'ok'
  }
  const model = createPlanModel(await readRecords(host, planId))
  return codeOf(await commit(host, planId, 'record/edit', changesOf(model, plan, step, host.context.newId))) === 'ok'
}

function inOrder(records: readonly PlanRecord[]): readonly PlanRecord[] {
  return records.toSorted((one, other) => (one.id < other.id ? -1 : 1))
}

describe('openPastPlan', () => {
  it('gives every state as it was when it was made, over any acts, undo and redo, and after a restart', async () => {
    const run = async (sequence: readonly Step[]) => {
      const folder = makeTempFolder()
      const plan = buildPlan('東')
      const other = buildPlan('西')
      const { planId } = plan
      let host = await startTestHost(folder, [plan, other])
      const states = [{ seq: 1, records: inOrder(await readRecords(host, planId)) }]
      let seq = 2
      for (const step of sequence) {
        if (!(await take(host, plan, step))) continue
        seq += 1
        states.push({ seq, records: inOrder(await readRecords(host, planId)) })
        if (await take(host, other, { do: 'rename', text: String(seq) })) seq += 1
      }
      await host.close()
      host = await startTestHost(folder)
      for (const state of states) {
        const past = valueOf(await host.api.plan.openAt({ planId, moment: { seq: state.seq } }))
        expect(inOrder(past.records)).toEqual(state.records)
        expect(past.isPresent).toBe(state === states.at(-1))
      }
      await host.close()
    }
    await fc.assert(fc.asyncProperty(fc.array(steps, { minLength: 3, maxLength: 14, size: 'max' }), run), {
      numRuns: process.env['LONG'] === undefined ? 40 : 1_000,
    })
  }, 600_000)

  it('opens the last state of a day, and refuses a time before the plan came', async () => {
    let now = new Date('2026-11-18T01:00:00.000Z')
    const folder = makeTempFolder()
    const host = valueOf(await startHost({ dataFolder: folder, withSamples: false, now: () => now }))
    const plan = buildPlan('東')
    const { planId } = plan
    await host.context.root
      .transaction()
      .execute((trx) => addPlan(trx, host.context, { act: 'plan/add-sample', records: plan.records }))
    now = new Date('2026-11-19T08:02:00.000Z')
    await take(host, plan, { do: 'rename', text: '昨日の計画' })
    now = new Date('2026-11-20T00:30:00.000Z')
    await take(host, plan, { do: 'rename', text: '今日の計画' })
    const past = valueOf(await host.api.plan.openAt({ planId, moment: { at: '2026-11-19T15:00:00Z' } }))
    expect(createPlanModel(past.records).plan.fields.title).toBe('昨日の計画')
    expect(past.entry).toMatchObject({ seq: 2, act: 'record/edit', at: '2026-11-19T08:02:00.000Z' })
    expect(codeOf(await host.api.plan.openAt({ planId, moment: { at: '2026-11-17T15:00:00Z' } }))).toBe(
      'plan/no-such-moment',
    )
    expect(codeOf(await host.api.plan.openAt({ planId, moment: { seq: 99 } }))).toBe('plan/no-such-moment')
    await host.close()
  })

  it('opens an edition as it was fixed, and refuses one that came with the plan', async () => {
    const plan = buildPlan('東')
    const { planId } = plan
    const host = await startTestHost(makeTempFolder(), [plan])
    const { newId } = host.context
    const id = newId()
    const model = createPlanModel(plan.records)
    const edition = insertRecord(model, { id, type: 'edition', fields: { name: '第1.1版' } })
    valueOf(await host.api.plan.commit({ planId, act: 'edition/fix', changes: edition }))
    await take(host, plan, { do: 'rename', text: 'あとの計画' })
    const past = valueOf(await host.api.plan.openAt({ planId, moment: { edition: id } }))
    expect(createPlanModel(past.records).plan.fields.title).toBe('東市DX推進計画')
    expect(createPlanModel(past.records).list('edition')).toHaveLength(1)
    const unknown = await host.api.plan.openAt({ planId, moment: { edition: plan.planId } })
    expect(codeOf(unknown)).toBe('plan/edition-not-kept')
    await host.close()
  })
})

describe('listActs', () => {
  it('tells the acts of one plan, newest first and page by page, and which of them are taken back', async () => {
    const [plan, other] = [buildPlan('東'), buildPlan('西')]
    const { planId } = plan
    const host = await startTestHost(makeTempFolder(), [plan, other])
    await take(host, plan, { do: 'rename', text: '甲' })
    await take(host, other, { do: 'rename', text: '他' })
    await take(host, plan, { do: 'rename', text: '乙' })
    await take(host, plan, { do: 'undo' })
    const page = valueOf(await host.api.plan.acts({ planId, before: null, limit: 3 }))
    expect(page.acts.map(({ seq, act, isUndone }) => [seq, act, isUndone])).toEqual([
      [6, 'journal/undo', false],
      [5, 'record/edit', true],
      [3, 'record/edit', false],
    ])
    expect(page.acts[1]?.telling).toMatchObject({ op: 'update', before: { title: '甲' }, after: { title: '乙' } })
    expect(page.hasMore).toBe(true)
    const rest = valueOf(await host.api.plan.acts({ planId, before: 3, limit: 3 }))
    expect(rest.acts).toMatchObject([
      { seq: 1, act: 'plan/add-sample', telling: null, recordCount: plan.records.length },
    ])
    expect(rest.hasMore).toBe(false)
    await take(host, plan, { do: 'redo' })
    const redone = valueOf(await host.api.plan.acts({ planId, before: null, limit: 9 }))
    expect(redone.acts.filter(({ isUndone }) => isUndone)).toEqual([])
    await host.close()
  })
})
