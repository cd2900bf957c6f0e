import { sql } from 'kysely'
import { afterEach, describe, expect, it } from 'vitest'
import type { Host } from '#electron/host/start-host.ts'
import { checkFile } from '#electron/host/use-cases/check-file.ts'
import {
  buildSoundCheck,
  cellOf,
  codeOf,
  countEntries,
  digestOfContent,
  dropTriggers,
  editOf,
  exportSigned,
  holdFile,
  startTestHost,
  valueOf,
} from '../../helpers/run-host.ts'
import { buildPlan } from '../../helpers/build-plan.ts'
import {
  openKeys,
  previewOf,
  recordsOf,
  removeAt,
  sendPlan,
  settleOnly,
  startOffices,
} from '../../helpers/exchange-plans.ts'

const plan = buildPlan('東')
const { planId, project, values, bar } = plan

const open: Host[] = []
afterEach(async () => {
  for (const host of open.splice(0)) await host.close()
})

async function offices<const N extends 2 | 3>(count: N) {
  const started = await startOffices(plan, count)
  open.push(...started)
  return started as unknown as N extends 2 ? readonly [Host, Host] : readonly [Host, Host, Host]
}

const put = async (host: Host, before: string, raw: string) =>
  valueOf(await host.api.plan.commit(cellOf(plan, { before, raw })))

const rename = async (host: Host, before: string, name: string) =>
  valueOf(
    await host.api.plan.commit(
      editOf(planId, 'project', { recordId: project, before: { name: before }, after: { name } }),
    ),
  )

const rawOf = async (host: Host) => (await recordsOf(host, planId)).get(values[0])?.fields
const nameOf = async (host: Host) => (await recordsOf(host, planId)).get(project)?.fields

/** Both have written the same cell. */
async function conflicting() {
  const [ours, theirs] = await offices(2)
  await put(ours, '1,000件', '1,100件')
  await put(theirs, '1,000件', '1,200件')
  return [ours, theirs] as const
}

const stateOf = (host: Host) => host.api.plan.state({ planId }).then((state) => valueOf(state).digest)

describe('exchange.preview', () => {
  it('says that a file is the same, older, newer or diverged', async () => {
    const [ours, theirs] = await offices(2)
    const first = await exportSigned(ours, planId)
    expect((await previewOf(theirs, first)).relation).toBe('same')
    await put(theirs, '1,000件', '1,200件')
    expect((await previewOf(theirs, first)).relation).toBe('older')
    expect((await previewOf(ours, await exportSigned(theirs, planId))).relation).toBe('newer')
    await rename(ours, 'オンライン申請', '電子申請')
    expect((await previewOf(ours, await exportSigned(theirs, planId))).relation).toBe('diverged')
  })

  it('tells every change and every conflict in words, and writes nothing', async () => {
    const [ours, theirs] = await conflicting()
    await rename(theirs, 'オンライン申請', '電子申請')
    const bytes = await exportSigned(theirs, planId)
    const before = await digestOfContent(ours)
    const preview = await previewOf(ours, bytes)
    expect(await digestOfContent(ours)).toBe(before)
    expect(preview.changeCounts).toEqual([{ type: 'project', added: 0, changed: 1, removed: 0 }])
    expect(preview.changes).toMatchObject({
      total: 1,
      from: 0,
      items: [{ op: 'update', id: project, fields: [{ field: 'name', before: 'オンライン申請', after: '電子申請' }] }],
    })
    expect(preview.changes.items[0]?.subject).toContain('電子申請')
    expect(preview.conflicts).toMatchObject({
      total: 1,
      items: [
        {
          subject: expect.stringContaining('申請件数') as string,
          base: '1,000件',
          ours: '1,100件',
          candidates: ['1,200件'],
        },
      ],
    })
  })

  it('tells the changes page by page', async () => {
    const [ours, theirs] = await offices(2)
    await put(theirs, '1,000件', '1,200件')
    await rename(theirs, 'オンライン申請', '電子申請')
    const token = holdFile(ours, await exportSigned(theirs, planId))
    const { changes } = valueOf(await ours.api.exchange.preview({ token, from: 1 }))
    expect([changes.total, changes.from, changes.items.length]).toEqual([2, 1, 1])
  })
})

