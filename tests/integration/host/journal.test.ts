import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { listEntries, type KeptEntry } from '#db/repositories/journal-repository.ts'
import { findChainFault } from '#electron/host/services/find-chain-fault.ts'
import type { Host } from '#electron/host/start-host.ts'
import { checkFile } from '#electron/host/use-cases/check-file.ts'
import { contracts } from '#shared/contracts/index.ts'
import { officerActs, type JournalAct } from '#shared/domain/journal/journal-entry.ts'
import { GIVEN_TEMPLATES } from '#shared/domain/plan-template/plan-template.ts'
import type { PlanAnswers } from '#shared/domain/plan-template/plan-answers.ts'
import type { ErrorCode } from '#shared/app-error.ts'
import { buildPlan } from '../../helpers/build-plan.ts'
import { PlanHistory, drawStep, sendStep } from '../../helpers/plan-workload.ts'
import {
  buildSoundCheck,
  cellOf,
  codeOf,
  countEntries,
  digestOfContent,
  editOf,
  exportSigned,
  holdFile,
  startTestHost,
  valueOf,
} from '../../helpers/run-host.ts'
import { seededRandom, type Random } from '../../helpers/seeded-random.ts'
import { makeTempFolder } from '../../helpers/temp-folder.ts'

const plan = buildPlan('東')
const other = buildPlan('西')

/** What an officer answers who begins a plan in a form that no town has. */
function buildAnswers(): PlanAnswers {
  const [template] = GIVEN_TEMPLATES
  return {
    ...template!.form,
    municipality: { code: '222097', name: '南町', prefecture: '静岡県' },
    title: '南町DX推進計画',
    from: '2026-04',
    to: '2029-03',
    columns: { ...template!.columns, halves: [] },
  }
}

/** Every command of the host that makes or changes a plan, as a call at the gate; each one can be done after those before it. */
async function makeCommands(host: Host) {
  const sender = await startTestHost(makeTempFolder(), [other])
  const token = holdFile(host, await exportSigned(sender, other.planId))
  await sender.close()
  const apart = await startTestHost(makeTempFolder(), [plan])
  valueOf(await apart.api.plan.commit(cellOf(plan, { before: '1,000件', raw: '1,600件' })))
  const differing = holdFile(host, await exportSigned(apart, plan.planId))
  await apart.close()
  const { planId, project } = plan
  const decisions = [{ key: `field:${plan.values[0]}:raw`, decision: { take: 0 } }]
  const edit = { recordId: project, before: { name: 'オンライン申請' }, after: { name: '電子申請' } }
  const rename = editOf(planId, 'project', edit)
  const of = (namespace: string, method: string, input: unknown) => ({ namespace, method, input })
  return [
    ['value/put', of('plan', 'commit', cellOf(plan, { before: '1,000件', raw: '1,500件' }))],
    ['record/edit', of('plan', 'commit', rename)],
    ['journal/undo', of('plan', 'undo', { planId })],
    ['journal/redo', of('plan', 'redo', { planId })],
    ['plan/take-in', of('exchange', 'takeIn', { token })],
    ['plan/merge', of('exchange', 'takeIn', { token: differing })],
    ['conflict/settle', of('exchange', 'settle', { planId, decisions })],
    ['plan/create', of('plan', 'create', buildAnswers())],
    ['plan/copy', of('plan', 'copy', { planId, title: '写し' })],
  ] as const satisfies ReadonlyArray<readonly [JournalAct, unknown]>
}

const isNewPlan = (act: JournalAct) => act === 'plan/create' || act === 'plan/copy'

