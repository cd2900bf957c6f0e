import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { signParts } from '#electron/host/use-cases/exchange/hand-out.ts'
import { findBrowser } from '#electron/web/find-browser.mjs'
import { NO_NOTE } from '#shared/domain/ledger/ledger-note.ts'
import { buildSigner } from '../../../helpers/build-bundle.ts'
import { expectBundledFonts } from '../../../helpers/expect-printed.ts'
import { hasColours, hasPoppler, readPdf } from '../../../helpers/read-pdf.ts'
import { runCli } from '../../../helpers/run-cli.ts'
import { addPlans, startTestHost, valueOf } from '../../../helpers/run-host.ts'
import { sectionPlan } from '../../../helpers/section-plan.ts'

const { model, idOf, scopeOf } = sectionPlan()
const planId = idOf('plan')

describe.skipIf(findBrowser() === null || !hasPoppler())(
  'print of a part and of the plan that it is of, where a browser and poppler are',
  () => {
    const folder = mkdtempSync(join(tmpdir(), 'keikakubo-part-'))
    const [secretariat, terminal] = [join(folder, 'secretariat'), join(folder, 'terminal')]

    beforeAll(async () => {
      const from = await startTestHost(secretariat)
      await addPlans(from, [model.all()])
      const signer = buildSigner('officer')
      const parts = [{ scope: scopeOf('税務課'), note: { ...NO_NOTE, receiver: '税務課' } }]
      const [made] = valueOf(await signParts(from.context, { planId, parts, publicKey: signer.publicKey, signer }))
      const { bytes } = valueOf(from.context.files.find(made!.token))
      await from.close()
      const to = await startTestHost(terminal)
      valueOf(await to.api.exchange.takeIn({ token: to.context.files.hold({ name: '税務課.plan.json', bytes }) }))
      await to.close()
    })

    afterAll(() => rmSync(folder, { recursive: true, force: true }))

    /** What the command line makes of the only plan of a terminal. */
    async function print(data: string, ...words: readonly string[]) {
      const file = join(folder, 'printed.pdf')
      const run = await runCli(['print', planId, ...words, '--out', file], { data })
      expect(run.status).toBe(0)
      expect(run.stderr).not.toContain('〓')
      const pdf = readPdf(file)
      expectBundledFonts(pdf)
      return { ...pdf, file }
    }

    it('says on every page of its book, in greys, of which part it is', async () => {
      const { pages, file, title, language } = await print(terminal, '--book', '--proof', '--form', 'fukuyama')
      expect(title).toBe('見本市DX推進計画')
      expect(language).toBe('ja')
      expect(pages.length).toBeGreaterThan(3)
      const silent = pages.filter(({ text }) => !text.includes('見本市DX推進計画下書き一部（税務課）'))
      expect(silent).toEqual([])
      expect(pages.map(({ text }) => text).join('')).not.toMatch(/福祉課|水道課/)
      expect(hasColours(file)).toBe(false)
    })

    it('prints who has not answered, with the digits that lead back to the plan', async () => {
      const { pages, title } = await print(secretariat, '--office', 'unanswered')
      expect(title).toBe('見本市DX推進計画 未提出一覧')
      expect(pages).toHaveLength(1)
      const text = pages[0]?.text ?? ''
      expect(text).toMatch(/未提出（1）税務課1/)
      const [, digits = ''] = /照合([0-9a-f]{4}-[0-9a-f]{4})/.exec(text) ?? []
      const found = await runCli(['find-paper', digits, '--json'], { data: secretariat })
      expect(JSON.parse(found.stdout)).toMatchObject([{ plan: { id: planId }, isSameNow: true }])
    })

    it('says nothing of parts on the whole plan, which is printed in its colours', async () => {
      const { pages, file } = await print(secretariat, '--sheet', 'card', '--form', 'fukuyama')
      expect(pages.filter(({ text }) => text.includes('一部'))).toEqual([])
      expect(hasColours(file)).toBe(true)
    })
  },
)
