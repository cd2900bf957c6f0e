import { join } from 'node:path'
import type { Locator, Page } from '@playwright/test'
import { PORTION_PAGES } from '#shared/paper/run/portions.ts'
import { buildGeneratedPlan } from '../bench/generated-plan.ts'
import { expectBundledFonts, expectSoundPages } from '../helpers/expect-printed.ts'
import { queryDataFile } from '../helpers/query-data-file.ts'
import { readWays } from '../helpers/paper/read-ways.ts'
import { readPdf, withoutBlanks, type Pdf } from '../helpers/read-pdf.ts'
import { runCli } from '../helpers/run-cli.ts'
import { addPlans, startTestHost } from '../helpers/run-host.ts'
import { expect, test, type Program } from './program.ts'
import { makeKey, openPlan, showSheet } from './screens.ts'

const TITLE = '伊豆の国市DX推進計画 アクションプラン'

/** Opens the preview, whose pages are counted, and saves the PDF that it shows. */
async function saveFromPreview(program: Program, file: string): Promise<number> {
  const { page } = program
  await page.getByRole('button', { name: '印刷', exact: true }).click()
  const dialog = page.getByRole('dialog', { name: '印刷' })
  await expect(dialog.getByText(/^\d+ページ。これが保存されるPDFそのものです。$/)).toBeVisible({ timeout: 60_000 })
  await program.save(file, () => dialog.getByRole('button', { name: 'PDFを保存' }).click())
  await expect(dialog.getByText(/に保存しました。$/)).toBeVisible()
  return dialog.getByRole('img').count()
}

async function openIzunokuni(page: Page): Promise<void> {
  await openPlan(page, '伊豆の国市')
}

test('工程表 is printed on A3 as the preview shows it, and alike by the browser of the machine', async ({
  program,
  folder,
}) => {
  await openIzunokuni(program.page)
  await showSheet(program.page, '工程表')
  const file = join(folder, '工程表.pdf')
  const previewed = await saveFromPreview(program, file)

  const pdf = readPdf(file)
  expect(pdf.pages.length).toBe(previewed)
  expect(pdf.pages.length).toBeGreaterThan(1)
  expect(pdf.title).toBe(`${TITLE} 工程表`)
  expect(pdf.isTagged).toBe(true)
  expect(pdf.language).toBe('ja')
  expectBundledFonts(pdf)
  expectSoundPages(pdf, '420x297')
  for (const { text } of pdf.pages) expect(text).toContain('番号事業担当課評価指標（基準値→目標値）令和5年度令和6年度')
  const text = pdf.pages.map((page) => page.text).join('')
  const projects = queryDataFile(program.dataFolder, PROJECTS) as ReadonlyArray<{ readonly name: string }>
  expect(projects.length).toBe(31)
  expect(projects.filter(({ name }) => !text.includes(withoutBlanks(name)))).toEqual([])

  await program.close()
  expect(pagesOf(pdf)).toEqual(pagesOf(await printAgain(program, join(folder, '工程表（もう一度）.pdf'))))
})

/** The sheet as the browser of the machine prints it, whichever shell the program has. */
async function printAgain({ dataFolder }: Program, file: string): Promise<Pdf> {
  const words = ['print', '伊豆の国市', '--sheet', 'schedule', '--out', file]
  expect(await runCli(words, { data: dataFolder })).toMatchObject({ status: 0, stderr: '' })
  return readPdf(file)
}

function pagesOf({ pages }: Pdf) {
  return pages.map(({ size, text }) => ({ size, text }))
}

test('個票 is printed on A4', async ({ program, folder }) => {
  await openIzunokuni(program.page)
  const file = join(folder, '個票.pdf')
  const previewed = await saveFromPreview(program, file)

  const pdf = readPdf(file)
  expect(pdf.pages.length).toBe(previewed)
  expect(pdf.title).toBe(`${TITLE} 1 行政手続のオンライン化の推進`)
  expect(pdf.isTagged).toBe(true)
  expect(pdf.language).toBe('ja')
  expectBundledFonts(pdf)
  expectSoundPages(pdf, '210x297')
  const text = pdf.pages.map((page) => page.text).join('')
  for (const part of ['行政手続のオンライン化の推進', '250件／令和7年度', '今後の取組内容', '目標達成']) {
    expect(text).toContain(part)
  }
})

test('a paper of the office is looked at, with what cannot be printed, before it is saved', async ({
  program,
  folder,
}) => {
  const { page } = program
  await makeKey(page, '企画課　山田\u{30000}', '鍵票のための長い合言葉です')
  await page.getByRole('button', { name: '鍵票を印刷' }).click()
  const dialog = page.getByRole('dialog', { name: '鍵票を印刷' })
  await expect(dialog.getByText('1ページ。これが保存されるPDFそのものです。')).toBeVisible({ timeout: 60_000 })
  await expect(dialog.getByRole('img')).toHaveCount(1)
  await expect(dialog.getByRole('alert')).toContainText('U+30000「\u{30000}」（1か所）')
  const file = join(folder, '鍵票.pdf')
  await program.save(file, () => dialog.getByRole('button', { name: 'PDFを保存' }).click())
  await expect(dialog.getByText(/に保存しました。$/)).toBeVisible()
  const pdf = readPdf(file)
  expectBundledFonts(pdf)
  expect(pdf.pages.map(({ text }) => text)).toEqual([expect.stringContaining('企画課山田〓')])
})