describe('exchange.takeIn', () => {
  it('takes what only the other office has changed, and keeps what only this one has', async () => {
    const [ours, theirs] = await offices(2)
    await put(theirs, '1,000件', '1,200件')
    await rename(ours, 'オンライン申請', '電子申請')
    expect(await sendPlan(theirs, ours, planId)).toEqual({ planId, came: 'changes', openConflicts: 0 })
    expect([await rawOf(ours), await nameOf(ours)]).toMatchObject([{ raw: '1,200件' }, { name: '電子申請' }])
    await sendPlan(ours, theirs, planId)
    expect(await stateOf(theirs)).toBe(await stateOf(ours))
  })

  it('says nothing of what both have written alike', async () => {
    const [ours, theirs] = await offices(2)
    for (const host of [ours, theirs]) await put(host, '1,000件', '1,200件')
    expect(await sendPlan(theirs, ours, planId)).toEqual({ planId, came: 'changes', openConflicts: 0 })
  })

  it('keeps showing ours where both have written differently, until a person decides', async () => {
    const [ours, theirs] = await conflicting()
    expect(await sendPlan(theirs, ours, planId)).toEqual({ planId, came: 'changes', openConflicts: 1 })
    expect(await rawOf(ours)).toMatchObject({ raw: '1,100件' })
    expect(valueOf(await ours.api.exchange.conflicts({ planId })).items).toMatchObject([
      { base: '1,000件', ours: '1,100件', candidates: ['1,200件'] },
    ])
  })

  it('comes to the same after five times as after one', async () => {
    const [ours, theirs] = await conflicting()
    const bytes = await exportSigned(theirs, planId)
    valueOf(await ours.api.exchange.takeIn({ token: holdFile(ours, bytes) }))
    const once = await digestOfContent(ours)
    for (let time = 0; time < 4; time += 1) {
      expect(codeOf(await ours.api.exchange.takeIn({ token: holdFile(ours, bytes) }))).toBe('import/older')
      expect(await digestOfContent(ours)).toBe(once)
    }
  })

  it('keeps the signatures of what is older and then refuses it, and what another town has under the same id', async () => {
    const [ours, theirs] = await offices(2)
    await put(theirs, '1,000件', '1,200件')
    const first = holdFile(theirs, await exportSigned(ours, planId))
    expect(valueOf(await theirs.api.exchange.takeIn({ token: first }))).toMatchObject({ came: 'signatures' })
    expect(codeOf(await theirs.api.exchange.takeIn({ token: first }))).toBe('import/older')
    expect(await rawOf(theirs)).toMatchObject({ raw: '1,200件' })
    const town = editOf(planId, 'municipality', {
      recordId: plan.municipality,
      before: { code: '222097' },
      after: { code: '222089' },
    })
    valueOf(await theirs.api.plan.commit(town))
    const moved = holdFile(ours, await exportSigned(theirs, planId))
    expect(codeOf(await ours.api.exchange.preview({ token: moved }))).toBe('import/other-town')
    expect(codeOf(await ours.api.exchange.takeIn({ token: moved }))).toBe('import/other-town')
  })

  it('joins two plans that began apart: all that differs is a conflict', async () => {
    const [ours] = await offices(2)
    const [apart] = await offices(2)
    await put(apart, '1,000件', '1,300件')
    const bytes = await exportSigned(apart, planId)
    expect((await previewOf(ours, bytes)).relation).toBe('unrelated')
    expect(valueOf(await ours.api.exchange.takeIn({ token: holdFile(ours, bytes) })).openConflicts).toBe(1)
    expect(await rawOf(ours)).toMatchObject({ raw: '1,000件' })
  })

  it('asks where one office took away what the other has written in', async () => {
    const [ours, theirs] = await offices(2)
    await removeAt(theirs, planId, [bar])
    const edit = { recordId: bar, before: { label: '実施' }, after: { label: '運用開始' } }
    valueOf(await ours.api.plan.commit(editOf(planId, 'bar', edit)))
    expect(await sendPlan(theirs, ours, planId)).toEqual({ planId, came: 'changes', openConflicts: 1 })
    expect(await openKeys(ours, planId)).toEqual([`removal:${bar}`])
    expect((await recordsOf(ours, planId)).has(bar)).toBe(true)
  })
})

