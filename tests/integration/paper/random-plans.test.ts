import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, it } from 'vitest'
import { findBrowser } from '#electron/web/find-browser.mjs'
import { expectOnPaper } from '../../helpers/paper/expect-on-paper.ts'
import { openBrowser, openPrintRoom } from '../../helpers/paper/print-room.ts'
import { randomPaper } from '../../helpers/paper/random-paper.ts'
import { hasPoppler } from '../../helpers/read-pdf.ts'

const RUNS = process.env['LONG'] === '1' ? 1_000 : 30
/** `SEED=17` prints the plan of that seed alone. */
const given = process.env['SEED']
const seeds = given === undefined ? Array.from({ length: RUNS }, (_, at) => at + 1) : [Number(given)]
/** Red: in 2 a piece of a cut block is not recognised on page 28, though all words are there; in 10 a label is longer than its page, and labels are not cut. */
const OPEN: readonly number[] = [2, 10]

describe.skipIf(findBrowser() === null || !hasPoppler())(
  'random plans on paper, where a browser and poppler are',
  () => {
    let browser: Browser
    beforeAll(async () => {
      browser = await openBrowser()
    })
    afterAll(() => browser.close())

    async function expectSeedOnPaper(seed: number): Promise<void> {
      const { model, sheet, job } = randomPaper(seed)
      const room = await openPrintRoom(browser, [model.all()])
      try {
        const subject = { kind: 'sheet', sheet: sheet.kind, owner: sheet.owner } as const
        const printed = await room.print({ planId: model.plan.id, subject, isProof: false, ...job })
        expectOnPaper(printed, { model, sheet, job })
      } finally {
        await room.close()
      }
    }

    it.each(seeds.filter((seed) => !OPEN.includes(seed)))('seed %i', expectSeedOnPaper)
    it.fails.each(seeds.filter((seed) => OPEN.includes(seed)))('seed %i, which is still wrong', expectSeedOnPaper)
  },
)
