import { afterEach, describe, expect, it } from 'vitest'
import { signParts } from '#electron/host/use-cases/exchange/hand-out.ts'
import type { Host } from '#electron/host/start-host.ts'
import { changeFields } from '#shared/domain/edit/change-fields.ts'
import { putValue } from '#shared/domain/edit/put-value.ts'
import { removeRecords } from '#shared/domain/edit/remove-records.ts'
import type { OfficerAct } from '#shared/domain/journal/journal-entry.ts'
import type { RecordChange } from '#shared/domain/journal/record-change.ts'
import { NO_NOTE } from '#shared/domain/ledger/ledger-note.ts'
import { createPlanModel, type PlanModel } from '#shared/domain/plan/plan-model.ts'
import type { PlanRecord } from '#shared/domain/record/plan-record.ts'
import { partOfPlan } from '#shared/domain/scope/part-of-plan.ts'
import type { Scope } from '#shared/domain/scope/scope.ts'
import { buildSigner } from '../../helpers/build-bundle.ts'
import { previewOf } from '../../helpers/exchange-plans.ts'
import { codeOf, exportSigned, holdFile, startTestHost, addPlans, valueOf } from '../../helpers/run-host.ts'
import { sectionPlan, SECTIONS, type SectionName } from '../../helpers/section-plan.ts'
import { createIds } from '../../helpers/create-ids.ts'
import { makeTempFolder } from '../../helpers/temp-folder.ts'

const { model, idOf, scopeOf } = sectionPlan()
const planId = idOf('plan')
const secretariatKey = buildSigner('officer')
const newId = createIds()

const open: Host[] = []
afterEach(async () => {
  for (const host of open.splice(0)) await host.close()
})

async function office(records: readonly PlanRecord[] = []): Promise<Host> {
  const host = await startTestHost(makeTempFolder())
  open.push(host)
  if (records.length > 0) await addPlans(host, [records])
  return host
}

/** The files that go to the sections, one each. */
async function handOut(secretariat: Host, scopes: readonly Scope[]): Promise<readonly Uint8Array[]> {
  const parts = scopes.map((scope) => ({ scope, note: { ...NO_NOTE, receiver: '担当者' } }))
  const key = { publicKey: secretariatKey.publicKey, signer: secretariatKey }
  const made = valueOf(await signParts(secretariat.context, { planId, parts, ...key }))
  return made.map(({ token }) => valueOf(secretariat.context.files.find(token)).bytes)
}

const takeIn = (host: Host, bytes: Uint8Array) => host.api.exchange.takeIn({ token: holdFile(host, bytes) })

async function modelOf(host: Host): Promise<PlanModel> {
  return createPlanModel(valueOf(await host.api.plan.open({ planId })).records)
}

async function act(host: Host, make: (now: PlanModel) => readonly RecordChange[], kind: OfficerAct = 'record/edit') {
  return host.api.plan.commit({ planId, act: kind, changes: [...make(await modelOf(host))] })
}

const writeActual = (host: Host, section: SectionName, raw: string) => {
  const cell = { owner: idOf(`${section} indicator`), role: 'actual', period: '2026', position: 0 } as const
  return act(host, (now) => putValue(now, cell, { raw, newId: newId() }), 'value/put')
}
const renameProject = (host: Host, section: SectionName, name: string) =>
  act(host, (now) => changeFields(now, idOf(`${section} project`), { name }))

/** Every text of the actual values of a section. */
const actualsOf = (now: PlanModel, section: SectionName) =>
  now
    .listBy('value', 'owner', idOf(`${section} indicator`))
    .filter(({ fields }) => fields.role === 'actual')
    .map(({ fields }) => fields.raw)

/** A secretariat and a section each with its part. */
async function handedOut(writable: Scope['writable'] = 'all', sections: readonly SectionName[] = ['税務課', '福祉課']) {
  const secretariat = await office(model.all())
  const files = await handOut(
    secretariat,
    sections.map((name) => scopeOf(name, writable)),
  )
  const terminals: Host[] = []
  for (const file of files) {
    const terminal = await office()
    valueOf(await takeIn(terminal, file))
    terminals.push(terminal)
  }
  return { secretariat, files, terminals }
}

