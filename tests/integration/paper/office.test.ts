import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import assert from 'node:assert/strict'
import { signApproval } from '#electron/host/use-cases/approval/approve-plan.ts'
import { signPlan } from '#electron/host/use-cases/exchange/export-plan.ts'
import { findBrowser } from '#electron/web/find-browser.mjs'
import { startWebShell, type WebShell } from '#electron/web/web-shell.ts'
import type { Host } from '#electron/host/start-host.ts'
import { checkDigits } from '#shared/bundle/check-digits.ts'
import { fingerprintOf } from '#shared/bundle/fingerprint.ts'
import { NO_NOTE } from '#shared/domain/ledger/ledger-note.ts'
import { writeMoment } from '#shared/domain/japan-time/write-moment.ts'
import { standingText } from '#shared/messages/standing-words.ts'
import type { OfficePaper } from '#shared/sheets/office/office-paper.ts'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildSigner } from '../../helpers/build-bundle.ts'
import { expectBundledFonts, expectSoundPages } from '../../helpers/expect-printed.ts'
import { UNWATCHED } from '../../helpers/open-printer.ts'
import { hasPoppler, readPdf, type Pdf } from '../../helpers/read-pdf.ts'
import { addPlans, startTestHost, valueOf } from '../../helpers/run-host.ts'
import { sectionPlan } from '../../helpers/section-plan.ts'

const { model, idOf } = sectionPlan()
const planId = idOf('plan')

/** The foot of a paper that is about no plan, or all of them. */
const DAY_ALONE = /印刷日令和\d+年\d+月\d+日1\/1/

describe.skipIf(findBrowser() === null || !hasPoppler())(
  'papers of the office, where a browser and poppler are',
  () => {
    const folder = mkdtempSync(join(tmpdir(), 'keikakubo-office-'))
    let host: Host
    let shell: WebShell
    let digest = ''
    let kid = ''

    beforeAll(async () => {
      vi.stubEnv('TZ', 'America/Los_Angeles')
      host = await startTestHost(folder)
      await addPlans(host, [model.all()])
      shell = await startWebShell(host, { logFolder: folder })
      kid = valueOf(await host.api.key.make({ holder: '企画課 山田', passphrase: 'correct horse battery' })).kid
      const signer = buildSigner('officer')
      const note = { ...NO_NOTE, receiver: '県庁', medium: 'USB-12' }
      digest = valueOf(await signPlan(host.context, { planId, publicKey: signer.publicKey, signer, note })).digest
    })

    afterAll(async () => {
      await shell.close()
      await host.close()
      rmSync(folder, { recursive: true })
      vi.unstubAllEnvs()
    })

    async function print(office: OfficePaper): Promise<Pdf> {
      const printed = valueOf(await shell.print({ office, size: null, lie: null, isProof: false }, UNWATCHED))
      expect(printed.missing).toEqual([])
      const file = join(folder, `${office.kind}.pdf`)
      writeFileSync(file, printed.bytes)
      const pdf = readPdf(file)
      expectBundledFonts(pdf)
      return pdf
    }

    const textOf = ({ pages }: Pdf) => pages.map(({ text }) => text).join('')

    it('prints the book of bundles, lying', async () => {
      const pdf = await print({ kind: 'ledger', plan: null })
      expect(pdf.pages.map(({ size }) => size)).toEqual(['297x210'])
      for (const word of ['持出・受領簿', '県庁', 'USB-12', '見本市DX推進計画']) expect(textOf(pdf)).toContain(word)
      expect(textOf(pdf)).toMatch(DAY_ALONE)
    })

    it('prints who has not answered, upright, and at the foot in which state the plan is', async () => {
      const pdf = await print({ kind: 'unanswered', plan: planId })
      expectSoundPages(pdf, '210x297')
      const state = valueOf(await host.api.plan.state({ planId }))
      const standing = standingText(valueOf(await host.api.approval.standing({ planId })))
      expect(textOf(pdf)).toContain(`見本市DX推進計画${standing}未提出一覧印刷日`)
      expect(textOf(pdf)).toContain(`照合${checkDigits(state.digest)}1/1`)
      for (const word of ['未提出一覧', 'まだ渡していない事業がある課（3）', '税務課'])
        expect(textOf(pdf)).toContain(word)
    })

    it('prints the whole digest, the state and the receiver of a bundle', async () => {
      const text = textOf(await print({ kind: 'cover', digest }))
      for (const group of digest.replace('sha256:', '').match(/.{8}/g) ?? []) expect(text).toContain(group)
      for (const word of ['送付票', '担当者署名', '県庁', 'USB-12']) expect(text).toContain(word)
    })

    it('prints both keys of an approval and what it makes of the plan', async () => {
      const signer = buildSigner('supervisor')
      const submission = valueOf(await host.api.approval.standing({ planId })).submission ?? ''
      const signing = { planId, submission, reason: null, note: NO_NOTE, publicKey: signer.publicKey, signer }
      const approved = valueOf(await signApproval(host.context, signing))
      const text = textOf(await print({ kind: 'cover', digest: approved.digest }))
      for (const { kid } of [buildSigner('officer'), signer]) expect(text).toContain(fingerprintOf(kid))
      for (const word of ['課長承認', '担当者の署名', '承認の署名']) expect(text).toContain(word)
    })

    it('prints the digits of a key, and when it was made in Japan wherever the machine stands', async () => {
      const key = valueOf(await host.api.key.list({})).find((each) => each.kid === kid)
      assert.ok(key !== undefined)
      const text = textOf(await print({ kind: 'key', kid }))
      expect(text).toContain(key.digits.replaceAll(' ', ''))
      expect(text).toContain(writeMoment(key.createdAt).replace(' ', ''))
      expect(text).toContain('鍵票')
      expect(text).toMatch(DAY_ALONE)
    })

    it('refuses what there is not', async () => {
      const attempt = (office: OfficePaper) => shell.print({ office, size: null, lie: null, isProof: false }, UNWATCHED)
      const unknown = `sha256:${'0'.repeat(64)}`
      expect(await attempt({ kind: 'cover', digest: unknown })).toEqual({
        ok: false,
        error: { code: 'ledger/not-found' },
      })
    })
  },
)
