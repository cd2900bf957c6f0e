import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { queryDataFile } from '../helpers/query-data-file.ts'
import { expect, test } from './program.ts'
import { chosenCell, openPlan, showSheet, waitUntilSaved } from './screens.ts'

/** The values of a town, as they are written. */
const RAWS = `select value.raw from value join plan on plan.id = value.plan_id
  join municipality on municipality.id = plan.municipality where municipality.name = ? order by value.id`

function fixture(name: string): string {
  return readFileSync(new URL(`../fixtures/clipboard/${name}`, import.meta.url), 'utf8')
}

/** Pastes what another program has put on the clipboard, which no test may write to in both shells. */
async function pasteHtml(page: Page, html: string): Promise<void> {
  await chosenCell(page).evaluate((field, given) => {
    const data = new DataTransfer()
    data.setData('text/html', given)
    field.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))
  }, html)
}

async function extend(page: Page, ...arrows: readonly string[]): Promise<void> {
  for (const arrow of arrows) await page.keyboard.press(`Shift+Arrow${arrow}`)
}

test('a block of one town is pasted into the table of another, and taken back by one undo', async ({ program }) => {
  const { page, dataFolder } = program
  const raws = () => queryDataFile(dataFolder, RAWS, '島田市')
  await openPlan(page, '伊豆の国市')
  await showSheet(page, '評価指標一覧')
  await page.getByRole('cell', { name: '250件／令和7年度', exact: true }).click()
  await extend(page, 'Right', 'Down', 'Down')
  await expect(page.getByText('3行2列を選んでいます')).toBeVisible()
  await page.keyboard.press('Control+c')

  await page.getByRole('button', { name: /計画の一覧へ/ }).click()
  await openPlan(page, '島田市')
  await showSheet(page, '評価指標一覧')
  const before = raws()
  await page.getByRole('cell', { name: 'システム更新', exact: true }).click()
  await page.keyboard.press('Control+v')
  await waitUntilSaved(page)
  await expect(page.getByRole('cell', { name: '72件／令和7年度末', exact: true })).toBeVisible()
  expect(raws()).toEqual(expect.arrayContaining([{ raw: '250件／令和7年度' }, { raw: '72件／令和7年度末' }]))

  await page.keyboard.press('Control+z')
  await expect(page.getByRole('cell', { name: 'システム更新', exact: true })).toBeVisible()
  expect(raws()).toEqual(before)
})

test('cells of Excel and paragraphs of Word are pasted as they read there', async ({ program }) => {
  const { page } = program
  await openPlan(page, '伊豆の国市')
  await showSheet(page, '評価指標一覧')
  await page.getByRole('cell', { name: '250件／令和7年度', exact: true }).click()
  await page.keyboard.press('ArrowLeft')
  await pasteHtml(page, fixture('excel-table.html'))
  await expect(page.getByRole('cell', { name: '<未定> A&B', exact: true })).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect(page.getByRole('cell', { name: '250件／令和7年度', exact: true })).toBeVisible()

  await pasteHtml(page, fixture('word-list.html'))
  await expect(page.getByRole('cell', { name: /手数料の電子納付\s*①窓口のキャッシュレス決済/ })).toBeVisible()
})

test('a range is cut over sheets that are not drawn, and letters that were hardly meant are asked about', async ({
  program,
}) => {
  const { page, dataFolder } = program
  const raws = () => queryDataFile(dataFolder, RAWS, '伊豆の国市')
  await openPlan(page, '伊豆の国市')
  await showSheet(page, '評価指標一覧')
  const before = raws()
  await page.getByRole('cell', { name: '250件／令和7年度', exact: true }).click()
  await page.keyboard.press('Control+Shift+End')
  await expect(page.getByText(/^\d+行3列を選んでいます$/)).toBeVisible()
  await page.keyboard.press('Control+x')
  await waitUntilSaved(page)
  expect(raws().length).toBeLessThan(before.length - 20)
  await page.keyboard.press('Control+z')
  await expect.poll(() => raws()).toEqual(before)

  await page.getByRole('cell', { name: '250件／令和7年度', exact: true }).click()
  await pasteHtml(page, 'デジタルデバйд対策')
  const dialog = page.getByRole('dialog', { name: '貼り付ける文字の確認' })
  await expect(dialog.getByText('йд')).toBeVisible()
  await dialog.getByRole('button', { name: '貼り付ける' }).click()
  await expect(chosenCell(page)).toBeFocused()
  await expect(page.getByRole('cell', { name: 'デジタルデバйд対策', exact: true })).toBeVisible()
})
