import type { Locator, Page } from '@playwright/test'
import { expect, test } from './program.ts'
import { chosenCell, openPlan, waitUntilSaved } from './screens.ts'

const FORMS = ['計画の様式（伊豆の国市の様式）', '川本町の様式'] as const

const PROSE = /^オンライン化と並行して/
const TYPED = /^1行目の文/

/** More lines than a page has. */
const MANY = 70

function notice(page: Page): Locator {
  return page.getByRole('status').filter({ hasText: '行あふれます' })
}

function lines(count: number): string {
  return Array.from({ length: count }, (_, index) => `${String(index + 1)}行目の文`).join('\n')
}

/** Writes this many lines into the field of prose that holds `held`, and leaves it. */
async function writeLines(page: Page, held: RegExp, count: number): Promise<void> {
  await typeLines(page, held, count)
  await page.keyboard.press('Enter')
  await waitUntilSaved(page)
}

async function typeLines(page: Page, held: RegExp, count: number): Promise<void> {
  await page.getByRole('cell', { name: held }).first().click()
  await expect(chosenCell(page)).toBeVisible()
  await page.keyboard.insertText(lines(count))
}

async function overflow(page: Page): Promise<number> {
  await expect(notice(page)).toBeVisible()
  return Number(/(\d+)行あふれます/.exec((await notice(page).textContent()) ?? '')?.[1])
}

/** On how many pages the card is printed. */
async function printedPages(page: Page): Promise<number> {
  await page.getByRole('button', { name: '印刷', exact: true }).click()
  const dialog = page.getByRole('dialog', { name: '印刷' })
  const ready = dialog.getByText(/^\d+ページ。これが保存されるPDFそのものです。$/)
  await expect(ready).toBeVisible({ timeout: 60_000 })
  const pages = Number.parseInt((await ready.textContent()) ?? '', 10)
  await dialog.getByRole('button', { name: '閉じる' }).click()
  await expect(dialog).toBeHidden()
  return pages
}

async function useForm(page: Page, form: string): Promise<void> {
  if (form === FORMS[0]) return
  await page.getByRole('button', { name: '印刷', exact: true }).click()
  const dialog = page.getByRole('dialog', { name: '印刷' })
  await dialog.getByLabel('個票の様式').selectOption({ label: form })
  await dialog.getByRole('button', { name: 'この様式をいつも使う' }).click()
  await expect(dialog.getByLabel('個票の様式')).toHaveValue('')
  await dialog.getByRole('button', { name: '閉じる' }).click()
}

/** The card of a project of 伊豆の国市 that has room on its page. */
async function openCard(page: Page): Promise<void> {
  await openPlan(page, '伊豆の国市')
  await page.getByRole('navigation', { name: '目次' }).getByText('窓口業務の改革').first().click()
  await expect(page.getByRole('cell', { name: PROSE }).first()).toBeVisible()
}

for (const form of FORMS) {
  test(`a card in ${form} is said to go beyond its page exactly when it takes two @once`, async ({ program }) => {
    const { page } = program
    test.slow()
    await openCard(page)
    await useForm(page, form)
    await typeLines(page, PROSE, MANY)
    await expect(notice(page)).toContainText(/この欄は\d+行あふれます/)
    const beyond = await overflow(page)
    await page.keyboard.press('Enter')
    await waitUntilSaved(page)
    expect(await printedPages(page)).toBeGreaterThan(1)

    await writeLines(page, TYPED, MANY - beyond + 1)
    await expect(notice(page)).toContainText(/この個票は、1ページに1行あふれます/)
    expect(await printedPages(page)).toBe(2)

    await writeLines(page, TYPED, MANY - beyond)
    await expect(notice(page)).toBeHidden()
    expect(await printedPages(page)).toBe(1)
  })
}

test('a card that is too long is made to fit in smaller type, or goes on, by one act each', async ({ program }) => {
  const { page } = program
  await openCard(page)
  await writeLines(page, PROSE, MANY)
  const beyond = await overflow(page)
  await writeLines(page, TYPED, MANY - beyond + 1)
  await expect(notice(page)).toContainText(/1ページに1行あふれます/)

  await notice(page)
    .getByRole('button', { name: /^文字を[\d.]+ptにする$/ })
    .click()
  await expect(notice(page)).toBeHidden()
  expect(await printedPages(page)).toBe(1)
  await page.getByRole('button', { name: '元に戻す' }).click()
  await expect(notice(page)).toContainText(/1ページに1行あふれます/)

  await notice(page).getByRole('button', { name: '次のページに続ける' }).click()
  await expect(notice(page)).toBeHidden()
  expect(await printedPages(page)).toBe(2)
  await page.getByRole('button', { name: '元に戻す' }).click()
  await expect(notice(page)).toContainText(/1ページに1行あふれます/)
})

test('cards that do not fit are listed above the preview of a batch, with the way to them', async ({ program }) => {
  const { page } = program
  await openCard(page)
  await writeLines(page, PROSE, MANY)
  const beyond = await overflow(page)
  await page.getByRole('navigation', { name: '目次' }).getByText('オンライン面接の導入').first().click()
  await page.getByRole('button', { name: '印刷', exact: true }).click()
  const dialog = page.getByRole('dialog', { name: '印刷' })
  await dialog.getByLabel('個票をまとめて').check()
  await dialog.getByRole('button', { name: '紙面を作る' }).click()
  const listed = dialog.getByRole('alert').filter({ hasText: '収まらない個票が1件あります' })
  await expect(listed).toContainText(`「2 窓口業務の改革」${String(beyond)}行あふれます`, { timeout: 60_000 })
  await listed.getByRole('button', { name: 'この個票へ：2 窓口業務の改革' }).click()
  await expect(dialog).toBeHidden()
  await notice(page).getByRole('button', { name: '次のページに続ける' }).click()
  await expect(notice(page)).toBeHidden()

  await page.getByRole('button', { name: '印刷', exact: true }).click()
  await expect(dialog.getByText(/^\d+ページ。これが保存されるPDFそのものです。$/)).toBeVisible({ timeout: 60_000 })
  await expect(dialog.getByRole('alert')).toBeHidden()
})

test('nothing is said of a card where the form is one of 施策 @once', async ({ program }) => {
  const { page } = program
  await openCard(page)
  await writeLines(page, PROSE, MANY)
  await expect(notice(page)).toBeVisible()
  await useForm(page, '島田市の様式')
  await expect(notice(page)).toBeHidden()
})