describe('each act of an officer', () => {
  it('leaves exactly one entry under its own name, and undo takes it back', async () => {
    const host = await startTestHost(makeTempFolder(), [plan])
    const { planId, project: recordId } = plan
    const start = valueOf(await host.api.plan.open({ planId })).records
    for (const act of officerActs) {
      const edit = { recordId, before: { name: 'オンライン申請' }, after: { name: act } }
      valueOf(await host.api.plan.commit({ ...editOf(planId, 'project', edit), act }))
      expect((await listEntries(host.context.root)).at(-1)!.entry.act).toBe(act)
      valueOf(await host.api.plan.undo({ planId }))
    }
    expect(await countEntries(host)).toBe(1 + 2 * officerActs.length)
    expect(officerActs.length).toBeGreaterThanOrEqual(30)
    expect(valueOf(await host.api.plan.open({ planId })).records).toEqual(start)
    await host.close()
  })
})

describe('each command that changes a plan', () => {
  it('leaves exactly one entry: what, when, who, before and after', async () => {
    const folder = makeTempFolder()
    const host = await startTestHost(folder, [plan])
    for (const [act, call] of await makeCommands(host)) {
      const before = await countEntries(host)
      const answer = await host.answer(call)
      expect(codeOf(answer)).toBe('ok')
      expect(await countEntries(host)).toBe(before + 1)
      const { entry } = (await listEntries(host.context.root)).at(-1)!
      expect(entry).toMatchObject({ act, actor: host.context.actor })
      if (isNewPlan(act)) expect(answer).toEqual({ ok: true, value: { planId: entry.planId } })
      else expect(entry.planId).toBe(act === 'plan/take-in' ? other.planId : plan.planId)
      expect(Math.abs(Date.parse(entry.at) - Date.now())).toBeLessThan(60_000)
    }
    const changes = (await listEntries(host.context.root)).map(({ entry }) => entry.changes)
    const put = {
      op: 'update',
      id: plan.values[0],
      type: 'value',
      before: { raw: '1,000件' },
      after: { raw: '1,500件' },
    }
    const edit = {
      op: 'update',
      id: plan.project,
      type: 'project',
      before: { name: 'オンライン申請' },
      after: { name: '電子申請' },
    }
    expect(changes.slice(1, 5)).toEqual([[put], [edit], [{ ...edit, before: edit.after, after: edit.before }], [edit]])
    expect(await checkFile(host.context)).toEqual(buildSoundCheck(10))
    await host.close()
  })

  it('is refused where its entry cannot be written, and changes nothing', async () => {
    const host = await startTestHost(makeTempFolder(), [plan])
    const deny = sql`create temp trigger deny before insert on main.journal begin select raise(abort, 'denied'); end`
    for (const [, call] of await makeCommands(host)) {
      const digest = await digestOfContent(host)
      await deny.execute(host.context.root)
      expect(codeOf(await host.answer(call))).toBe('internal' satisfies ErrorCode)
      await sql`drop trigger temp.deny`.execute(host.context.root)
      expect(await digestOfContent(host)).toBe(digest)
      expect(codeOf(await host.answer(call))).toBe('ok')
    }
    await host.close()
  })

  it('is in the list above, or makes a file, a line of a ledger or an event of trust', async () => {
    const host = await startTestHost(makeTempFolder(), [plan])
    const listed = new Set((await makeCommands(host)).map(([, { namespace, method }]) => `${namespace}.${method}`))
    const commands = Object.entries(contracts).flatMap(([namespace, contract]) =>
      Object.entries(contract)
        .filter(([, { kind, place }]) => kind === 'command' && place === 'host')
        .map(([method]) => `${namespace}.${method}`),
    )
    const files = ['approval.answer', 'approval.approve', 'cipher.lock', 'exchange.exportPlan', 'handout.handOut']
    const others = [...files, 'approval.takeInAnswer', 'ledger.addPrinted', 'ledger.fillIn', 'settings.write']
    const trust = commands.filter((name) => name.startsWith('key.') || name.startsWith('roster.'))
    expect([...listed, ...others, ...trust].sort()).toEqual(commands.sort())
    await host.close()
  })

  it('comes through when twenty are asked at once, one after the other', async () => {
    const host = await startTestHost(makeTempFolder(), [plan])
    const years = Array.from({ length: 20 }, (_, index) => String(2030 + index))
    const asked = years.map((period) => host.api.plan.commit(cellOf(plan, { period, before: null, raw: period })))
    expect((await Promise.all(asked)).map(codeOf)).toEqual(years.map(() => 'ok'))
    expect(await checkFile(host.context)).toEqual(buildSoundCheck(21))
    await host.close()
  })
})

