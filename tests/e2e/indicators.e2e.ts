import type { Locator, Page } from '@playwright/test'
import { queryDataFile } from '../helpers/query-data-file.ts'
import { expect, test } from './program.ts'
import { openPlan, showSheet, waitUntilSaved } from './screens.ts'

const TOWN = '福山市'
const INDICATOR = 'マイナンバーカード交付率'

/** Rows of 福山市's マイナンバーカード交付率: its targets, its actuals and, once the plan grades, its grades. */
async function rowsOfIndicator(page: Page): Promise<(rank: number) => Locator> {
  const kpi = await showSheet(page, '評価指標一覧')
  const rows = kpi.getByRole('rowgroup').filter({ hasText: INDICATOR }).getByRole('row')
  return (rank) => rows.nth(rank)
}

/** The cell of 2021年度, which is the first of five years. */
function cellOf2021(row: Locator): Locator {
  return row.getByRole('cell').nth(-5)
}

function pane(page: Page): Locator {
  return page.getByRole('complementary', { name: '選んだ欄' })
}

async function chooseGrades(page: Page): Promise<void> {
  await page.getByRole('navigation', { name: '目次' }).getByRole('button', { name: '評価の基準' }).click()
  await pane(page)
    .getByRole('button', { name: /^順調・概ね順調・遅れ/ })
    .click()
  await waitUntilSaved(page)
}

/** Types into a field of the pane and leaves it. */
async function fillAndLeave(page: Page, label: string, text: string): Promise<void> {
  const field = pane(page).getByRole('textbox', { name: label, exact: true })
  await field.fill(text)
  await field.press('Tab')
  await waitUntilSaved(page)
}

test('an actual is provisional, then corrected; a target is revised; a grade is computed and overridden; all is undone', async ({
  program,
}) => {
  const { page, dataFolder } = program
  const kept = (sql: string) => queryDataFile(dataFolder, sql)
  const actuals = () => kept("select raw, status, as_of from value where role = 'actual'")
  await openPlan(page, TOWN)
  await chooseGrades(page)
  const rowAt = await rowsOfIndicator(page)
  const [targets, actual, grades] = [rowAt(0), rowAt(1), rowAt(2)]

  await cellOf2021(actual).click()
  await page.keyboard.type('37%')
  await page.keyboard.press('Enter')
  await waitUntilSaved(page)
  await cellOf2021(actual).click()
  await pane(page).getByLabel('速報・確定').selectOption('速報')
  await fillAndLeave(page, '時点', '2022年3月31日現在')
  await expect(cellOf2021(actual)).toHaveText('37%速報2022年3月31日現在')
  expect(actuals()).toEqual([{ raw: '37%', status: 'provisional', as_of: '2022年3月31日現在' }])
  await expect(cellOf2021(grades)).toHaveText('概ね順調（83.6%）')

  await cellOf2021(actual).click()
  await page.keyboard.type('38%')
  await page.keyboard.press('Enter')
  await waitUntilSaved(page)
  await cellOf2021(actual).click()
  await pane(page).getByLabel('速報・確定').selectOption('訂正')
  await expect(cellOf2021(actual)).toHaveText('38%訂正2022年3月31日現在')
  await expect(pane(page).getByText('37% → 38%')).toBeVisible()

  await reviseTo(page, cellOf2021(targets), '45%')
  await expect(cellOf2021(targets)).toHaveText('40%45%改1')
  await expect(cellOf2021(grades)).toHaveText('概ね順調（70.0%）')

  await gradeByHand(page, cellOf2021(actual))
  await expect(cellOf2021(grades)).toHaveText('順調*（70.0%）')
  expect(kept('select previous, body from target_revision')).toEqual([{ previous: '40%', body: '推進本部' }])
  expect(kept('select grade, reason from judgement')).toEqual([{ grade: '順調', reason: '年度末に申請が集まったため' }])

  await page.getByRole('button', { name: '目次', exact: true }).click()
  await page
    .getByRole('navigation', { name: '目次' })
    .getByRole('button', { name: /^\d+ ?マイナンバーカードの普及/ })
    .click()
  const card = page.getByRole('table', { name: '個票', exact: true })
  await expect(card).toContainText('令和3年12月 推進本部　改定前「40%」　国の目標に合わせるため')
  await expect(card).toContainText(`${INDICATOR} 2021年度「順調」：年度末に申請が集まったため`)

  await undoAll(page)
  await expect(card).toContainText('40%')
  await expect(card).not.toContainText('推進本部')
  expect(actuals()).toEqual([])
  for (const table of ['target_revision', 'judgement', 'grade_scale', 'grade_band'])
    expect(kept(`select id from ${table}`)).toEqual([])
})

/** Sets a target anew with what the pane asks for. */
async function reviseTo(page: Page, target: Locator, raw: string): Promise<void> {
  await target.click()
  const form = pane(page).getByRole('region', { name: '目標の改定' })
  const submit = form.getByRole('button', { name: '目標を改定する' })
  await form.getByLabel('新しい目標値').fill(raw)
  await form.getByLabel('決めた日').fill('令和3年12月')
  await form.getByLabel('決めた会議など').fill('推進本部')
  await expect(submit).toBeDisabled()
  await form.getByLabel('理由').fill('国の目標に合わせるため')
  await submit.click()
  await waitUntilSaved(page)
}

/** Gives the year another grade than the computed one, which takes a reason. */
async function gradeByHand(page: Page, actual: Locator): Promise<void> {
  await actual.click()
  const form = pane(page).getByRole('form', { name: '手で評価する' })
  const submit = form.getByRole('button', { name: '評価を書く' })
  await form.getByLabel('評価（計算と違うとき）').selectOption('順調')
  await expect(form.getByText('計算と違う評価には理由が要ります。')).toBeVisible()
  await expect(submit).toBeDisabled()
  await form.getByLabel('理由').fill('年度末に申請が集まったため')
  await submit.click()
  await waitUntilSaved(page)
}

/** Takes back one act after another until there is none. */
async function undoAll(page: Page): Promise<void> {
  const undo = page.getByRole('button', { name: '元に戻す' })
  while (await undo.isEnabled()) {
    await undo.click()
    await expect(page.getByText('保存中')).toBeHidden()
  }
  await expect(undo).toBeDisabled()
}