function firstOf(terminals: readonly Host[]): Host {
  return terminals[0] ?? expect.fail('no terminal')
}

describe('handout.handOut', () => {
  it('gives each section its part and no trace of the others, not even in the past of the plan', async () => {
    const secretariat = await office(model.all())
    await renameProject(secretariat, '福祉課', '水道課と福祉課の新しい事業')
    await handOut(secretariat, [scopeOf('水道課')])
    await renameProject(secretariat, '福祉課', '福祉課のもっと新しい事業')
    const [file = new Uint8Array()] = await handOut(secretariat, [scopeOf('税務課')])
    const payload = Buffer.from(
      (JSON.parse(new TextDecoder().decode(file)) as { payload: string }).payload,
      'base64url',
    ).toString()
    expect(payload).toContain('税務課の事業')
    expect(payload).not.toMatch(/福祉課の|水道課の/)
    expect(payload).not.toContain(idOf('福祉課 project'))
  })

  it('makes a plan that is marked as a part', async () => {
    const { secretariat, terminals } = await handedOut('progress')
    const terminal = firstOf(terminals)
    expect(valueOf(await terminal.api.handout.findPart({ planId }))).toEqual({
      scope: scopeOf('税務課', 'progress'),
      words: '税務課',
    })
    expect(valueOf(await secretariat.api.handout.findPart({ planId }))).toBeNull()
    const key = { publicKey: secretariatKey.publicKey, signer: secretariatKey }
    const parts = [{ scope: scopeOf('税務課'), note: NO_NOTE }]
    expect(codeOf(await signParts(terminal.context, { planId, parts, ...key }))).toBe('plan/is-part')
  })

  it('hands out all parts or none', async () => {
    const secretariat = await office(model.all())
    const nobody = { sections: [newId()], measures: [], writable: 'all' } as const
    const parts = [scopeOf('税務課'), nobody].map((scope) => ({ scope, note: NO_NOTE }))
    const key = { publicKey: secretariatKey.publicKey, signer: secretariatKey }
    expect(codeOf(await signParts(secretariat.context, { planId, parts, ...key }))).toBe('handout/empty')
    expect(valueOf(await secretariat.api.ledger.listBundles({ planId: null }))).toEqual([])
  })
})

describe('plan.commit on a part', () => {
  it('refuses what is outside of it', async () => {
    const { terminals } = await handedOut('progress')
    const terminal = firstOf(terminals)
    expect(codeOf(await writeActual(terminal, '税務課', '48件'))).toBe('ok')
    expect(codeOf(await renameProject(terminal, '税務課', '別の名前'))).toBe('plan/outside-scope')
    expect(codeOf(await act(terminal, (now) => changeFields(now, idOf('measure'), { title: '別の施策' })))).toBe(
      'plan/outside-scope',
    )
    expect((await modelOf(terminal)).find('project', idOf('税務課 project'))?.fields.name).toBe('税務課の事業')
  })
})

