import { join } from 'node:path'
import { readPdf } from '../helpers/read-pdf.ts'
import { expect, test } from './program.ts'
import { openPlan, waitUntilSaved } from './screens.ts'

const CHECK = /照合([0-9a-f]{4}-[0-9a-f]{4})1\/\d+/

test('a sheet is printed, the plan goes on, and its digits lead back to what was printed', async ({
  program,
  folder,
}) => {
  const { page } = program
  await openPlan(page, '伊豆の国市')
  await page.getByRole('button', { name: '印刷', exact: true }).click()
  const preview = page.getByRole('dialog', { name: '印刷' })
  await expect(preview.getByText(/^\d+ページ。これが保存されるPDFそのものです。$/)).toBeVisible({ timeout: 60_000 })
  const file = join(folder, '個票.pdf')
  await program.save(file, () => preview.getByRole('button', { name: 'PDFを保存' }).click())
  await expect(preview.getByText(/に保存しました。$/)).toBeVisible()
  const digits = CHECK.exec(readPdf(file).pages[0]!.text)![1]!
  await page.keyboard.press('Escape')

  await page.getByRole('cell', { name: '250件／令和7年度', exact: true }).click()
  await page.keyboard.type('300件／令和7年度')
  await page.keyboard.press('Enter')
  await waitUntilSaved(page)

  await page.keyboard.press('Control+k')
  await page.keyboard.type('照合番号')
  await page.keyboard.press('Enter')
  const lookUp = page.getByRole('dialog', { name: '照合番号で調べる' })
  await lookUp.getByLabel('照合番号').fill('12')
  await page.keyboard.press('Enter')
  await expect(lookUp.getByText('照合番号が短すぎます（2桁）。')).toBeVisible()
  await lookUp.getByLabel('照合番号').fill(digits.toUpperCase().replace('-', '　'))
  await page.keyboard.press('Enter')
  await expect(lookUp.getByText('今の計画は、この後の1回の操作で変わっています。')).toBeVisible()
  await expect(lookUp.getByText(/個票 1 行政手続のオンライン化の推進/)).toBeVisible()
  await lookUp.getByRole('button', { name: /^この時点を開く/ }).click()
  await expect(page.getByText(/の状態です。読むだけで、書き直せません。/)).toBeVisible()
  await expect(page.getByRole('cell', { name: '250件／令和7年度', exact: true })).toBeVisible()

  await page.getByRole('button', { name: '今に戻る' }).click()
  await page.getByRole('button', { name: '計画の一覧へ' }).click()
  await page.getByRole('button', { name: '照合番号で調べる' }).click()
  await lookUp.getByLabel('照合番号').fill(digits)
  await lookUp.getByRole('button', { name: '調べる', exact: true }).click()
  await lookUp.getByRole('button', { name: /^今との新旧対照表/ }).click()
  await expect(page.getByRole('row', { name: /目標値.*250件.*300件/ })).toBeVisible()
})
