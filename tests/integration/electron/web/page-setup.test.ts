import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findBrowser } from '#electron/web/find-browser.mjs'
import { changeFields } from '#shared/domain/edit/change-fields.ts'
import type { PlanModel } from '#shared/domain/plan/plan-model.ts'
import type { LooseFields } from '#shared/domain/record/plan-record.ts'
import { listCardOwners } from '#shared/sheets/outline.ts'
import type { SheetKind } from '#shared/sheets/sheet-choice.ts'
import { expectBundledFonts } from '../../../helpers/expect-printed.ts'
import { openPrinter, type PrintedPdf, type Printer } from '../../../helpers/open-printer.ts'
import { countColouredPixels, readType } from '../../../helpers/read-type.ts'
import { hasPoppler } from '../../../helpers/read-pdf.ts'
import { projectCalled, sampleModel } from '../../../helpers/sample-model.ts'
import { smallPlan, type SmallPlan } from '../../../helpers/small-plan.ts'

const POINTS_PER_MM = 72 / 25.4
/** Points by which the boxes of words may differ from the layout. */
const ROUNDING = 0.5

/** A sample plan whose 用紙の設定 has these fields. */
function setPlan(town: string, setup: LooseFields): PlanModel {
  const model = sampleModel(town)
  const set = model.list('paperSetup')[0]
  if (set === undefined) throw new Error(`${town} has no paperSetup`)
  return model.withChanges(changeFields(model, set.id, setup))
}

const izunokuni = setPlan('伊豆の国市', { marginLeft: 30, marginTop: 25, gutter: 12, gutterAt: 'top' })
const fukuyama = setPlan('福山市', { face: 'mincho', minimumSize: '8', typeSize: '8' })
const shimada = setPlan('島田市', { minimumSize: '12' })
const UNPRINTABLE = '渡\ue000様と\u0378と\u{30000}'
const hardNames = smallPlan(addHardNames)

function addHardNames({ write, addProject }: SmallPlan): void {
  addProject('➔ 𠮷野・髙﨑・葛\u{e0100}城の窓口')
  const { placement } = addProject(UNPRINTABLE)
  write('lane', 'l', { owner: placement })
}

describe.skipIf(findBrowser() === null || !hasPoppler())('a page as the plan sets it', () => {
  let printer: Printer

  beforeAll(async () => {
    printer = await openPrinter([izunokuni, fukuyama, shimada, hardNames].map((model) => [...model.all()]))
  })

  afterAll(() => printer.close())

  const print = (model: PlanModel, sheet: SheetKind, isProof = false): Promise<PrintedPdf> => {
    const owner = sheet === 'card' ? (listCardOwners(model)[0]?.id ?? null) : null
    return printer.print({ planId: model.plan.id, subject: { kind: 'sheet', sheet, owner }, isProof })
  }

  it.each(['card', 'schedule', 'kpi', 'levels'] as const)('prints nothing of %s in the margins', async (sheet) => {
    const { pages } = await print(izunokuni, sheet)
    const words = pages.flatMap((page) => page.words.map((word) => ({ ...word, page })))
    expect(words.length).toBeGreaterThan(20)
    const outside = words.filter(
      ({ left, top, right, bottom, page }) =>
        left < 30 * POINTS_PER_MM - ROUNDING ||
        top < 37 * POINTS_PER_MM - ROUNDING ||
        right > page.width - 14 * POINTS_PER_MM + ROUNDING ||
        bottom > page.height - 9 * POINTS_PER_MM + ROUNDING,
    )
    expect(outside.map(({ text }) => text)).toEqual([])
    expect(Math.min(...words.map(({ left }) => left))).toBeLessThan(33 * POINTS_PER_MM)
  })

  it('prints in nothing smaller than 9 points where the plan does not say so', async () => {
    const sizes = (await readType((await print(izunokuni, 'schedule')).file)).map(({ points }) => points)
    expect(Math.min(...sizes)).toBeCloseTo(9, 1)
  })

  it('prints in nothing smaller than the plan says', async () => {
    const smallest = async (model: PlanModel, sheet: SheetKind) =>
      Math.min(...(await readType((await print(model, sheet)).file)).map(({ points }) => points))
    expect(await smallest(shimada, 'kpi')).toBeCloseTo(12, 1)
    expect(await smallest(shimada, 'card')).toBeCloseTo(12, 1)
    expect(await smallest(fukuyama, 'card')).toBeCloseTo(8, 1)
  })

  it('prints the text in Mincho and its headings in Gothic, from the fonts of the program', async () => {
    const pdf = await print(fukuyama, 'card')
    expectBundledFonts(pdf)
    const names = pdf.fonts.map(({ name }) => name)
    expect(names).toContain('BIZUDPMincho-Regular')
    expect(names).toContain('BIZUDPGothic-Bold')
    const gothic = await print(izunokuni, 'card')
    expect(gothic.fonts.map(({ name }) => name).filter((name) => name.includes('Mincho'))).toEqual([])
  })

  it('prints rare characters from the fonts of the program and lists those that none has', async () => {
    const pdf = await print(hardNames, 'schedule')
    expectBundledFonts(pdf)
    expect(pdf.pages[0]?.text).toContain('渡〓様と〓と〓')
    const fonts = pdf.fonts.map(({ name }) => name)
    expect(fonts).toEqual(expect.arrayContaining([expect.stringMatching(/^NotoSansJP/), 'NotoSansSymbols2-Regular']))
    expect(pdf.missing.map(({ code, count }) => [code, count])).toEqual([
      ['U+E000', 1],
      ['U+0378', 1],
      ['U+30000', 1],
    ])
    const spot = {
      recordId: projectCalled(hardNames, UNPRINTABLE).id,
      field: 'name',
      name: `「${UNPRINTABLE}」の名称`,
    }
    expect(pdf.missing[0]?.places).toEqual([{ page: 1, around: UNPRINTABLE, spot }])
  })

  it('prints only what is on the sheet as missing', async () => {
    expect((await print(hardNames, 'card')).missing).toEqual([])
  })

  it('prints the proof of a sheet in greys alone, and else the same', async () => {
    const [proof, sheet] = [await print(fukuyama, 'card', true), await print(fukuyama, 'card')]
    expect(countColouredPixels(sheet.file)).toBeGreaterThan(0)
    expect(countColouredPixels(proof.file)).toBe(0)
    expect(proof.pages.map(({ text }) => text)).toEqual(sheet.pages.map(({ text }) => text))
  })
})
