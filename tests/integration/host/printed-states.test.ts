import { describe, expect, it } from 'vitest'
import { sql } from 'kysely'
import type { Host } from '#electron/host/start-host.ts'
import { pinJob } from '#electron/host/shell/pin-job.ts'
import { notePrinted } from '#electron/host/use-cases/note-printed.ts'
import { verifyFile } from '#electron/host/use-cases/exchange/verify-file.ts'
import { bundleCrypto } from '#electron/host/services/bundle-crypto.ts'
import { checkDigits } from '#shared/bundle/check-digits.ts'
import { contentDigestOf, contentDigestOfBundle } from '#shared/bundle/content-digest.ts'
import type { FoundState } from '#shared/contracts/ledger-contract.ts'
import type { PaperJob } from '#shared/contracts/paper-contract.ts'
import { fixEdition } from '#shared/domain/edit/fix-edition.ts'
import { createPlanModel } from '#shared/domain/plan/plan-model.ts'
import { buildPlan, type BuiltPlan } from '../../helpers/build-plan.ts'
import { buildRecordId } from '../../helpers/build-bundle.ts'
import {
  cellOf,
  codeOf,
  digestOfContent,
  exportSigned,
  holdFile,
  startTestHost,
  valueOf,
} from '../../helpers/run-host.ts'
import { makeTempFolder } from '../../helpers/temp-folder.ts'

const plan = buildPlan('東')

async function withHost(run: (host: Host) => Promise<void>, plans: readonly BuiltPlan[] = [plan]): Promise<void> {
  const host = await startTestHost(makeTempFolder(), plans)
  await run(host).finally(() => host.close())
}

/** So many acts on one cell; it ends with `${count}件`. */
async function edit(host: Host, count: number, first = '1,000件'): Promise<void> {
  for (let at = 1; at <= count; at += 1) {
    const before = at === 1 ? first : `${String(at - 1)}件`
    valueOf(await host.api.plan.commit(cellOf(plan, { before, raw: `${String(at)}件` })))
  }
}

const digestNow = async (host: Host) => valueOf(await host.api.plan.state({ planId: plan.planId })).digest

const card: PaperJob = {
  planId: plan.planId,
  subject: { kind: 'sheet', sheet: 'card', owner: plan.placement },
  form: null,
  size: 'A4',
  lie: null,
  isProof: false,
}

/** Saves a PDF of the card as it stands now. */
async function saveCard(host: Host, job = card): Promise<void> {
  const { job: printed } = valueOf(await pinJob(host, job))
  const token = host.context.files.hold({ name: '個票.pdf', bytes: new Uint8Array(), printed })
  valueOf(await host.api.ledger.addPrinted({ token }))
}

async function findOne(host: Host, digits: string): Promise<FoundState> {
  const found = valueOf(await host.api.ledger.findState({ digits }))
  expect(found.length).toBe(1)
  return found[0]!
}

describe('plan.state', () => {
  it('has the digest of the records, the same one again after undo, and for ever of an earlier state', () =>
    withHost(async (host) => {
      const first = valueOf(await host.api.plan.state({ planId: plan.planId }))
      expect(first).toMatchObject({ isPresent: true, edition: '', digest: contentDigestOf(plan.records, bundleCrypto) })
      await edit(host, 1)
      const edited = await digestNow(host)
      expect(edited).not.toBe(first.digest)
      valueOf(await host.api.plan.undo({ planId: plan.planId }))
      expect(await digestNow(host)).toBe(first.digest)
      valueOf(await host.api.plan.redo({ planId: plan.planId }))
      expect(await digestNow(host)).toBe(edited)
      const earlier = await host.api.plan.state({ planId: plan.planId, seq: first.entry.seq })
      expect(valueOf(earlier)).toEqual({ ...first, isPresent: false })
    }))

  it('is the same where the journal leads back to the state', () =>
    withHost(async (host) => {
      const seq = valueOf(await host.api.plan.state({ planId: plan.planId })).entry.seq
      const kept = await digestNow(host)
      await edit(host, 3)
      const fresh = await startTestHost(host.context.dataFolder)
      const state = await fresh.api.plan.state({ planId: plan.planId, seq })
      await fresh.close()
      expect(valueOf(state).digest).toBe(kept)
    }))

  it('refuses an entry of another plan, and a plan that is not there', () =>
    withHost(
      async (host) => {
        const other = valueOf(await host.api.plan.state({ planId: buildPlan('西').planId })).entry.seq
        expect(codeOf(await host.api.plan.state({ planId: plan.planId, seq: other }))).toBe('plan/no-such-moment')
        expect(codeOf(await host.api.plan.state({ planId: buildRecordId(9) }))).toBe('plan/not-found')
      },
      [plan, buildPlan('西')],
    ))
})

