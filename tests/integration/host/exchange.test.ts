import { describe, expect, it } from 'vitest'
import { readSamplePlans } from '#db/samples/index.ts'
import type { Host } from '#electron/host/start-host.ts'
import { planIdOf } from '#electron/host/use-cases/add-plan.ts'
import type { PlanPayload } from '#shared/bundle/bundle-format.ts'
import { canonicalJson } from '#shared/encoding/canonical-json.ts'
import type { PlanRecord } from '#shared/domain/record/plan-record.ts'
import {
  buildAuthorHeader,
  buildDigest,
  buildPlanPayload,
  buildRawBundle,
  buildRecordId,
  buildSigner,
} from '../../helpers/build-bundle.ts'
import { buildPlan } from '../../helpers/build-plan.ts'
import {
  addPlans,
  cellOf,
  codeOf,
  countEntries,
  digestOfContent,
  exportSigned,
  holdFile,
  startTestHost,
  valueOf,
} from '../../helpers/run-host.ts'
import { makeTempFolder } from '../../helpers/temp-folder.ts'

const officer = buildSigner('officer')
const plan = buildPlan('東')

type Loose = { readonly id: unknown; readonly type: unknown; readonly fields: Readonly<Record<string, unknown>> }

/** A file that anybody could make and sign: the built plan with its records, or its payload, changed. */
function signedWith(change: (records: Loose[]) => readonly Loose[], rest: Partial<PlanPayload> = {}): Uint8Array {
  const payload = {
    ...buildPlanPayload(officer, { plan: { ...buildPlanPayload(officer).plan, id: plan.planId }, ...rest }),
    snapshot: change([...(plan.records as readonly Loose[])]),
  }
  return buildRawBundle(canonicalJson(payload as never), { header: buildAuthorHeader(officer), by: officer })
}

const of = (type: string) => plan.records.findIndex((record) => record.type === type)

function withFields(type: string, fields: Readonly<Record<string, unknown>>) {
  return (records: Loose[]) =>
    records.with(of(type), { ...records[of(type)]!, fields: { ...records[of(type)]!.fields, ...fields } })
}

const NOWHERE = buildRecordId(99)
const REVIEWED = { bundle: buildDigest('bundle'), signature: buildDigest('signature') }
const value = plan.records[of('value')] as PlanRecord<'value'>

/** What is signed and still no plan: the code that `preview` and `takeIn` both give. */
const refusals: ReadonlyArray<readonly [what: string, code: string, bytes: () => Uint8Array]> = [
  [
    'a reference that points nowhere',
    'plan/dangling-reference',
    () => signedWith(withFields('placement', { measure: NOWHERE })),
  ],
  [
    'a reference to a record of the wrong type',
    'plan/dangling-reference',
    () => signedWith(withFields('placement', { measure: plan.project })),
  ],
  [
    'a note mark on a record that is not there',
    'plan/dangling-reference',
    () => signedWith(withFields('noteLink', { target: NOWHERE })),
  ],
  ['two records of one id', 'bundle/payload-contradiction', () => signedWith((records) => [...records, records[3]!])],
  [
    'two plan records',
    'plan/not-one-plan',
    () => signedWith((records) => [...records, { ...records[of('plan')]!, id: NOWHERE }]),
  ],
  ['no plan record', 'plan/not-one-plan', () => signedWith((records) => records.toSpliced(of('plan'), 1))],
  [
    'two values of one cell',
    'plan/duplicate-cell',
    () => signedWith((records) => [...records, { ...value, id: NOWHERE }]),
  ],
  [
    'a type that nobody knows',
    'bundle/payload-shape',
    () => signedWith((records) => [...records, { id: NOWHERE, type: 'budget', fields: {} }]),
  ],
  ['a field that the type lacks', 'record/unknown-field', () => signedWith(withFields('project', { budget: '1' }))],
  [
    'a field by the name of a method',
    'record/unknown-field',
    () => signedWith(withFields('project', { toString: '1' })),
  ],
  [
    'a record without one of its fields',
    'record/missing-field',
    () =>
      signedWith((records) => records.with(of('section'), { ...records[of('section')]!, fields: { validFrom: null } })),
  ],
  ['a number in the place of a text', 'record/invalid-field', () => signedWith(withFields('project', { name: 7 }))],
  ['a period that is none', 'record/invalid-field', () => signedWith(withFields('value', { period: '令和7年度' }))],
  ['a month beyond December', 'record/invalid-field', () => signedWith(withFields('bullet', { month: 13 }))],
  [
    'a text of 100,000 characters',
    'record/text-too-long',
    () => signedWith(withFields('value', { raw: '長'.repeat(100_000) })),
  ],
  [
    'another id of the plan than its own',
    'import/not-a-plan',
    () => signedWith((records) => records, { plan: { ...buildPlanPayload(officer).plan, id: NOWHERE } }),
  ],
  ['a review', 'import/not-a-plan', () => signedWith(() => [], { kind: 'review', subject: REVIEWED })],
  ['half of the file', 'bundle/truncated', () => signedWith((records) => records).subarray(0, 3_000)],
  [
    'a file in another encoding',
    'bundle/utf-16',
    () => Buffer.from(Buffer.from(signedWith((records) => records)).toString('latin1'), 'utf16le'),
  ],
  ['an unsigned payload', 'bundle/unsigned', () => buildRawBundle(canonicalJson(buildPlanPayload(officer)))],
]