describe('an answer', () => {
  it('is merged by id, and leaves alone what was not handed out', async () => {
    const { secretariat, terminals } = await handedOut()
    const terminal = firstOf(terminals)
    valueOf(await renameProject(secretariat, '水道課', '水道課の見直し'))
    valueOf(await writeActual(terminal, '税務課', '48件'))
    valueOf(await renameProject(terminal, '税務課', '税務課の改革'))
    const before = await modelOf(secretariat)
    valueOf(await takeIn(secretariat, await exportSigned(terminal, planId)))
    const after = await modelOf(secretariat)
    expect(actualsOf(after, '税務課')).toEqual(['48件'])
    expect(after.find('project', idOf('税務課 project'))?.fields.name).toBe('税務課の改革')
    const own = partOfPlan(before, scopeOf('税務課')).own
    const rest = (each: PlanModel) =>
      new Map(each.all().flatMap((record) => (own.has(record.id) ? [] : [[record.id, record]])))
    for (const [id, record] of rest(before)) expect(after.findAny(id)).toEqual(record)
    expect(after.all()).toHaveLength(before.all().length + 1)
  })

  it('comes in any order and twice', async () => {
    const outcomes = []
    for (const order of [
      [0, 1, 0],
      [1, 0, 1],
    ] as const) {
      const { secretariat, terminals } = await handedOut()
      for (const [at, terminal] of terminals.entries()) {
        valueOf(await renameProject(terminal, SECTIONS[at] ?? '水道課', `${String(at)}番目の課の事業`))
      }
      const answers = await Promise.all(terminals.map((terminal) => exportSigned(terminal, planId)))
      const codes = []
      for (const at of order) codes.push(codeOf(await takeIn(secretariat, answers[at] ?? new Uint8Array())))
      expect(codes).toEqual(['ok', 'ok', 'import/older'])
      outcomes.push(new Set((await modelOf(secretariat)).all()))
    }
    expect(outcomes[0]).toEqual(outcomes[1])
  })

  it('that writes outside of what was handed out is refused', async () => {
    const { secretariat, terminals } = await handedOut('progress')
    const terminal = firstOf(terminals)
    await terminal.context.root.deleteFrom('plan_scope').execute()
    valueOf(await renameProject(terminal, '税務課', '書き換えた名前'))
    await terminal.context.root
      .insertInto('plan_scope')
      .values({
        plan_id: planId,
        request: valueOf(await secretariat.api.ledger.listBundles({ planId }))[0]?.bundleId ?? '',
        scope: JSON.stringify(scopeOf('税務課')),
      })
      .execute()
    const answer = await exportSigned(terminal, planId)
    expect(codeOf(await takeIn(secretariat, answer))).toBe('import/outside-scope')
    expect((await modelOf(secretariat)).find('project', idOf('税務課 project'))?.fields.name).toBe('税務課の事業')
  })
})

describe('an answer to a smaller part than the one before', () => {
  const both = { sections: [idOf('税務課'), idOf('福祉課')], measures: [], writable: 'all' } as const

  it('is refused where it brings what was removed in the larger one, until that is handed out again', async () => {
    const secretariat = await office(model.all())
    const [larger, smaller] = [
      (await handOut(secretariat, [both]))[0]!,
      (await handOut(secretariat, [scopeOf('税務課')]))[0]!,
    ]
    const terminal = await office()
    valueOf(await takeIn(terminal, larger))
    valueOf(await act(terminal, (now) => removeRecords(now, [idOf('福祉課 bar')])))
    valueOf(await takeIn(terminal, smaller))
    expect(codeOf(await takeIn(secretariat, await exportSigned(terminal, planId)))).toBe('import/outside-scope')
    expect((await modelOf(secretariat)).findAny(idOf('福祉課 bar'))).not.toBeNull()
    valueOf(await takeIn(terminal, (await handOut(secretariat, [both]))[0]!))
    valueOf(await takeIn(secretariat, await exportSigned(terminal, planId)))
    expect((await modelOf(secretariat)).findAny(idOf('福祉課 bar'))).toBeNull()
  })
})

