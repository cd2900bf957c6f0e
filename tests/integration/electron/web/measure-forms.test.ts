import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findBrowser } from '#electron/web/find-browser.mjs'
import type { FormPreset } from '#shared/domain/form/form-words.ts'
import type { PlanModel } from '#shared/domain/plan/plan-model.ts'
import { expectBundledFonts, expectSoundPages } from '../../../helpers/expect-printed.ts'
import { openPrinter, type PrintedPdf, type Printer } from '../../../helpers/open-printer.ts'
import { hasPoppler, withoutBlanks } from '../../../helpers/read-pdf.ts'
import { measureCalled, sampleModel } from '../../../helpers/sample-model.ts'

const shimada = sampleModel('島田市')
const mishima = sampleModel('三島市')
const izunokuni = sampleModel('伊豆の国市')

describe.skipIf(findBrowser() === null || !hasPoppler())(
  'the sheet of a measure, printed in the form of its town',
  () => {
    let printer: Printer

    beforeAll(async () => {
      printer = await openPrinter([shimada, mishima, izunokuni].map((model) => [...model.all()]))
    })

    afterAll(() => printer.close())

    const print = (model: PlanModel, title: string, form: FormPreset | null = null): Promise<PrintedPdf> => {
      const owner = measureCalled(model, title).id
      return printer.print({ planId: model.plan.id, subject: { kind: 'sheet', sheet: 'card', owner }, form })
    }

    it('says 取組の方向性 and the projects of a 施策 on its first page, and its table with the notes on the second', async () => {
      const pdf = await print(shimada, '行政手続きのオンライン化の推進')
      expectBundledFonts(pdf)
      expectSoundPages(pdf, '297x210')
      expect(pdf.pages).toHaveLength(2)
      const [first = '', second = ''] = pdf.pages.map(({ text }) => text)
      expectInOrder(first, [
        '施策の柱1 市民サービスを便利にします！',
        '行政手続きのオンライン化の推進(1)',
        '◆ 取組の方向性',
        'KGI',
        '行かない、書かない市役所の実現',
        '◆ 取組内容（個別事業）',
        '・電子申請システム運用業務',
        '・公共施設等案内・予約システム運用事業',
      ])
      expectInOrder(second, [
        '施策の柱1 市民サービスを便利にします！',
        '行政手続きのオンライン化の推進(2)',
        'スケジュール・KPI',
        '取組内容（個別事業）',
        '基準値',
        '子育て支援プラットフォーム構築事業',
        '登録者数 2500人',
        '※1 窓口申請とは、',
        '※4 予約率については、オンライン決済を除いたものとする',
      ])
      expect(first).not.toContain('※1')
      expect(second).not.toContain('評価指標')
    })

    it('numbers no pages of a 施策 that stands on one', async () => {
      const { pages } = await print(shimada, '官民データの活用促進')
      expect(pages).toHaveLength(1)
      expect(pages[0]?.text).not.toContain('(1)')
      expect(pages[0]?.text).toContain(
        withoutBlanks('推奨データセットの基本となる14項目AED設置場所、介護サービス事業所一覧'),
      )
    })

    it('prints 目指す姿, 取組方針 with its bullets and 対象事務 of a 推進項目', async () => {
      const pdf = await print(mishima, '自治体情報システムの標準化・共通化')
      expectBundledFonts(pdf)
      expectSoundPages(pdf, '210x297')
      expect(pdf.pages).toHaveLength(1)
      expectInOrder(pdf.pages[0]?.text ?? '', [
        '基本方針2 効率的な行政運営',
        '(1)',
        '自治体情報システムの標準化・共通化',
        '【目指す姿】',
        '令和 7 年度を期限とした国が定める 20 業務の標準化・共通化',
        '【取組方針】',
        '◇現行システムの概要調査を行い、標準仕様と現行システムを比較分析します。',
        '◇標準準拠システムへの移行計画を作成します。',
        '【対象事務】',
        '住民基本台帳、選挙人名簿管理、',
      ])
    })

    it.each(['shimada', 'mishima'] as const)(
      'prints the measures of another town whole in the form %s',
      async (form) => {
        const [measure] = izunokuni.list('measure')
        const pdf = await print(izunokuni, measure?.fields.title ?? '', form)
        expectBundledFonts(pdf)
        expectSoundPages(pdf, form === 'shimada' ? '297x210' : '210x297')
        const text = pdf.pages.map((page) => page.text).join('')
        const placed = izunokuni.listBy('placement', 'measure', measure?.id ?? null)
        const names = placed.flatMap(({ fields }) => izunokuni.find('project', fields.project)?.fields.name ?? [])
        expect(names.length).toBeGreaterThan(5)
        expect(names.filter((name) => !text.includes(withoutBlanks(name)))).toEqual([])
      },
    )
  },
)

/** Fails unless the texts stand on the page one after another. */
function expectInOrder(page: string, texts: readonly string[]): void {
  let from = 0
  for (const text of texts) {
    const at = page.indexOf(withoutBlanks(text), from)
    expect(at, `${text} from ${page.slice(from, from + 40)}`).toBeGreaterThanOrEqual(0)
    from = at + withoutBlanks(text).length
  }
}
