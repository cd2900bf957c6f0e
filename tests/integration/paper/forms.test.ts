import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, it } from 'vitest'
import { readSamplePlans } from '#db/samples/index.ts'
import { findBrowser } from '#electron/web/find-browser.mjs'
import { formPresets } from '#shared/domain/form/form-words.ts'
import { createPlanModel } from '#shared/domain/plan/plan-model.ts'
import type { RecordId } from '#shared/domain/record/field.ts'
import { findForm } from '#shared/domain/form/find-form.ts'
import { batchOf } from '#shared/paper/run/batch-of.ts'
import type { PrintRun } from '#shared/paper/run/print-run.ts'
import { formOwnerOf } from '#shared/sheets/form/form-groups.ts'
import { listCardOwners } from '#shared/sheets/outline.ts'
import { expectRunOnPaper, expectOnPaper } from '../../helpers/paper/expect-on-paper.ts'
import { openBrowser, openPrintRoom, type PrintRoom } from '../../helpers/paper/print-room.ts'
import { hasPoppler } from '../../helpers/read-pdf.ts'

const plans = readSamplePlans()
const ALL = { section: null, measure: null, isDelayed: false } as const

const cases = plans.map(createPlanModel).flatMap((model) =>
  formPresets.map((preset) => {
    const form = findForm(model, preset)
    const owners = new Set(listCardOwners(model).map(({ id }) => formOwnerOf(model, form, id)))
    const run = batchOf(model, form, ALL)!
    const printed = new Set(ownersOf(run))
    const others = [...owners].filter((owner) => !printed.has(owner))
    return { town: model.municipality.fields.name, preset, model, run, others }
  }),
)

function ownersOf({ items }: PrintRun): readonly RecordId[] {
  return items.flatMap(({ part }) => (part.kind === 'cards' ? part.owners : []))
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

  it.each(cases)('all of $town in the form $preset', async ({ model, preset, run, others }) => {
    const job = { form: preset, size: null, lie: null } as const
    const planId = model.plan.id
    const batch = { planId, subject: { kind: 'batch', ...ALL }, isProof: false, ...job } as const
    expectRunOnPaper(await room.print(batch), { model, run, job: batch })
    for (const owner of others) {
      const subject = { kind: 'sheet', sheet: 'card', owner } as const
      expectOnPaper(await room.print({ planId, subject, isProof: false, ...job }), {
        model,
        sheet: { kind: 'card', owner },
        job,
      })
    }
  })
})
