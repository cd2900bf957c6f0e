import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readSamplePlans } from '#db/samples/index.ts'
import { findBrowser } from '#electron/web/find-browser.mjs'
import { IN_ONE } from '#electron/host/shell/print-page.ts'
import type { PaperProgress } from '#shared/contracts/paper-contract.ts'
import type { PaperSubject } from '#shared/paper/paper-subject.ts'
import { createPlanModel } from '#shared/domain/plan/plan-model.ts'
import type { PlanRecord } from '#shared/domain/record/plan-record.ts'
import { failed } from '#shared/result.ts'
import { expectBundledFonts } from '../../helpers/expect-printed.ts'
import { openPrinter, UNWATCHED, type Printer } from '../../helpers/open-printer.ts'
import { readStructure } from '../../helpers/paper/read-structure.ts'
import { readWays } from '../../helpers/paper/read-ways.ts'
import { hasPoppler } from '../../helpers/read-pdf.ts'

const UNPRINTABLE = '\ue000'

/** The plan with a character that no font has at the end of each of its texts. */
function withUnprintable(plan: readonly PlanRecord[]): readonly PlanRecord[] {
  return plan.map((record) =>
    record.type === 'fieldValue'
      ? { ...record, fields: { ...record.fields, text: `${record.fields.text}${UNPRINTABLE}` } }
      : record,
  )
}

const plans = readSamplePlans().map(withUnprintable)
const planOf = (town: string) => {
  const models = plans.map(createPlanModel)
  return models.find(({ municipality: { fields } }) => fields.name === town)!.plan.id
}

const BOOK: PaperSubject = { kind: 'book' }
const ALL_CARDS: PaperSubject = { kind: 'batch', section: null, measure: null, isDelayed: false }

const cases = [
  { name: 'the book of 福山市', planId: planOf('福山市'), subject: BOOK },
  { name: 'the cards of 伊豆の国市', planId: planOf('伊豆の国市'), subject: ALL_CARDS },
]

describe.skipIf(findBrowser() === null || !hasPoppler())('portions of a run, where a browser and poppler are', () => {
  let whole: Printer
  let inThrees: Printer
  beforeAll(async () => {
    whole = await openPrinter(plans, { portionPages: IN_ONE })
    inThrees = await openPrinter(plans, { portionPages: 3 })
  })
  afterAll(async () => {
    await whole.close()
    await inThrees.close()
  })

  it.each(cases)('$name in portions of three pages is the same document as in one', async ({ planId, subject }) => {
    const one = await whole.print({ planId, subject })
    const joined = await inThrees.print({ planId, subject })
    expect(one.pages.length).toBeGreaterThan(9)
    expect(one.missing[0]!.count).toBeGreaterThan(9)
    expect(joined.pages.map(({ text }) => text)).toEqual(one.pages.map(({ text }) => text))
    expect(joined.pages.map(({ size }) => size)).toEqual(one.pages.map(({ size }) => size))
    expect(joined.title).toBe(one.title)
    expect(joined.isTagged).toBe(true)
    expectBundledFonts(joined)
    expect(joined.missing).toEqual(one.missing)
    expect(new Set(joined.fonts.map(({ name }) => name))).toEqual(new Set(one.fonts.map(({ name }) => name)))
    expect(await readStructure(joined.file)).toEqual(await readStructure(one.file))
    const [ways, waysOfOne] = [await readWays(joined.file), await readWays(one.file)]
    expect(ways).toEqual(waysOfOne)
    expect(ways.outline.length).toBeGreaterThan(9)
    expect(ways.links.length).toBeGreaterThan(9)
  })

  it('tells how many sheets are written, and stops between two portions', async () => {
    const abort = new AbortController()
    const told: PaperProgress[] = []
    const onProgress = (progress: PaperProgress) => {
      told.push(progress)
      if (progress.step === 'writing' && progress.done > 0) abort.abort()
    }
    const job = { planId: planOf('福山市'), subject: BOOK }
    const made = await inThrees.attempt(job, { ...UNWATCHED, signal: abort.signal, onProgress })
    expect(made).toEqual(failed({ code: 'paper/stopped' }))
    const { done, total } = told.at(-1)!
    expect(done).toBeGreaterThan(0)
    expect(done).toBeLessThan(total)
  })
})
