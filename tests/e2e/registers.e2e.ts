import type { Locator, Page } from '@playwright/test'
import { queryDataFile } from '../helpers/query-data-file.ts'
import { expect, test } from './program.ts'
import { chosenCell, openPlan, waitUntilSaved } from './screens.ts'

/** Puts a sheet on the desk that the outline lists. */
async function openListed(page: Page, title: string): Promise<Locator> {
  const outline = page.getByRole('navigation', { name: '目次' })
  if (!(await outline.isVisible())) await page.getByRole('button', { name: '目次', exact: true }).click()
  await outline.getByRole('button', { name: title, exact: true }).click()
  const sheet = page.getByRole('table', { name: title, exact: true })
  await expect(sheet).toBeVisible()
  return sheet
}

function pane(page: Page): Locator {
  return page.getByRole('complementary', { name: '選んだ欄' })
}

const NAMES = `select section.name from responsibility join section on section.id = responsibility.section
  where section.name in ('情報政策課', 'デジタル推進課') group by section.name`

test('a section is renamed on every sheet at once after a preview, and undo brings all of it back', async ({
  program,
}) => {
  const { page, dataFolder } = program
  await openPlan(page, '伊豆の国市')
  const register = await openListed(page, '課の台帳')
  await page.getByRole('button', { name: '課の変更（改称・統合・分割）' }).click()
  const dialog = page.getByRole('dialog', { name: '課の変更' })
  await expect(dialog.getByRole('button', { name: '次へ' })).toBeDisabled()
  await dialog.getByLabel('変更する課').selectOption('情報政策課')
  await dialog.getByLabel('新しい課名').fill('デジタル推進課')
  await dialog.getByLabel('いつから').fill('令和8年度')
  await dialog.getByRole('button', { name: '次へ' }).click()
  const row = dialog.getByRole('row', { name: /生成AIの導入/ })
  await expect(row.getByRole('cell').nth(1)).toHaveText('デジタル推進課')
  await dialog.getByRole('checkbox', { name: 'AI議事録の導入 文も書き換える' }).uncheck()
  await dialog.getByRole('button', { name: 'この内容で変更する' }).click()
  await waitUntilSaved(page)

  expect(queryDataFile(dataFolder, NAMES)).toEqual([{ name: 'デジタル推進課' }])
  const kept = `select count(*) as count from responsibility where text = '情報政策課'`
  expect(queryDataFile(dataFolder, kept)).toEqual([{ count: 1 }])
  const renamed = register
    .getByRole('row')
    .filter({ has: page.getByRole('cell', { name: 'デジタル推進課', exact: true }) })
  await expect(renamed.first()).toContainText('令和8年度')
  await page.keyboard.press('Control+z')
  await expect(register.getByRole('cell', { name: 'デジタル推進課', exact: true })).toHaveCount(0)
  expect(queryDataFile(dataFolder, NAMES)).toEqual([{ name: '情報政策課' }])
})

test('a new term finds its place among the others by its reading', async ({ program }) => {
  const { page } = program
  await openPlan(page, '三島市')
  const terms = await openListed(page, '用語集')
  await page.setViewportSize({ width: 1440, height: 7000 })
  const blank = terms.locator('tr.is-blank')
  await blank.getByRole('cell').first().click()
  await page.keyboard.type('庁内LAN')
  await page.keyboard.press('Tab')
  await page.keyboard.type('ちょうないらん')
  await page.keyboard.press('Enter')
  await waitUntilSaved(page)
  const neighbours = async () => {
    const order = await terms.locator('tbody tr').allInnerTexts()
    const at = order.findIndex((text) => text.startsWith('庁内LAN'))
    return [order[at - 1], order[at + 1]].map((text) => text?.trim().split(/\s/)[0])
  }
  await expect.poll(neighbours).toEqual(['タブレット端末', 'データセンター'])
})

test('a ※ is set behind a cell, counted and explained at the foot of the card', async ({ program }) => {
  const { page } = program
  await openPlan(page, '伊豆の国市')
  const card = page.getByRole('table', { name: '個票' })
  await card.getByRole('row', { name: /^概要/ }).getByRole('cell').click()
  await pane(page).getByLabel('新しい注').fill('庁内の手続きを含む。')
  await pane(page).getByRole('button', { name: '注を付ける' }).click()
  await waitUntilSaved(page)
  await expect(card.getByRole('row', { name: /^概要/ }).locator('sup')).toHaveText('※1')
  await expect(card.getByRole('row', { name: /^注/ })).toContainText('※1庁内の手続きを含む。')
  await pane(page)
    .getByRole('button', { name: /この欄から外す/ })
    .click()
  await expect(card.getByRole('row', { name: /^概要/ }).locator('sup')).toHaveCount(0)
})

test('an annex table is written in, a row begun in its second column, and a column added', async ({ program }) => {
  const { page, dataFolder } = program
  await openPlan(page, '三島市')
  const table = await openListed(page, '三島市民のインターネット利用端末')
  await table.getByRole('cell', { name: '54.8%', exact: true }).click()
  await page.keyboard.type('55.0%')
  await page.keyboard.press('Enter')
  await table.locator('tr.is-blank').getByRole('cell').nth(1).click()
  await page.keyboard.type('12.0%')
  await page.keyboard.press('Tab')
  await waitUntilSaved(page)
  const cells = `select annex_row.cells from annex_row join annex_table on annex_table.id = annex_row."table"
    where annex_table.title = '三島市民のインターネット利用端末' order by annex_row.position`
  expect(queryDataFile(dataFolder, cells)).toEqual([
    { cells: '["スマートフォン","86.6%"]' },
    { cells: '["パソコン","55.0%"]' },
    { cells: '["","12.0%"]' },
  ])
  await pane(page).getByLabel('新しい列の見出し').fill('前年度')
  await pane(page).getByRole('button', { name: '列を加える' }).click()
  await expect(table.getByRole('columnheader')).toHaveText(['端末', '割合', '前年度'])
  await expect(chosenCell(page)).toBeAttached()
})
