import { afterAll, beforeAll, describe, it } from 'vitest'
import type { Browser } from 'playwright-core'
import { readSamplePlans } from '#db/samples/index.ts'
import { findBrowser } from '#electron/web/find-browser.mjs'
import type { PaperJob } from '#shared/contracts/paper-contract.ts'
import type { PaperSubject } from '#shared/paper/paper-subject.ts'
import type { PlanModel } from '#shared/domain/plan/plan-model.ts'
import { listCardOwners, outlineOf } from '#shared/sheets/outline.ts'
import { listSheets, type SheetKind } from '#shared/sheets/sheet-choice.ts'
import { expectPicture } from '../../helpers/paper/expect-picture.ts'
import { pictureOf } from '../../helpers/paper/page-picture.ts'
import { openBrowser, openPrintRoom, type PrintRoom } from '../../helpers/paper/print-room.ts'
import { hasPoppler } from '../../helpers/read-pdf.ts'
import { sampleModels, type Town } from '../../helpers/sample-models.ts'

type Case = {
  readonly town: Town
  readonly form: PaperJob['form']
  readonly subject: PaperSubject
  /** What the references of its pages are called; '' of a page that is not compared. */
  readonly names: readonly string[]
}

/** The first card of a plan; in its own town's form or in another one. */
function card(town: Town, form: NonNullable<PaperJob['form']>, names: readonly string[] = [`card-${form}`]): Case {
  const owner = listCardOwners(sampleModels[town])[0]?.id ?? null
  return { town, form, subject: { kind: 'sheet', sheet: 'card', owner }, names }
}

/** The first sheet of a kind that a plan has. */
function sheet(town: Town, kind: SheetKind): Case {
  const model: PlanModel = sampleModels[town]
  const owner = listSheets(model).find(({ choice }) => choice.kind === kind)?.choice.owner ?? null
  return { town, form: null, subject: { kind: 'sheet', sheet: kind, owner }, names: [kind] }
}

/** The cards of a plan's first policy as they share their pages, behind the contents. */
function sharedCards(town: Town, form: NonNullable<PaperJob['form']>): Case {
  const measure = outlineOf(sampleModels[town])[0]?.id ?? null
  return {
    town,
    form,
    subject: { kind: 'batch', section: null, measure, isDelayed: false },
    names: ['', `card-${form}-measures`, '', `card-${form}`],
  }
}

/** A page of each kind that the program prints. */
const cases: readonly Case[] = [
  card('shimada', 'shimada', ['card-shimada', 'card-shimada-table']),
  card('izunokuni', 'izunokuni'),
  card('mishima', 'mishima'),
  card('kawamoto', 'kawamoto'),
  sharedCards('fukuyama', 'fukuyama'),
  card('shimada', 'standard'),
  sheet('shimada', 'kpi'),
  sheet('fukuyama', 'schedule'),
  sheet('fukuyama', 'roadmap'),
  sheet('kawamoto', 'organisation'),
  sheet('kawamoto', 'situations'),
  sheet('kawamoto', 'inventory'),
  sheet('mishima', 'terms'),
  sheet('mishima', 'chapters'),
  sheet('izunokuni', 'report'),
  { town: 'mishima', form: null, subject: { kind: 'book' }, names: ['book-title', 'book-contents'] },
]

describe.skipIf(findBrowser() === null || !hasPoppler())('the look of pages, where a browser and poppler are', () => {
  let browser: Browser
  let room: PrintRoom
  beforeAll(async () => {
    browser = await openBrowser()
    room = await openPrintRoom(browser, readSamplePlans())
  })
  afterAll(async () => {
    await room.close()
    await browser.close()
  })

  it.each(cases)('$town: $names', async ({ town, form, subject, names }) => {
    const planId = sampleModels[town].plan.id
    const printed = await room.print({ planId, subject, form, size: null, lie: null, isProof: false })
    const compared = names.map((name, at) => ({ name, number: at + 1 })).filter(({ name }) => name !== '')
    for (const { name, number } of compared) {
      expectPicture(name, pictureOf(printed, number))
    }
  })
})