describe('ledger.findState', () => {
  it('finds a card that was saved 20 acts ago, with what was printed, and how far the plan has gone on', () =>
    withHost(async (host) => {
      await edit(host, 2)
      await saveCard(host)
      const { entry, digest } = valueOf(await host.api.plan.state({ planId: plan.planId }))
      await edit(host, 20, '2件')
      const found = await findOne(host, `照合　${checkDigits(digest).toUpperCase()}`)
      expect(found).toMatchObject({
        plan: { id: plan.planId },
        state: { digest, entry, isPresent: false },
        isSameNow: false,
        actsSince: 20,
        passed: [],
      })
      expect(found.printed).toEqual([
        { what: '個票 1 オンライン申請【新規】', at: expect.any(String), actor: host.context.actor },
      ])
      const opened = valueOf(
        await host.api.plan.openAt({ planId: plan.planId, moment: { seq: found.state.entry.seq } }),
      )
      expect(contentDigestOf(opened.records, bundleCrypto)).toBe(digest)
    }))

  it('says that a plan is the same again after undo, and lists every time it was saved', () =>
    withHost(async (host) => {
      await saveCard(host)
      await saveCard(host, { ...card, subject: { kind: 'book' } })
      const digest = await digestNow(host)
      await edit(host, 1)
      valueOf(await host.api.plan.undo({ planId: plan.planId }))
      const found = await findOne(host, digest)
      expect(found).toMatchObject({ isSameNow: true, actsSince: 2 })
      expect(found.printed.map(({ what }) => what)).toEqual(['個票 1 オンライン申請【新規】', '冊子'])
    }))

  it('keeps the state that was printed, even if the plan went on before the file was saved', () =>
    withHost(async (host) => {
      const { job } = valueOf(await pinJob(host, card))
      const digest = await digestNow(host)
      await edit(host, 1)
      valueOf(await notePrinted(host.context, job))
      expect(await findOne(host, digest)).toMatchObject({ actsSince: 1, printed: [{ what: expect.any(String) }] })
    }))

  it('finds the present state and every edition without any line of the ledger', () =>
    withHost(async (host) => {
      const model = createPlanModel(plan.records)
      const texts = { name: '第1.1版', adopted: null, body: null, reason: null }
      const changes = fixEdition(model, buildRecordId(77), texts)
      valueOf(await host.api.plan.commit({ planId: plan.planId, act: 'edition/fix', changes: [...changes] }))
      const fixed = await digestNow(host)
      await edit(host, 3)
      expect(await findOne(host, fixed)).toMatchObject({ state: { edition: '第1.1版' }, actsSince: 3, printed: [] })
      expect(await findOne(host, await digestNow(host))).toMatchObject({ isSameNow: true, actsSince: 0 })
    }))

  it('finds the state that a bundle carried, by the digits on paper and by those of the file', () =>
    withHost(async (host) => {
      const bytes = await exportSigned(host, plan.planId)
      const verified = valueOf(verifyFile(bytes, { dataFolder: host.context.dataFolder, now: new Date() }))
      const content = contentDigestOfBundle(verified.payload, bundleCrypto)!
      expect(content).toBe(await digestNow(host))
      await edit(host, 4)
      for (const digits of [content, verified.digest]) {
        expect(await findOne(host, digits)).toMatchObject({
          state: { digest: content },
          actsSince: 4,
          passed: [{ direction: 'out' }],
        })
      }
    }))

  it('finds on the terminal that took the bundle in what was printed where it was made', () =>
    withHost(async (sender) => {
      const digest = await digestNow(sender)
      const bytes = await exportSigned(sender, plan.planId)
      await withHost(async (receiver) => {
        const token = holdFile(receiver, bytes)
        expect(valueOf(await receiver.api.exchange.preview({ token })).contentDigest).toBe(digest)
        valueOf(await receiver.api.exchange.takeIn({ token }))
        await edit(receiver, 5)
        expect(await findOne(receiver, digest)).toMatchObject({ actsSince: 5, passed: [{ direction: 'in' }] })
      }, [])
    }))

  it('reads lines of bundles from before their content was kept', () =>
    withHost(async (host) => {
      const bytes = await exportSigned(host, plan.planId)
      const { digest } = valueOf(verifyFile(bytes, { dataFolder: host.context.dataFolder, now: new Date() }))
      await sql`update bundle_ledger set content_digest = null, entry = null`.execute(host.context.root)
      expect(await findOne(host, digest)).toMatchObject({ actsSince: 0, isSameNow: true })
    }))

  it('says plainly that nothing has such digits, and why digits are none', () =>
    withHost(async (host) => {
      const digest = await digestNow(host)
      const other = `${digest[7] === '0' ? '1' : '0'}${digest.slice(8, 15)}`
      expect(valueOf(await host.api.ledger.findState({ digits: other }))).toEqual([])
      expect(codeOf(await host.api.ledger.findState({ digits: '3f2' }))).toBe('digits/too-few')
    }))

  it('changes nothing', () =>
    withHost(async (host) => {
      await saveCard(host)
      const before = await digestOfContent(host)
      await findOne(host, await digestNow(host))
      expect(await digestOfContent(host)).toBe(before)
    }))
})

describe('ledger.addPrinted', () => {
  it('takes no file for paper that is none', () =>
    withHost(async (host) => {
      const token = holdFile(host, new Uint8Array())
      expect(codeOf(await host.api.ledger.addPrinted({ token }))).toBe('file/not-found')
    }))
})
