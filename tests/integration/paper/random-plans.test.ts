import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, it } from 'vitest'
import { findBrowser } from '#electron/web/find-browser.mjs'
import { expectOnPaper } from '../../helpers/paper/expect-on-paper.ts'
import { openBrowser, openPrintRoom } from '../../helpers/paper/print-room.ts'
import { randomPaper } from '../../helpers/paper/random-paper.ts'
import { hasPoppler } from '../../helpers/read-pdf.ts'

const RUNS = process.env['LONG'] === '1' ? 1_000 : 30
/** `SEED=17` prints the plan of that seed alone, `SEED=31-200` those of a range. */
const [first = 1, last = first] = (process.env['SEED'] ?? `1-${String(RUNS)}`).split('-').map(Number)
const seeds = Array.from({ length: last - first + 1 }, (_, at) => first + at)

describe.skipIf(findBrowser() === null || !hasPoppler())(
  'random plans on paper, where a browser and poppler are',
  () => {
    let browser: Browser
    beforeAll(async () => {
      browser = await openBrowser()
    })
    afterAll(() => browser.close())

    it.each(seeds)('seed %i', async (seed) => {
      const { model, sheet, job } = randomPaper(seed)
      const room = await openPrintRoom(browser, [model.all()])
      try {
        const subject = { kind: 'sheet', sheet: sheet.kind, owner: sheet.owner } as const
        const printed = await room.print({ planId: model.plan.id, subject, isProof: false, ...job })
        expectOnPaper(printed, { model, sheet, job })
      } finally {
        await room.close()
      }
    })
  },
)
