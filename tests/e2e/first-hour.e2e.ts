import type { Page } from '@playwright/test'
import { queryDataFile } from '../helpers/query-data-file.ts'
import { expect, test, type Program } from './program.ts'
import { chosenCell, waitUntilSaved } from './screens.ts'
import { typeWithIme } from './type-with-ime.ts'

/** The projects of the paper that lies beside the officer. */
const PROJECTS = [
  'オンライン申請の拡大',
  '書かない窓口の導入',
  'キャッシュレス決済の拡充',
  '公式LINEの充実',
  'オープンデータの公開',
  'テレワークの推進',
  'RPAの活用',
  '文書の電子決裁',
  '基幹業務の標準化',
  '職員の人材育成',
] as const
const FIELDS = ['概要', '現状・課題等', '目的', '今後の取組内容'] as const

const NAMES = `select project.name from project join placement on placement.project = project.id
  where project.plan_id = (select plan_id from plan where title = '湖北町DX推進計画') order by placement.position`

/** The five questions, by keyboard alone, in the form of 伊豆の国市. */
async function makePlan(page: Page): Promise<void> {
  await page.getByRole('button', { name: '新しい計画' }).press('Enter')
  await page.getByLabel('全国地方公共団体コード').fill('325015')
  await page.getByLabel('団体の名称').fill('湖北町')
  await page.getByLabel('都道府県').fill('島根県')
  await page.keyboard.press('Enter')
  await page.getByRole('textbox', { name: '計画の名称' }).fill('湖北町DX推進計画')
  await page.getByLabel('期間の始まり').fill('R8.4')
  await page.getByLabel('期間の終わり').fill('令和11年3月')
  await page.keyboard.press('Enter')
  await page.getByLabel('もとにする形').selectOption({ label: '伊豆の国市（伊豆の国市DX推進計画 アクションプラン）' })
  for (const _ of [3, 4]) await page.getByRole('button', { name: '次へ' }).press('Enter')
  await page.getByRole('button', { name: 'この内容で作る' }).press('Enter')
  await expect(page.getByRole('heading', { name: '湖北町DX推進計画' }).first()).toBeVisible()
}

/** Types into the cell that is chosen and goes on. */
async function typeCell(page: Page, text: string, key: 'Enter' | 'Tab' = 'Enter'): Promise<void> {
  await page.keyboard.insertText(text)
  await page.keyboard.press(key)
  await waitUntilSaved(page)
}

/** Adds a project behind the last one of the outline and types its name. */
async function addProject(page: Page, name: string): Promise<void> {
  await page.getByRole('navigation', { name: '目次' }).locator('[data-line]').last().focus()
  await page.keyboard.press('Insert')
  await expect(chosenCell(page)).toHaveAccessibleName(/：空欄$/)
  await expect(chosenCell(page)).toBeFocused()
  await typeCell(page, name)
}

async function fillCard(page: Page): Promise<void> {
  const sheet = page.getByRole('table', { name: '個票', exact: true })
  await sheet
    .getByRole('row', { name: /^担当課|担当課/ })
    .getByRole('cell')
    .last()
    .click()
  await typeCell(page, '企画財政課')
  await sheet.getByRole('row', { name: /^概要/ }).getByRole('cell').last().click()
  for (const field of FIELDS) {
    await expect(chosenCell(page)).toHaveAccessibleName(`${field}：空欄`)
    await typeCell(page, `${field}を紙のとおりに書く。`)
  }
}

async function addIndicator(page: Page): Promise<void> {
  await page.getByRole('group', { name: '用紙' }).getByRole('button', { name: '評価指標一覧', exact: true }).click()
  const sheet = page.getByRole('table', { name: '評価指標一覧', exact: true })
  const ofProject = sheet.getByRole('rowgroup').filter({ hasText: PROJECTS[0] })
  await ofProject.getByRole('cell').nth(1).click()
  await typeWithIme(page, 'おんらいんしんせい', 'オンライン申請件数')
  await page.keyboard.press('Enter')
  await waitUntilSaved(page)
  await ofProject.getByRole('cell', { name: 'オンライン申請件数' }).first().click()
  await page.keyboard.press('Tab')
  await expect(chosenCell(page)).toHaveAccessibleName(/基準値/)
  await typeCell(page, '100件／令和7年度', 'Tab')
  await typeCell(page, '150手続／800手続', 'Tab')
}

async function drawSchedule(page: Page): Promise<void> {
  await page.getByRole('group', { name: '用紙' }).getByRole('button', { name: '工程表', exact: true }).click()
  const sheet = page.getByRole('table', { name: '工程表', exact: true })
  const row = sheet.getByRole('row').filter({ hasText: PROJECTS[0] })
  await row.locator('.lane-grid .cell.is-editable').first().click()
  await typeCell(page, '検討')
  await row.getByText('検討', { exact: true }).click()
  await page.keyboard.press('Shift+ArrowRight')
  await waitUntilSaved(page)
}

const countOf = ({ dataFolder }: Program, table: string) =>
  queryDataFile(
    dataFolder,
    `select count(*) as count from "${table}" where plan_id = (select plan_id from plan where title = '湖北町DX推進計画')`,
  )

test("an officer's first hour: a plan from a paper 個票, ten projects, a mistake, and the print", async ({
  program,
}) => {
  const { page, dataFolder } = program
  await makePlan(page)
  await expect(chosenCell(page)).toBeFocused()
  await typeWithIme(page, 'おんらいんしんせいのかくだい', PROJECTS[0])
  await expect(chosenCell(page)).toHaveValue(PROJECTS[0])
  await page.keyboard.press('Enter')
  await waitUntilSaved(page)
  await fillCard(page)
  for (const name of PROJECTS.slice(1)) await addProject(page, name)
  expect(queryDataFile(dataFolder, NAMES)).toEqual(PROJECTS.map((name) => ({ name })))

  await addProject(page, '間違えて足した事業')
  await page.getByRole('button', { name: '元に戻す', exact: true }).click()
  await page.getByRole('button', { name: '元に戻す', exact: true }).click()
  await expect.poll(() => queryDataFile(dataFolder, NAMES).length).toBe(PROJECTS.length)

  await addIndicator(page)
  await drawSchedule(page)
  expect(countOf(program, 'field_value')).toEqual([{ count: FIELDS.length }])
  expect(countOf(program, 'value')).toEqual([{ count: 2 }])
  expect(countOf(program, 'bar')).toEqual([{ count: 1 }])

  await page.getByRole('button', { name: '印刷', exact: true }).click()
  await expect(page.getByText(/ページ。これが保存されるPDFそのものです。/)).toBeVisible({ timeout: 60_000 })
})