describe('the journal', () => {
  it('is one chain also where two programs write to one file', async () => {
    const folder = makeTempFolder()
    const [host, second] = [await startTestHost(folder, [plan]), await startTestHost(folder)]
    for (let year = 2030; year < 2040; year += 1) {
      const input = cellOf(plan, { period: String(year), before: null, raw: 'x' })
      const call = { namespace: 'plan', method: 'commit', input }
      const codes = (await Promise.all([host.answer(call), second.answer(call)])).map(codeOf).sort()
      expect(codes[1]).toBe('ok')
      expect(['data/in-use', 'plan/duplicate-cell', 'plan/stale']).toContain(codes[0])
    }
    expect(await checkFile(host.context)).toEqual(buildSoundCheck(11))
    await Promise.all([host.close(), second.close()])
  })

  it('cannot be changed or shortened through SQL', async () => {
    const host = await startTestHost(makeTempFolder(), [plan])
    const { root } = host.context
    await expect(root.updateTable('journal').set({ actor: 'somebody' }).execute()).rejects.toThrow('append-only')
    await expect(root.deleteFrom('journal').execute()).rejects.toThrow('append-only')
    await host.close()
  })
})

type Tampering = (entries: KeptEntry[], at: number, random: Random) => KeptEntry[]

const replaced = (
  entries: KeptEntry[],
  at: number,
  entry: Partial<KeptEntry['entry']>,
  rest: Partial<KeptEntry> = {},
) => entries.with(at, { ...entries[at]!, ...rest, entry: { ...entries[at]!.entry, ...entry } })

function withOtherDigit(hash: string, random: Random): string {
  const at = random.below(hash.length)
  return hash.slice(0, at) + (hash[at] === '0' ? '1' : '0') + hash.slice(at + 1)
}

/** The changes with one character of their text changed, inside a string of any depth. */
function withOtherLetter(changes: unknown, random: Random): KeptEntry['entry']['changes'] {
  const text = JSON.stringify(changes)
  const places = [...text.matchAll(/[\u0080-\uffff]|[0-9a-f](?=[0-9a-f])/g)].map(({ index }) => index)
  const at = random.pick(places)
  const letter = text[at]!.charCodeAt(0) > 0x7f ? '異' : text[at] === '1' ? '2' : '1'
  return JSON.parse(text.slice(0, at) + letter + text.slice(at + 1)) as KeptEntry['entry']['changes']
}

const tamperings: Readonly<Record<string, Tampering>> = {
  'another text': (entries, at, random) =>
    replaced(entries, at, { changes: withOtherLetter(entries[at]!.entry.changes, random) }),
  'another time': (entries, at, random) =>
    replaced(entries, at, { at: new Date(Date.parse(entries[at]!.entry.at) - 1 - random.below(9_999)).toISOString() }),
  'another person': (entries, at) => replaced(entries, at, { actor: `${entries[at]!.entry.actor}2` }),
  'another plan': (entries, at) =>
    replaced(entries, at, { planId: entries[at]!.entry.planId === plan.planId ? other.planId : plan.planId }),
  'another act': (entries, at) =>
    replaced(entries, at, { act: entries[at]!.entry.act === 'record/edit' ? 'value/put' : 'record/edit' }),
  'another target': (entries, at) => replaced(entries, at, { target: (entries[at]!.entry.target ?? 0) + 1 }),
  'another hash': (entries, at, random) =>
    replaced(entries, at, {}, { hash: withOtherDigit(entries[at]!.hash, random) }),
  'another link': (entries, at, random) =>
    replaced(entries, at, { previousHash: withOtherDigit(entries[at]!.entry.previousHash, random) }),
  'another act to undo': (entries, at) =>
    replaced(entries, at, {}, { undo: { ...entries[at]!.undo, undoable: (entries[at]!.undo.undoable ?? 0) + 1 } }),
  'another act to redo': (entries, at) =>
    replaced(entries, at, {}, { undo: { ...entries[at]!.undo, redoable: (entries[at]!.undo.redoable ?? 0) + 1 } }),
  'an entry taken out': (entries, at) => entries.toSpliced(Math.min(at, entries.length - 2), 1),
  'an entry twice': (entries, at) => entries.toSpliced(at, 0, entries[at]!),
  'two entries exchanged': (entries, at) => {
    const first = Math.min(at, entries.length - 2)
    return entries.with(first, entries[first + 1]!).with(first + 1, entries[first]!)
  },
}

