import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, it } from 'vitest'
import { findBrowser } from '#electron/web/find-browser.mjs'
import { findForm } from '#shared/domain/form/find-form.ts'
import { bookOf } from '#shared/paper/run/book-of.ts'
import { expectRunOnPaper } from '../../helpers/paper/expect-on-paper.ts'
import { openBrowser, openPrintRoom, type PrintRoom } from '../../helpers/paper/print-room.ts'
import { hasPoppler } from '../../helpers/read-pdf.ts'
import { sampleModels } from '../../helpers/sample-models.ts'
import { sectionPlan } from '../../helpers/section-plan.ts'

const { kawamoto, ...others } = sampleModels
const models = [sectionPlan().model, kawamoto, ...(process.env['LONG'] === '1' ? Object.values(others) : [])]
const books = models.map((model) => ({ town: model.municipality.fields.name, model }))

describe.skipIf(findBrowser() === null || !hasPoppler())('the paper of books, where a browser and poppler are', () => {
  let browser: Browser
  let room: PrintRoom
  beforeAll(async () => {
    browser = await openBrowser()
    room = await openPrintRoom(
      browser,
      models.map((model) => model.all()),
    )
  })
  afterAll(async () => {
    await room.close()
    await browser.close()
  })

  it.each(books)('all of $town', async ({ model }) => {
    const planId = model.plan.id
    const job = { planId, subject: { kind: 'book' }, form: null, size: null, lie: null, isProof: false } as const
    expectRunOnPaper(await room.print(job), { model, run: bookOf(model, findForm(model, null)), job })
  })
})
