import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findBrowser } from '#electron/web/find-browser.mjs'
import type { FormPreset } from '#shared/domain/form/form-words.ts'
import { expectBundledFonts } from '../../../helpers/expect-printed.ts'
import { openPrinter, type Printer } from '../../../helpers/open-printer.ts'
import { hasPoppler, overlappingWords, wordsOffPage } from '../../../helpers/read-pdf.ts'
import { sampleModel } from '../../../helpers/sample-model.ts'

const towns = { izunokuni: sampleModel('伊豆の国市'), kawamoto: sampleModel('川本町'), fukuyama: sampleModel('福山市') }
const ALL_CARDS = { kind: 'batch', section: null, measure: null, isDelayed: false } as const

describe.skipIf(findBrowser() === null || !hasPoppler())('the cards of three towns in their own forms', () => {
  let printer: Printer

  beforeAll(async () => {
    printer = await openPrinter(Object.values(towns).map((model) => [...model.all()]))
  })

  afterAll(() => printer.close())

  /** The texts of the pages, without blanks. */
  const pagesOf = async (town: keyof typeof towns, form: FormPreset): Promise<readonly string[]> => {
    const pdf = await printer.print({ planId: towns[town].plan.id, subject: ALL_CARDS, form })
    expectBundledFonts(pdf)
    expect(pdf.pages.flatMap((page) => [...wordsOffPage(page), ...overlappingWords(page)])).toEqual([])
    return pdf.pages.map(({ text }) => text.replaceAll(/\s/gu, ''))
  }

  it('prints each 管理番号 of 伊豆の国市 on one page of its own', async () => {
    const cards = (await pagesOf('izunokuni', 'izunokuni')).filter((page) => page.includes('重点取組事項名'))
    expect(cards).toHaveLength(31)
    for (const page of cards)
      expect(page).toMatch(/事業名.*担当課.*概要.*評価指標.*基準値.*目標値.*スケジュール.*令和8年度/su)
  })

  it('prints three cards of 福山市 a page, its pages counted under each 基本方針', async () => {
    const cards = (await pagesOf('fukuyama', 'fukuyama')).filter((page) => page.includes('事業名称'))
    expect(cards.map((page) => page.split('事業名称').length - 1)).toEqual([3, 3, 1, 3, 3, 2, 3, 3, 3])
    const ranks = cards.map((page) => '①②③④⑤⑥⑦⑧'.indexOf(/[①-⑳]/u.exec(page)?.[0] ?? ''))
    expect(ranks.filter((rank) => rank === 0)).toHaveLength(3)
    expect(ranks.every((rank, at) => rank === 0 || rank === (ranks[at - 1] ?? NaN) + 1)).toBe(true)
    expect(cards[0]).toMatch(/オンライン化数[(（]対象[:：]原本添付や聞き取り等が不要な約800手続[)）]/u)
    expect(cards.join('')).not.toContain('(18.8%)')
  })

  it('prints the targets and the schedule of 川本町 as bullets', async () => {
    const pages = await pagesOf('kawamoto', 'kawamoto')
    const [card] = pages.filter((page) => page.includes('【オンライン申請の推進】'))
    expect(card).toContain('・オンライン申請できる手続きの件数R41件⇒R552件')
    expect(card).toContain('・システム改修(事務組合)')
  })
})
