import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expectBundledFonts, expectSoundPages } from '../helpers/expect-printed.ts'
import { queryDataFile } from '../helpers/query-data-file.ts'
import { readPdf, withoutBlanks } from '../helpers/read-pdf.ts'
import { expect, test, type Program } from './program.ts'
import { openPlan, showSheet } from './screens.ts'

const TITLE = '伊豆の国市DX推進計画 アクションプラン'

/** Opens the preview, whose pages are counted, and saves the PDF that it shows. */
async function saveFromPreview(program: Program, file: string): Promise<number> {
  const { page } = program
  await page.getByRole('button', { name: '印刷', exact: true }).click()
  const dialog = page.getByRole('dialog', { name: '印刷' })
  await expect(dialog.getByText(/^\d+ページ。これが保存されるPDFそのものです。$/)).toBeVisible({ timeout: 30_000 })
  await program.save(file, () => dialog.getByRole('button', { name: 'PDFを保存' }).click())
  await expect(dialog.getByText(/に保存しました。$/)).toBeVisible()
  return dialog.getByRole('img').count()
}

async function openIzunokuni(page: Page): Promise<void> {
  await openPlan(page, '伊豆の国市')
}

test('工程表 is printed on A3 as the preview shows it', async ({ program, folder }) => {
  await openIzunokuni(program.page)
  await showSheet(program.page, '工程表')
  const file = join(folder, '工程表.pdf')
  const previewed = await saveFromPreview(program, file)

  const pdf = readPdf(file)
  expect(pdf.pages.length).toBe(previewed)
  expect(pdf.pages.length).toBeGreaterThan(1)
  expect(pdf.title).toBe(`${TITLE} 工程表`)
  expect(pdf.isTagged).toBe(true)
  expectBundledFonts(pdf)
  expectSoundPages(pdf, '420x297')
  for (const { text } of pdf.pages) expect(text).toContain('番号事業担当課評価指標（基準値→目標値）令和5年度令和6年度')
  const text = pdf.pages.map((page) => page.text).join('')
  const projects = queryDataFile(program.dataFolder, PROJECTS) as ReadonlyArray<{ readonly name: string }>
  expect(projects.length).toBe(31)
  expect(projects.filter(({ name }) => !text.includes(withoutBlanks(name)))).toEqual([])
})

test('個票 is printed on A4', async ({ program, folder }) => {
  await openIzunokuni(program.page)
  const file = join(folder, '個票.pdf')
  const previewed = await saveFromPreview(program, file)

  const pdf = readPdf(file)
  expect(pdf.pages.length).toBe(previewed)
  expect(pdf.title).toBe(`${TITLE} 1 行政手続のオンライン化の推進`)
  expect(pdf.isTagged).toBe(true)
  expectBundledFonts(pdf)
  expectSoundPages(pdf, '210x297')
  const text = pdf.pages.map((page) => page.text).join('')
  for (const part of ['行政手続のオンライン化の推進', '250件／令和7年度', '今後の取組内容', '目標達成']) {
    expect(text).toContain(part)
  }
})

const PROJECTS = `select project.name from project join plan on plan.plan_id = project.plan_id
  where plan.title like '伊豆の国市%' order by project.name`