describe('takeInBundle', () => {
  it.each(refusals)('refuses %s with %s and writes nothing', async (_, code, bytes) => {
    const host = await startTestHost(makeTempFolder(), [buildPlan('西')])
    const before = [await countEntries(host), await digestOfContent(host)]
    const token = holdFile(host, bytes())
    expect(codeOf(await host.answer({ namespace: 'exchange', method: 'preview', input: { token } }))).toBe(code)
    expect(codeOf(await host.answer({ namespace: 'exchange', method: 'takeIn', input: { token } }))).toBe(code)
    expect([await countEntries(host), await digestOfContent(host)]).toEqual(before)
    await host.close()
  })

  it('takes the same file in once, however often it comes', async () => {
    const sender = await startTestHost(makeTempFolder(), [plan])
    const bytes = await exportSigned(sender, plan.planId)
    const host = await startTestHost(makeTempFolder())
    expect(valueOf(await host.api.exchange.preview({ token: holdFile(host, bytes) })).relation).toBe('new')
    expect(valueOf(await host.api.exchange.takeIn({ token: holdFile(host, bytes) }))).toEqual({
      planId: plan.planId,
      came: 'plan',
      openConflicts: 0,
    })
    const once = await digestOfContent(host)
    const entry = await host.context.root.selectFrom('journal').select('at').executeTakeFirstOrThrow()
    for (let time = 0; time < 4; time += 1) {
      const token = holdFile(host, bytes)
      expect(valueOf(await host.api.exchange.preview({ token })).relation).toBe('same')
      const again = await host.api.exchange.takeIn({ token })
      expect(again).toMatchObject({ ok: false, error: { code: 'import/same' } })
      expect(!again.ok && 'takenInAt' in again.error && again.error.takenInAt?.slice(0, 16)).toBe(entry.at.slice(0, 16))
      expect(await digestOfContent(host)).toBe(once)
    }
    expect(codeOf(await host.api.plan.undo({ planId: plan.planId }))).toBe('plan/nothing-to-undo')
    await Promise.all([sender.close(), host.close()])
  })

  it('refuses as older what has been edited here since, and as the same once the edits are taken back', async () => {
    const sender = await startTestHost(makeTempFolder(), [plan])
    const bytes = await exportSigned(sender, plan.planId)
    const host = await startTestHost(makeTempFolder())
    valueOf(await host.api.exchange.takeIn({ token: holdFile(host, bytes) }))
    valueOf(await host.api.plan.commit(cellOf(plan, { before: '1,000件', raw: '1,500件' })))
    const edited = await digestOfContent(host)
    const token = holdFile(host, bytes)
    expect(valueOf(await host.api.exchange.preview({ token })).relation).toBe('older')
    expect(codeOf(await host.api.exchange.takeIn({ token }))).toBe('import/older')
    expect(await digestOfContent(host)).toBe(edited)
    valueOf(await host.api.plan.undo({ planId: plan.planId }))
    expect(codeOf(await host.api.exchange.takeIn({ token }))).toBe('import/same')
    await Promise.all([sender.close(), host.close()])
  })

  it('refuses a file that it does not hold', async () => {
    const host = await startTestHost(makeTempFolder())
    const token = holdFile(await startTestHost(makeTempFolder()), Buffer.from('x'))
    expect(codeOf(await host.api.exchange.takeIn({ token }))).toBe('file/not-found')
    await host.close()
  })

  it('follows a preview that tells state, signers and number of records', async () => {
    const host = await startTestHost(makeTempFolder())
    const token = holdFile(
      host,
      signedWith((records) => records),
    )
    const preview = valueOf(await host.api.exchange.preview({ token }))
    expect(preview).toMatchObject({ state: 'draft', relation: 'new', takenInAt: null })
    expect(preview.signers).toMatchObject([{ kid: officer.kid, act: 'author', isKnown: false }])
    expect(Object.values(preview.recordCounts).reduce((sum, count) => sum + count, 0)).toBe(plan.records.length)
    expect(preview.digest).toMatch(/^sha256:[0-9a-f]{64}$/)
    await host.close()
  })
})