describe('exchange.settle', () => {
  it.each([
    ['what stands here', { take: 'ours' }, '1,100件'],
    ['what the other office wrote', { take: 0 }, '1,200件'],
    ['something third', { write: '1,150件' }, '1,150件'],
  ] as const)('decides for %s, here and at the other office', async (_, decision, raw) => {
    const [ours, theirs] = await conflicting()
    await sendPlan(theirs, ours, planId)
    expect(valueOf(await settleOnly(ours, planId, decision)).openConflicts).toBe(0)
    expect(await rawOf(ours)).toMatchObject({ raw })
    expect(await sendPlan(ours, theirs, planId)).toEqual({ planId, came: 'changes', openConflicts: 0 })
    expect(await rawOf(theirs)).toMatchObject({ raw })
    expect(await stateOf(theirs)).toBe(await stateOf(ours))
  })

  it.each([
    ['stays', { take: 'ours' }, true],
    ['goes', { take: 0 }, false],
  ] as const)('decides that a record %s, here and at the other office', async (_, decision, isThere) => {
    const [ours, theirs] = await offices(2)
    await removeAt(theirs, planId, [bar])
    const edit = { recordId: bar, before: { label: '実施' }, after: { label: '運用開始' } }
    valueOf(await ours.api.plan.commit(editOf(planId, 'bar', edit)))
    await sendPlan(theirs, ours, planId)
    expect(valueOf(await settleOnly(ours, planId, decision)).openConflicts).toBe(0)
    await sendPlan(ours, theirs, planId)
    for (const host of [ours, theirs]) expect((await recordsOf(host, planId)).has(bar)).toBe(isThere)
    expect(await openKeys(theirs, planId)).toEqual([])
  })

  it('goes on after a restart where it was left', async () => {
    const [ours, theirs] = await conflicting()
    await rename(ours, 'オンライン申請', '電子申請')
    await rename(theirs, 'オンライン申請', 'インターネット申請')
    expect((await sendPlan(theirs, ours, planId)).openConflicts).toBe(2)
    const [first = '', second = ''] = await openKeys(ours, planId)
    valueOf(await ours.api.exchange.settle({ planId, decisions: [{ key: first, decision: { take: 0 } }] }))
    await ours.close()
    open.splice(open.indexOf(ours), 1)
    const again = await startTestHost(ours.context.dataFolder)
    open.push(again)
    expect(await openKeys(again, planId)).toEqual([second])
    expect(valueOf(await settleOnly(again, planId, { take: 0 })).openConflicts).toBe(0)
    await sendPlan(again, theirs, planId)
    expect(await stateOf(theirs)).toBe(await stateOf(again))
  })

  it('lets each office decide for itself, and asks again where they decide differently', async () => {
    const [ours, theirs] = await conflicting()
    const [fromOurs, fromTheirs] = [await exportSigned(ours, planId), await exportSigned(theirs, planId)]
    valueOf(await ours.api.exchange.takeIn({ token: holdFile(ours, fromTheirs) }))
    valueOf(await theirs.api.exchange.takeIn({ token: holdFile(theirs, fromOurs) }))
    valueOf(await settleOnly(ours, planId, { take: 'ours' }))
    valueOf(await settleOnly(theirs, planId, { take: 'ours' }))
    expect(await sendPlan(theirs, ours, planId)).toEqual({ planId, came: 'changes', openConflicts: 1 })
    valueOf(await settleOnly(ours, planId, { take: 0 }))
    expect(await sendPlan(ours, theirs, planId)).toEqual({ planId, came: 'changes', openConflicts: 0 })
    expect(await stateOf(theirs)).toBe(await stateOf(ours))
  })

  it('refuses what is decided, what is no choice and what does not fit the place', async () => {
    const [ours, theirs] = await conflicting()
    await sendPlan(theirs, ours, planId)
    const [key = ''] = await openKeys(ours, planId)
    const before = await digestOfContent(ours)
    const settle = (decisions: Parameters<Host['api']['exchange']['settle']>[0]['decisions']) =>
      ours.api.exchange.settle({ planId, decisions })
    expect(codeOf(await settle([{ key: 'field:x', decision: { take: 0 } }]))).toBe('conflict/not-found')
    expect(codeOf(await settle([{ key, decision: { take: 1 } }]))).toBe('conflict/no-such-choice')
    expect(codeOf(await settle([{ key, decision: { write: 7 } }]))).toBe('record/invalid-field')
    expect(codeOf(await settle([0, 0].map((take) => ({ key, decision: { take } }))))).toBe('conflict/not-found')
    expect(await digestOfContent(ours)).toBe(before)
    valueOf(await settle([{ key, decision: { take: 0 } }]))
    expect(codeOf(await settle([{ key, decision: { take: 0 } }]))).toBe('conflict/not-found')
  })

  it('names in the journal what was decided, also where the plan stays as it is', async () => {
    const [ours, theirs] = await conflicting()
    await sendPlan(theirs, ours, planId)
    valueOf(await settleOnly(ours, planId, { take: 'ours' }))
    const { acts } = valueOf(await ours.api.plan.acts({ planId, before: null, limit: 1 }))
    expect(acts).toMatchObject([{ act: 'conflict/settle', telling: { id: values[0], after: { raw: '1,100件' } } }])
  })
})

