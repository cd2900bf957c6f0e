import type { Locator, Page } from '@playwright/test'
import { queryDataFile } from '../helpers/query-data-file.ts'
import { expect, test } from './program.ts'
import { openPlan, waitUntilSaved } from './screens.ts'

const PLACES = `select project.name, placement.number, placement.is_repeat as isRepeat, project.lifecycle
  from placement join project on project.id = placement.project where project.name like '予約枠%' order by placement.is_repeat`

/** Two lines with their names, a move, a repeat, its other name and the way back, an end, and the numbers. */
const ACTS = 10

function lineOf(page: Page, words: string): Locator {
  return page.getByRole('navigation', { name: '目次' }).locator('[data-line]').filter({ hasText: words })
}

/** Adds a line below another by key and types its name. */
async function addBelow(page: Page, words: string, name: string): Promise<void> {
  await lineOf(page, words).first().focus()
  await page.keyboard.press('Insert')
  await expect(page.getByRole('textbox', { name: /：空欄$/ })).toBeFocused()
  await page.keyboard.type(name)
  await page.keyboard.press('Enter')
  await expect(lineOf(page, name)).toHaveCount(1)
  await waitUntilSaved(page)
}

async function chooseFromMenu(page: Page, words: string, item: RegExp): Promise<void> {
  const line = lineOf(page, words).first()
  await line.focus()
  await line.click({ button: 'right' })
  await page.getByRole('menuitem', { name: item }).click()
}

test('a plan is rebuilt by keyboard: projects added, moved, repeated, written anew, ended, numbered, and all undone', async ({
  program,
}) => {
  const { page, dataFolder } = program
  await openPlan(page, '伊豆の国市')
  const nav = page.getByRole('navigation', { name: '目次' })
  const before = await nav.locator('[data-line]').allTextContents()

  await addBelow(page, before[0] ?? '', '予約枠の見直し')
  await addBelow(page, before[1] ?? '', '予約枠の公開')
  await lineOf(page, '予約枠の公開').focus()
  await page.keyboard.press('Alt+ArrowDown')
  await expect(lineOf(page, '予約枠の公開')).toBeFocused()
  await waitUntilSaved(page)

  await chooseFromMenu(page, '予約枠の見直し', /再掲を置く/)
  await page.getByRole('dialog').getByLabel('元になるもの').selectOption({ label: '予約枠の公開' })
  await page.getByRole('dialog').getByRole('button', { name: '再掲を置く' }).click()
  await expect(lineOf(page, '予約枠の公開')).toHaveCount(2)
  await waitUntilSaved(page)

  await lineOf(page, '予約枠の公開').filter({ hasText: '再掲' }).click()
  const sheet = page.getByRole('table', { name: '個票', exact: true })
  await sheet.getByRole('cell', { name: /予約枠の公開/ }).click()
  await page.keyboard.type('予約枠の公開（再）')
  await page.keyboard.press('Enter')
  await expect(sheet.getByText('元と違う')).toBeVisible()
  await waitUntilSaved(page)
  await sheet.getByRole('cell', { name: /予約枠の公開（再）/ }).click()
  await page.getByRole('button', { name: '名称：元に合わせる' }).click()
  await expect(sheet.getByText('元と違う')).toBeHidden()
  await waitUntilSaved(page)

  await chooseFromMenu(page, '予約枠の公開', /廃止・完了/)
  await page.getByRole('dialog').getByLabel('理由').fill('利用が少ないため')
  await page.getByRole('dialog').getByRole('button', { name: '変える' }).click()
  await expect(nav.getByText('廃止', { exact: true }).first()).toBeVisible()
  await waitUntilSaved(page)

  await nav.getByRole('button', { name: /^番号の付け直し/ }).click()
  await expect(page.getByRole('dialog').getByRole('row').nth(1)).toContainText('予約枠の見直し')
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /か所を付け直す$/ })
    .click()
  await expect(nav.getByRole('button', { name: /^番号の付け直し/ })).toBeHidden()
  await waitUntilSaved(page)
  expect(queryDataFile(dataFolder, PLACES)).toEqual([
    { name: '予約枠の公開', number: '3', isRepeat: 0, lifecycle: 'stopped' },
    { name: '予約枠の公開', number: '3', isRepeat: 1, lifecycle: 'stopped' },
  ])

  const undo = page.getByRole('button', { name: '元に戻す', exact: true })
  for (let act = 0; act < ACTS; act += 1) await undo.click()
  await expect(undo).toBeDisabled()
  await expect(nav.locator('[data-line]')).toHaveText(before)
})