describe('exportPlan', () => {
  it('carries every field of every sample plan to another terminal unchanged', async () => {
    const samples = readSamplePlans()
    const sender = await startTestHost(makeTempFolder())
    await addPlans(sender, samples)
    const host = await startTestHost(makeTempFolder())
    for (const records of samples) {
      const planId = planIdOf(records)
      valueOf(await host.api.exchange.takeIn({ token: holdFile(host, await exportSigned(sender, planId)) }))
      const held = await recordsById(host, planId)
      expect(held.size).toBe(records.length)
      expect(records.filter((record) => canonicalJson(record) !== canonicalJson(held.get(record.id) ?? null))).toEqual(
        [],
      )
    }
    expect(samples).toHaveLength(5)
    await Promise.all([sender.close(), host.close()])
  })

  it('chains the bundles of one key: each counts on and names the one before', async () => {
    const host = await startTestHost(makeTempFolder(), [plan])
    const read = async (): Promise<PlanPayload> => {
      const { payload } = JSON.parse(Buffer.from(await exportSigned(host, plan.planId)).toString()) as {
        payload: string
      }
      return JSON.parse(Buffer.from(payload, 'base64url').toString()) as PlanPayload
    }
    const [first, second] = [await read(), await read()]
    const ledger = await host.context.root.selectFrom('bundle_ledger').selectAll().orderBy('seq').execute()
    expect(ledger.map(({ direction, counter }) => [direction, counter])).toEqual([
      ['out', 1],
      ['out', 2],
    ])
    expect([first.issuer.previousDigest, second.issuer.previousDigest]).toEqual([null, ledger[0]?.digest])
    expect(await countEntries(host)).toBe(1)
    await host.close()
  })

  it('asks for the key and its passphrase, and knows the plan', async () => {
    const host = await startTestHost(makeTempFolder(), [plan])
    const { planId } = plan
    const passphrase = '正しい合い言葉はこれです。'
    expect(codeOf(await host.api.key.make({ holder: '島田 花子', passphrase: '短い' }))).toBe(
      'key/passphrase-too-short',
    )
    const { kid } = valueOf(await host.api.key.make({ holder: '島田 花子', passphrase }))
    const ask = (rest: object) => host.api.exchange.exportPlan({ planId, kid, passphrase, ...rest })
    expect(codeOf(await ask({ kid: '../other' }))).toBe('key/not-found')
    expect(codeOf(await ask({ passphrase: 'wrong' }))).toBe('key/wrong-passphrase')
    expect(codeOf(await ask({ planId: NOWHERE }))).toBe('plan/not-found')
    const { token, name } = valueOf(await ask({}))
    expect(name).toMatch(/^東市DX推進計画_\d{8}\.plan\.json$/)
    expect(valueOf(await host.api.exchange.preview({ token })).signers).toMatchObject([{ kid, isKnown: true }])
    await host.close()
  })
})

async function recordsById(host: Host, planId: PlanRecord['id']): Promise<ReadonlyMap<string, PlanRecord>> {
  const { records } = valueOf(await host.api.plan.open({ planId }))
  return new Map(records.map((record) => [record.id, record]))
}