describe('a part that is handed out anew', () => {
  const both = { sections: [idOf('税務課'), idOf('福祉課')], measures: [], writable: 'all' } as const

  /** What the terminal keeps of the changes that led to the plan's present state. */
  const keptChanges = async ({ context }: Host) =>
    (await context.root.selectFrom('revision').select('changes').execute()).map(({ changes }) => changes).join()

  it('is seen as it is now where nothing else is new, with what its past says of the rest', async () => {
    const secretariat = await office(model.all())
    await handOut(secretariat, [scopeOf('水道課')])
    valueOf(await renameProject(secretariat, '福祉課', '福祉課の改革'))
    const [first] = await handOut(secretariat, [scopeOf('税務課', 'progress')])
    const [second] = await handOut(secretariat, [both])
    const terminal = await office()
    valueOf(await takeIn(terminal, first!))
    valueOf(await writeActual(terminal, '税務課', '48件'))
    expect(await keptChanges(terminal)).not.toContain('福祉課の改革')
    const token = holdFile(terminal, second!)
    expect((await previewOf(terminal, second!)).relation).toBe('reissued')
    expect(valueOf(await terminal.api.exchange.takeIn({ token }))).toMatchObject({ came: 'changes' })
    const now = await modelOf(terminal)
    expect([actualsOf(now, '税務課'), now.find('project', idOf('福祉課 project'))?.fields.name]).toEqual([
      ['48件'],
      '福祉課の改革',
    ])
    expect(await keptChanges(terminal)).toContain('福祉課の改革')
    expect(valueOf(await terminal.api.handout.findPart({ planId }))?.scope).toEqual(both)
    valueOf(await renameProject(terminal, '福祉課', '福祉課の見直し'))
    valueOf(await takeIn(secretariat, await exportSigned(terminal, planId)))
    expect((await modelOf(secretariat)).find('project', idOf('福祉課 project'))?.fields.name).toBe('福祉課の見直し')
    expect(codeOf(await takeIn(terminal, second!))).toBe('import/older')
  })

  it('may be written on as it says now', async () => {
    const { secretariat, terminals } = await handedOut('progress', ['税務課'])
    const [again] = await handOut(secretariat, [scopeOf('税務課')])
    valueOf(await takeIn(firstOf(terminals), again!))
    expect(codeOf(await renameProject(firstOf(terminals), '税務課', '税務課の改革'))).toBe('ok')
  })

  it('is answered without what was handed out before and is as it was', async () => {
    const secretariat = await office(model.all())
    const terminal = await office()
    for (const scope of [both, scopeOf('税務課')]) {
      const [file] = await handOut(secretariat, [scope])
      valueOf(await takeIn(terminal, file!))
    }
    valueOf(await renameProject(terminal, '税務課', '税務課の改革'))
    expect(codeOf(await takeIn(secretariat, await exportSigned(terminal, planId)))).toBe('ok')
  })

  it('makes no part of a plan that is whole', async () => {
    const { secretariat, files } = await handedOut('all', ['税務課'])
    const second = await office()
    valueOf(await takeIn(second, await exportSigned(secretariat, planId)))
    expect(valueOf(await takeIn(second, files[0]!))).toMatchObject({ came: 'signatures' })
    expect(valueOf(await second.api.handout.findPart({ planId }))).toBeNull()
  })

  it('loses what was removed from it', async () => {
    const { secretariat, terminals } = await handedOut('all', ['税務課'])
    valueOf(await act(secretariat, (now) => removeRecords(now, [idOf('税務課 bar')]), 'record/remove'))
    const [again] = await handOut(secretariat, [scopeOf('税務課')])
    valueOf(await takeIn(firstOf(terminals), again!))
    expect((await modelOf(firstOf(terminals))).find('bar', idOf('税務課 bar'))).toBeNull()
  })
})

describe('an answer to what another office has handed out', () => {
  it('is taken in once that office is known, and not before', async () => {
    const { secretariat, files } = await handedOut('all', ['水道課'])
    const second = await office()
    valueOf(await takeIn(second, await exportSigned(secretariat, planId)))
    valueOf(await renameProject(second, '福祉課', '福祉課の改革'))
    const [part] = await handOut(second, [scopeOf('税務課')])
    const terminal = await office()
    valueOf(await takeIn(terminal, part!))
    valueOf(await writeActual(terminal, '税務課', '48件'))
    const answer = await exportSigned(terminal, planId)
    expect(codeOf(await takeIn(secretariat, answer))).toBe('import/unknown-base')
    expect((await previewOf(terminal, files[0]!)).relation).toBe('older')
    valueOf(await takeIn(secretariat, await exportSigned(second, planId)))
    expect(codeOf(await takeIn(secretariat, answer))).toBe('ok')
    const now = await modelOf(secretariat)
    expect([actualsOf(now, '税務課'), now.find('project', idOf('福祉課 project'))?.fields.name]).toEqual([
      ['48件'],
      '福祉課の改革',
    ])
  })
})

