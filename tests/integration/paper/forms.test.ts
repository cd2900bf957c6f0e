import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, it } from 'vitest'
import { readSamplePlans } from '#db/samples/index.ts'
import { findBrowser } from '#electron/web/find-browser.mjs'
import { formPresets } from '#shared/domain/form/form-words.ts'
import { createPlanModel } from '#shared/domain/plan/plan-model.ts'
import { findForm } from '#shared/paper/form/find-form.ts'
import { formOwnerOf } from '#shared/sheets/form/form-groups.ts'
import { listCardOwners } from '#shared/sheets/outline.ts'
import { expectOnPaper } from '../../helpers/paper/expect-on-paper.ts'
import { openBrowser, openPrintRoom, type PrintRoom } from '../../helpers/paper/print-room.ts'
import { hasPoppler } from '../../helpers/read-pdf.ts'

const isLong = process.env['LONG'] === '1'
const plans = readSamplePlans()

const cases = plans.map(createPlanModel).flatMap((model) =>
  formPresets.map((form) => {
    const ofCards = listCardOwners(model).map(({ id }) => formOwnerOf(model, findForm(model, form), id))
    return { town: model.municipality.fields.name, form, model, owners: [...new Set(ofCards)] }
  }),
)

/** The first, one in the middle and the last: each sheet takes its time, and all of them are drawn in the tests of `paperLayoutOf`. */
function some<T>(all: readonly T[]): readonly T[] {
  return all.filter((_, at) => isLong || [0, Math.floor(all.length / 2), all.length - 1].includes(at))
}

describe.skipIf(findBrowser() === null || !hasPoppler())('the paper of cards, where a browser and poppler are', () => {
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

  it.each(cases)('$town in the form $form', async ({ model, form, owners }) => {
    const job = { form, size: null, lie: null } as const
    for (const owner of some(owners)) {
      const subject = { kind: 'sheet', sheet: 'card', owner } as const
      const printed = await room.print({ planId: model.plan.id, subject, isProof: false, ...job })
      expectOnPaper(printed, { model, sheet: { kind: 'card', owner }, job })
    }
  })
})