describe('a commit on a place with an open conflict', () => {
  it('decides it, also if the content in the end is the one before', async () => {
    const [ours, theirs] = await conflicting()
    await sendPlan(theirs, ours, planId)
    await put(ours, '1,100件', '1,150件')
    expect(await openKeys(ours, planId)).toEqual([])
    await put(ours, '1,150件', '1,100件')
    expect(await sendPlan(ours, theirs, planId)).toEqual({ planId, came: 'changes', openConflicts: 0 })
    expect(await rawOf(theirs)).toMatchObject({ raw: '1,100件' })
  })

  it('leaves other conflicts open', async () => {
    const [ours, theirs] = await conflicting()
    await sendPlan(theirs, ours, planId)
    await rename(ours, 'オンライン申請', '電子申請')
    expect(await openKeys(ours, planId)).toHaveLength(1)
  })

  it('opens it again when it is taken back, and decides it again when it is done again', async () => {
    const [ours, theirs] = await conflicting()
    await sendPlan(theirs, ours, planId)
    await put(ours, '1,100件', '1,150件')
    valueOf(await ours.api.plan.undo({ planId }))
    expect(await openKeys(ours, planId)).toHaveLength(1)
    valueOf(await ours.api.plan.redo({ planId }))
    expect(await openKeys(ours, planId)).toEqual([])
  })

  it('decides nothing of a record that only moves to make room', async () => {
    const [ours, theirs] = await offices(2)
    await removeAt(theirs, planId, [bar])
    const edit = { recordId: bar, before: { label: '実施' }, after: { label: '運用開始' } }
    valueOf(await ours.api.plan.commit(editOf(planId, 'bar', edit)))
    await sendPlan(theirs, ours, planId)
    const move = { recordId: bar, before: { position: 0 }, after: { position: 1 } }
    valueOf(await ours.api.plan.commit(editOf(planId, 'bar', move)))
    expect(await openKeys(ours, planId)).toHaveLength(1)
    expect(await sendPlan(ours, theirs, planId)).toEqual({ planId, came: 'changes', openConflicts: 1 })
  })
})