const TAMPERINGS = process.env['LONG'] === undefined ? 1_000 : 10_000

describe('findChainFault', () => {
  it(`finds ${String(TAMPERINGS)} of ${String(TAMPERINGS)} tamperings, and nothing in what the host has written`, async () => {
    const host = await startTestHost(makeTempFolder(), [plan, other])
    const random = seededRandom(11)
    const histories = [new PlanHistory(), new PlanHistory()] as const
    for (let number = 0; number < 60; number += 1) {
      const index = random.below(2) as 0 | 1
      const { present } = histories[index]
      const step = drawStep(random, number)
      expect(await sendStep(host, [plan, other][index]!, present, step)).toBe(histories[index].take(step))
    }
    const entries = [...(await listEntries(host.context.root))]
    await host.close()
    expect(entries.filter(({ entry }) => entry.act === 'journal/redo').length).toBeGreaterThan(0)
    expect(findChainFault(entries)).toBeNull()
    const kinds = Object.keys(tamperings)
    const missed: string[] = []
    for (let round = 0; round < TAMPERINGS; round += 1) {
      const kind = kinds[round % kinds.length]!
      const at = random.below(entries.length)
      if (findChainFault(tamperings[kind]!([...entries], at, random)) === null) missed.push(`${kind} at ${String(at)}`)
    }
    expect(missed).toEqual([])
  })
})

describe('checkFile', () => {
  const damages: ReadonlyArray<readonly [what: string, found: object, statements: readonly string[]]> = [
    [
      'a value changed past the journal',
      { differingPlans: [plan.planId] },
      ["UPDATE value SET raw = '9件' WHERE raw = '2,000件'"],
    ],
    [
      'a record of another type',
      { differingPlans: [plan.planId] },
      ["UPDATE record SET type = 'term' WHERE type = 'bullet'"],
    ],
    [
      'the last entry taken away',
      { differingPlans: [plan.planId], isTrailWhole: false },
      [
        'PRAGMA foreign_keys = off',
        'DROP TRIGGER journal_is_append_only_delete',
        'DELETE FROM journal WHERE seq = (SELECT max(seq) FROM journal)',
      ],
    ],
    ['a history that leaves an act out', { isTrailWhole: false }, ['DELETE FROM journal_record']],
    [
      'an entry that somebody else seems to have made',
      { chainFault: { seq: 2, fault: 'hash' } },
      ['DROP TRIGGER journal_is_append_only_update', "UPDATE journal SET actor = 'somebody' WHERE seq = 2"],
    ],
    [
      'a record that is not registered',
      { storageFaults: ['bullet points to no record'] },
      ['PRAGMA foreign_keys = off', "DELETE FROM record WHERE type = 'bullet'"],
    ],
  ]

  it.each(damages)('finds %s', async (_, found, statements) => {
    const host = await startTestHost(makeTempFolder(), [plan])
    valueOf(await host.api.plan.commit(cellOf(plan, { before: '1,000件', raw: '1,500件' })))
    expect(await checkFile(host.context)).toEqual(buildSoundCheck(2))
    for (const statement of statements) await sql.raw(statement).execute(host.context.root)
    expect(await checkFile(host.context)).toMatchObject(found)
    await host.close()
  })
})