/** Opens the print dialog and chooses what to print; what is on the desk is dropped. */
async function openPrint(page: Page, what: '個票をまとめて' | '冊子（計画全体）'): Promise<Locator> {
  await page.getByRole('button', { name: '印刷', exact: true }).click()
  const dialog = page.getByRole('dialog', { name: '印刷' })
  await dialog.getByLabel(what).check()
  await expect(dialog.getByText('「紙面を作る」を押すと、見本ができます。')).toBeVisible()
  return dialog
}

test('the cards of a section become one PDF with an outline', async ({ program, folder }) => {
  const { page } = program
  await openIzunokuni(page)
  const dialog = await openPrint(page, '個票をまとめて')
  await dialog.getByLabel('担当課').selectOption({ label: SECTION })
  await dialog.getByRole('button', { name: '紙面を作る' }).click()
  await expect(dialog.getByText(/^\d+ページ。これが保存されるPDFそのものです。$/)).toBeVisible({ timeout: 60_000 })
  const file = join(folder, '一式.pdf')
  await program.save(file, () => dialog.getByRole('button', { name: 'PDFを保存' }).click())
  await expect(dialog.getByText(/に保存しました。$/)).toBeVisible()

  const pdf = readPdf(file)
  expect(pdf.title).toBe(`${TITLE} ${SECTION}の個票`)
  expect(pdf.isTagged).toBe(true)
  expect(pdf.language).toBe('ja')
  expectBundledFonts(pdf)
  expectSoundPages(pdf, '210x297')
  const projects = queryDataFile(program.dataFolder, PROJECTS_OF_SECTION, SECTION) as ReadonlyArray<{ name: string }>
  const names = projects.map(({ name }) => name)
  expect(names.length).toBeGreaterThan(1)
  const { outline, links } = await readWays(file)
  expect(outline[0]).toEqual({ depth: 0, title: `${SECTION}の個票`, page: 1 })
  expect(
    outline
      .slice(1)
      .map(({ title }) => title)
      .toSorted(),
  ).toEqual(names.toSorted())
  expect(outline.slice(1).map((entry) => entry.page)).toEqual(links.map(({ to }) => to))
  const astray = outline.filter(({ title, page: at }) => !pdf.pages[at - 1]!.text.includes(withoutBlanks(title)))
  expect(astray).toEqual([])
})

test('a book tells how far it is, and its portions are found through as one document', async ({ program, folder }) => {
  test.slow()
  const { page } = program
  await openPlan(page, '三島市')
  const dialog = await openPrint(page, '冊子（計画全体）')
  await expect.poll(() => program.countPrinters()).toBe(0)
  await dialog.getByRole('button', { name: '紙面を作る' }).click()
  await expect(dialog.getByRole('progressbar', { name: '紙面を作っています' })).toBeVisible()
  await expect(dialog.getByText(/^\d{2}ページ。これが保存されるPDFそのものです。$/)).toBeVisible({ timeout: 60_000 })
  await expect.poll(() => program.countPrinters()).toBe(0)
  const file = join(folder, '冊子.pdf')
  await program.save(file, () => dialog.getByRole('button', { name: 'PDFを保存' }).click())
  await expect(dialog.getByText(/に保存しました。$/)).toBeVisible()
  const pdf = readPdf(file)
  const { pages } = pdf
  expect(pages.length).toBeGreaterThan(PORTION_PAGES)
  expect(pdf.isTagged).toBe(true)
  expect(pdf.language).toBe('ja')
  expectBundledFonts(pdf)
  const { outline, links } = await readWays(file)
  const listed = outline.filter(({ depth, title }) => depth > 0 && title !== '目次')
  expect(outline.length - listed.length).toBe(2)
  expect(listed.length).toBeGreaterThan(50)
  expect(links.slice(0, listed.length).map(({ to }) => to)).toEqual(listed.map(({ page: at }) => at))
  expect(listed.filter(({ title, page: at }) => !pages[at - 1]!.text.includes(withoutBlanks(title)))).toEqual([])
})

test('a long run that is stopped leaves nothing behind', async ({ openProgram }) => {
  test.slow()
  const { page, countPrinters } = await openProgram({
    withSamples: false,
    prepare: addLongPlan,
  })
  await openPlan(page, '見本市')
  const dialog = await openPrint(page, '個票をまとめて')
  await expect.poll(countPrinters).toBe(0)
  await dialog.getByRole('button', { name: '紙面を作る' }).click()
  await expect(dialog.getByText(/^紙面を作っています（\d+／\d+枚）$/)).toBeVisible({ timeout: 60_000 })
  await expect.poll(countPrinters).toBeGreaterThan(0)
  await dialog.getByRole('button', { name: '中止' }).click()
  await expect(dialog.getByText('印刷を中止しました。')).toBeVisible()
  await expect.poll(countPrinters).toBe(0)
  await expect(dialog.getByRole('button', { name: 'PDFを保存' })).toBeDisabled()
})

/** The cards of so many are printed for a quarter of a minute and more on any machine, and the plan is still opened at once. */
const LONG_PLAN_PROJECTS = 300

async function addLongPlan(dataFolder: string): Promise<void> {
  const host = await startTestHost(dataFolder)
  await addPlans(host, [buildGeneratedPlan(LONG_PLAN_PROJECTS)])
  await host.close()
}

const SECTION = '市民課'

const PROJECTS_OF_SECTION = `select distinct project.name from project
  join plan on plan.plan_id = project.plan_id
  join responsibility on responsibility.plan_id = project.plan_id and responsibility.owner = project.id
  join section on section.plan_id = project.plan_id and section.id = responsibility.section
  where plan.title like '伊豆の国市%' and section.name = ?`

const PROJECTS = `select project.name from project join plan on plan.plan_id = project.plan_id
  where plan.title like '伊豆の国市%' order by project.name`
