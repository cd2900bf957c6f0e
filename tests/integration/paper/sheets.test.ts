import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, it } from 'vitest'
import { readSamplePlans } from '#db/samples/index.ts'
import { findBrowser } from '#electron/web/find-browser.mjs'
import { createPlanModel } from '#shared/domain/plan/plan-model.ts'
import { listMeasureSheets, listSheets } from '#shared/sheets/sheet-choice.ts'
import { expectOnPaper } from '../../helpers/paper/expect-on-paper.ts'
import { openBrowser, openPrintRoom, type PrintRoom } from '../../helpers/paper/print-room.ts'
import { hasPoppler } from '../../helpers/read-pdf.ts'

const plans = readSamplePlans()
const AS_USUAL = { form: null, size: null, lie: null } as const

/** Every sheet of the plans but for their cards and all but a few of single measures, a test for each kind. */
const cases = plans.map(createPlanModel).flatMap((model) =>
  [...Map.groupBy([...listSheets(model), ...listMeasureSheets(model).slice(0, 2)], ({ choice }) => choice.kind)].map(
    ([kind, sheets]) => ({
      town: model.municipality.fields.name,
      kind,
      model,
      sheets: sheets.map(({ choice }) => choice),
    }),
  ),
)

describe.skipIf(findBrowser() === null || !hasPoppler())(
  'the paper of every sheet, where a browser and poppler are',
  () => {
    let browser: Browser
    let room: PrintRoom
    beforeAll(async () => {
      browser = await openBrowser()
      room = await openPrintRoom(browser, plans)
    })
    afterAll(async () => {
      await room.close()
      await browser.close()
    })

    it.each(cases)('$town: $kind', async ({ model, sheets }) => {
      for (const sheet of sheets) {
        const subject = { kind: 'sheet', sheet: sheet.kind, owner: sheet.owner } as const
        const printed = await room.print({ planId: model.plan.id, subject, isProof: false, ...AS_USUAL })
        expectOnPaper(printed, { model, sheet, job: AS_USUAL })
      }
    })
  },
)
