import { join } from 'node:path'
import type { Locator, Page } from '@playwright/test'
import { expectBundledFonts, expectSoundPages } from '../helpers/expect-printed.ts'
import { queryDataFile } from '../helpers/query-data-file.ts'
import { readPdf, type Pdf } from '../helpers/read-pdf.ts'
import { expect, test, type Program } from './program.ts'
import { chosenCell, openPlan, waitUntilSaved } from './screens.ts'

async function openPrint(page: Page): Promise<Locator> {
  await page.getByRole('button', { name: '印刷', exact: true }).click()
  const dialog = page.getByRole('dialog', { name: '印刷' })
  await expectPreview(dialog)
  return dialog
}

async function expectPreview(dialog: Locator): Promise<void> {
  const ready = dialog.getByText(/^\d+ページ。これが保存されるPDFそのものです。$/)
  await expect(ready).toBeVisible({ timeout: 60_000 })
}

async function savePdf(program: Program, dialog: Locator, file: string): Promise<Pdf> {
  await program.save(file, () => dialog.getByRole('button', { name: 'PDFを保存' }).click())
  await expect(dialog.getByText(/に保存しました。$/)).toBeVisible()
  const pdf = readPdf(file)
  expectBundledFonts(pdf)
  expectSoundPages(pdf, '210x297')
  return pdf
}

function textOf({ pages }: Pdf): string {
  return pages.map(({ text }) => text).join('')
}

async function chooseForm(dialog: Locator, label: string): Promise<void> {
  await dialog.getByLabel('個票の様式').selectOption({ label })
  await expect(dialog.getByRole('region', { name: '印刷' })).toHaveAttribute('aria-busy', 'true')
  await expectPreview(dialog)
}

test('a card of 伊豆の国市 is printed in the form of 福山市', async ({ program, folder }) => {
  await openPlan(program.page, '伊豆の国市')
  const dialog = await openPrint(program.page)
  await chooseForm(dialog, '福山市の様式')
  const pdf = await savePdf(program, dialog, join(folder, '福山市の様式.pdf'))
  expect(textOf(pdf)).toContain('目標スケジュール')
  for (const part of ['行政手続のオンライン化の推進', '250件／令和7年度', '今後の取組内容']) {
    expect(textOf(pdf)).toContain(part)
  }
})

test('a form is copied, named, changed line by line, and printed as it was changed', async ({ program, folder }) => {
  const { page, dataFolder } = program
  await openPlan(page, '伊豆の国市')
  const dialog = await openPrint(page)
  await dialog.getByRole('button', { name: '写しを作る' }).click()
  const name = dialog.getByLabel('様式の名称')
  await expect(name).toHaveValue('伊豆の国市の様式の写し')
  await name.fill('わが市の個票')
  await name.press('Enter')
  await expect(name).toBeFocused()
  await name.fill('書きかけ')
  await name.press('Escape')
  await expect(name).toHaveValue('わが市の個票')
  await dialog.getByRole('button', { name: '欄を直す' }).click()
  await expect(dialog).toBeHidden()

  const table = page.getByRole('table', { name: '様式の欄　わが市の個票' })
  const line = (field: string) =>
    table.getByRole('row').filter({ has: page.getByRole('cell', { name: field, exact: true }) })
  await line('目的').getByRole('cell').nth(2).click()
  await expect(chosenCell(page)).toBeVisible()
  await page.keyboard.insertText('ねらい')
  await page.keyboard.press('Enter')
  await waitUntilSaved(page)
  for (const _ of [1, 2]) {
    await line('目的').getByRole('cell').nth(2).click()
    await page.getByRole('button', { name: '↑ 上へ' }).click()
    await waitUntilSaved(page)
  }
  await line('現状・課題等').getByRole('cell').nth(2).click()
  await page.getByRole('checkbox', { name: '載せない' }).click()
  await waitUntilSaved(page)

  await openPrint(page)
  const text = textOf(await savePdf(program, dialog, join(folder, '写し.pdf')))
  expect(text).toMatch(/ねらい庁舎が分かれている.*概要対面が必要な手続/)
  expect(text).not.toContain('現状・課題等')
  expect(queryDataFile(dataFolder, 'select name, base from form')).toEqual([
    { name: 'わが市の個票', base: 'izunokuni' },
  ])
})

test('margins that cannot be are explained in place and not kept; 取扱区分 stands on the paper', async ({
  program,
  folder,
}) => {
  const { page, dataFolder } = program
  await openPlan(page, '伊豆の国市')
  const dialog = await openPrint(page)
  await dialog.getByText('余白・綴じ代・文字・取扱区分・基準日').click()
  const margin = dialog.getByLabel('上の余白（mm）')
  await margin.fill('100')
  await expect(margin).toHaveAccessibleDescription('5から50までの数で書いてください。')
  await margin.press('Tab')
  await dialog.getByLabel('綴じ代（mm）').fill('あ')
  await expect(dialog.getByLabel('綴じ代（mm）')).toHaveAccessibleDescription(/^数字で書いてください/)
  await dialog.getByLabel('文字の大きさ（pt）').fill('8')
  await expect(dialog.getByLabel('文字の大きさ（pt）')).toHaveAccessibleDescription(/^最小の文字（9pt）より/)
  await dialog.getByLabel('取扱区分').fill('庁内限り')
  await dialog.getByLabel('基準日').fill('令和8年3月31日現在')
  await dialog.getByLabel('基準日').press('Tab')
  await expect
    .poll(() => queryDataFile(dataFolder, SETUP))
    .toEqual([{ margin_top: null, gutter: null, type_size: null, handling: '庁内限り' }])
  await expectPreview(dialog)
  const text = textOf(await savePdf(program, dialog, join(folder, '庁内限り.pdf')))
  expect(text).toContain('庁内限り')
  expect(text).toContain('令和8年3月31日現在')
})

test('the dialog is used by keys alone, and gives the focus back', async ({ program }) => {
  const { page } = program
  await openPlan(page, '伊豆の国市')
  const open = page.getByRole('button', { name: '印刷', exact: true })
  await open.focus()
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog', { name: '印刷' })
  await expectPreview(dialog)
  const reached = [
    dialog.getByRole('radio', { name: '帳票1種類' }),
    dialog.getByLabel('帳票', { exact: true }),
    dialog.getByLabel('個票の様式'),
    dialog.getByRole('button', { name: '写しを作る' }),
    dialog.getByRole('group', { name: '用紙' }).getByRole('radio', { name: '帳票のまま' }),
    dialog.getByRole('group', { name: '向き' }).getByRole('radio', { name: '帳票のまま' }),
    dialog.getByRole('checkbox', { name: '校正刷り（白黒の濃淡だけ）' }),
    dialog.getByText('余白・綴じ代・文字・取扱区分・基準日'),
    dialog.getByRole('button', { name: 'PDFを保存' }),
    dialog.getByRole('region', { name: '印刷' }),
  ]
  await dialog.getByRole('button', { name: '閉じる' }).focus()
  for (const control of reached) {
    await page.keyboard.press('Tab')
    await expect(control).toBeFocused()
  }
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  await expect(open).toBeFocused()
})

const SETUP = `select setup.margin_top, setup.gutter, setup.type_size, setup.handling from paper_setup as setup
  join plan on plan.plan_id = setup.plan_id where plan.title like '伊豆の国市%'`