describe('exchange.settle on a part', () => {
  it('refuses to decide what may not be written there', async () => {
    const { secretariat } = await handedOut('all', ['水道課'])
    const second = await office()
    valueOf(await takeIn(second, await exportSigned(secretariat, planId)))
    valueOf(await renameProject(secretariat, '税務課', '税務課の改革'))
    valueOf(await renameProject(second, '税務課', '税務課の見直し'))
    valueOf(await takeIn(secretariat, await exportSigned(second, planId)))
    const [part] = await handOut(secretariat, [scopeOf('税務課', 'progress')])
    const terminal = await office()
    expect(valueOf(await takeIn(terminal, part!)).openConflicts).toBe(1)
    const key = `field:${idOf('税務課 project')}:name`
    const settle = terminal.api.exchange.settle({ planId, decisions: [{ key, decision: { take: 0 } }] })
    expect(codeOf(await settle)).toBe('plan/outside-scope')
  })

  it('refuses to decide that what was removed stays where that may not be written', async () => {
    const { secretariat } = await handedOut('all', ['水道課'])
    const second = await office()
    valueOf(await takeIn(second, await exportSigned(secretariat, planId)))
    valueOf(await renameProject(second, '税務課', '税務課の見直し'))
    valueOf(await act(secretariat, (now) => removeRecords(now, [idOf('税務課 project')])))
    valueOf(await takeIn(secretariat, await exportSigned(second, planId)))
    const settleIn = async (writable: Scope['writable']) => {
      const [part] = await handOut(secretariat, [scopeOf('税務課', writable)])
      const terminal = await office()
      valueOf(await takeIn(terminal, part!))
      const { items } = valueOf(await terminal.api.exchange.conflicts({ planId }))
      const decisions = items.map(({ conflict: { key } }) => ({ key, decision: { take: 'ours' } as const }))
      return codeOf(await terminal.api.exchange.settle({ planId, decisions }))
    }
    expect([await settleIn('progress'), await settleIn('all')]).toEqual(['plan/outside-scope', 'ok'])
  })
})

describe('handout.listParts', () => {
  it('tells who has answered, who has not, and who has nothing yet', async () => {
    const { secretariat, terminals } = await handedOut()
    const second = terminals[1] ?? expect.fail('one terminal')
    valueOf(await takeIn(secretariat, await exportSigned(second, planId)))
    const parts = valueOf(await secretariat.api.handout.listParts({ planId }))
    expect(parts.map(({ state, scope }) => [state, scope.sections])).toEqual(
      expect.arrayContaining([
        ['waiting', [idOf('税務課')]],
        ['answered', [idOf('福祉課')]],
        ['not-handed-out', [idOf('水道課')]],
      ]),
    )
    expect(parts.find(({ state }) => state === 'answered')?.answeredAt).not.toBeNull()
    expect(parts.every(({ projectCount }) => projectCount === 1)).toBe(true)
  })

  it('asks anew for what was handed out anew', async () => {
    const { secretariat, terminals } = await handedOut('all', ['税務課'])
    valueOf(await writeActual(firstOf(terminals), '税務課', '48件'))
    valueOf(await takeIn(secretariat, await exportSigned(firstOf(terminals), planId)))
    const stateNow = async () =>
      valueOf(await secretariat.api.handout.listParts({ planId })).find(({ handOut }) => handOut !== null)?.state
    expect(await stateNow()).toBe('answered')
    await handOut(secretariat, [scopeOf('税務課', 'progress')])
    expect(await stateNow()).toBe('waiting')
  })
})