describe('undo of a merge', () => {
  it('takes records and conflicts back as one act, and the same file can be taken in again', async () => {
    const [ours, theirs] = await conflicting()
    await rename(theirs, 'オンライン申請', '電子申請')
    const before = await stateOf(ours)
    const bytes = await exportSigned(theirs, planId)
    const shown = await previewOf(ours, bytes)
    valueOf(await ours.api.exchange.takeIn({ token: holdFile(ours, bytes) }))
    const after = await stateOf(ours)
    valueOf(await ours.api.plan.undo({ planId }))
    expect(await stateOf(ours)).toBe(before)
    expect(await openKeys(ours, planId)).toEqual([])
    expect(await previewOf(ours, bytes)).toMatchObject({ relation: 'diverged', changes: shown.changes })
    valueOf(await ours.api.plan.redo({ planId }))
    expect([await stateOf(ours), (await openKeys(ours, planId)).length]).toEqual([after, 1])
    expect((await previewOf(ours, bytes)).relation).toBe('older')
    valueOf(await ours.api.plan.undo({ planId }))
    expect(valueOf(await ours.api.exchange.takeIn({ token: holdFile(ours, bytes) })).openConflicts).toBe(1)
    expect(await stateOf(ours)).toBe(after)
    expect(await checkFile(ours.context)).toEqual(buildSoundCheck(await countEntries(ours)))
  })

  it('takes two of them back one by one, each to be taken in again', async () => {
    const [ours, second, third] = await offices(3)
    await put(second, '1,000件', '1,200件')
    await rename(third, 'オンライン申請', '電子申請')
    const before = await stateOf(ours)
    const files = [await exportSigned(second, planId), await exportSigned(third, planId)]
    for (const bytes of files) valueOf(await ours.api.exchange.takeIn({ token: holdFile(ours, bytes) }))
    for (const _ of files) valueOf(await ours.api.plan.undo({ planId }))
    expect(await stateOf(ours)).toBe(before)
    for (const bytes of files) expect((await previewOf(ours, bytes)).relation).toBe('newer')
  })

  it('brings nothing back that was handed out', async () => {
    const [ours, theirs] = await offices(2)
    await put(theirs, '1,000件', '1,200件')
    await rename(ours, 'オンライン申請', '電子申請')
    await sendPlan(theirs, ours, planId)
    await exportSigned(ours, planId)
    valueOf(await ours.api.plan.undo({ planId }))
    expect(await sendPlan(ours, theirs, planId)).toEqual({ planId, came: 'changes', openConflicts: 0 })
    expect(await rawOf(theirs)).toMatchObject({ raw: '1,000件' })
  })
})

describe('three offices', () => {
  it('agree in the end, whoever has taken in whom first', async () => {
    const [first, second, third] = await offices(3)
    await put(first, '1,000件', '1,100件')
    await put(second, '1,000件', '1,200件')
    await rename(third, 'オンライン申請', '電子申請')
    await sendPlan(third, first, planId)
    await sendPlan(second, first, planId)
    await sendPlan(first, third, planId)
    expect(await openKeys(third, planId)).toEqual(await openKeys(first, planId))
    valueOf(await settleOnly(third, planId, { write: '1,150件' }))
    await sendPlan(third, second, planId)
    expect(await sendPlan(third, first, planId)).toEqual({ planId, came: 'changes', openConflicts: 0 })
    const states = await Promise.all([first, second, third].map(stateOf))
    expect(new Set(states).size).toBe(1)
    expect(await rawOf(second)).toMatchObject({ raw: '1,150件' })
  })

  it('tell a new office what is not decided yet', async () => {
    const [ours, theirs] = await conflicting()
    await sendPlan(theirs, ours, planId)
    const bytes = await exportSigned(ours, planId)
    const [fresh] = await startOffices(buildPlan('西'), 1)
    open.push(fresh!)
    expect(await previewOf(fresh!, bytes)).toMatchObject({ relation: 'new', warnings: ['undecided-there'] })
    expect(valueOf(await fresh!.api.exchange.takeIn({ token: holdFile(fresh!, bytes) })).openConflicts).toBe(1)
  })
})

/** Says of the open conflict that the last act has decided it so. */
function settleAs(decision: string): string {
  return `insert into settlement select plan_id, seq, rank, (select max(seq) from journal), '${decision}' from conflict`
}

describe('checkFile', () => {
  it.each([
    ['a revision with another author', `update revision set actor = 'x'`, 'revision'],
    ['a revision without its parent', `delete from revision where parents = '[]'`, 'revision'],
    ['a joining by an act that joined nothing', `update revision_mark set seq = 2 where kind = 'joined'`, 'mark'],
    ['a conflict that no merge has found', `update conflict set seq = 2`, 'conflict'],
    ['a decision by an act that wrote elsewhere', settleAs('written'), 'conflict'],
    ['a decision by an act that joined nothing', settleAs('merged'), 'conflict'],
    ['a decision by an act that decided nothing', settleAs('{"take":"ours"}'), 'conflict'],
  ] as const)('finds %s', async (_, statement, fault) => {
    const [ours, theirs] = await conflicting()
    await sendPlan(theirs, ours, planId)
    await rename(ours, 'オンライン申請', '電子申請')
    expect((await checkFile(ours.context)).exchangeFault).toBeNull()
    await dropTriggers(ours)
    await sql`pragma foreign_keys = off`.execute(ours.context.root)
    await sql.raw(statement).execute(ours.context.root)
    expect((await checkFile(ours.context)).exchangeFault).toEqual({ planId, fault })
  })
})
