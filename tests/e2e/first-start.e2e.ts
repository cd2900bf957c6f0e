import { expect, test } from './program.ts'
import { openPlan, showSheet } from './screens.ts'

const TABLES = ['評価指標一覧', '工程表'] as const

/** What the five plans print; 三島市 has measures without indicators and without a schedule. */
const plans = [
  { town: '三島市', title: /^三島市 DX 推進計画 デジタルを活用して/, cards: 13, sheets: [] },
  { town: '島田市', title: /^島田市 デジタル・.*アクションプラン$/, cards: 46, sheets: TABLES },
  { town: '伊豆の国市', title: /^伊豆の国市DX推進計画 アクションプラン$/, cards: 31, sheets: TABLES },
  { town: '川本町', title: /^川本町デジタル化推進計画$/, cards: 20, sheets: TABLES },
  { town: '福山市', title: /^行政版デジタル化実行計画$/, cards: 24, sheets: TABLES },
]

test('a first start on a new data folder shows five plans', async ({ openProgram }) => {
  const { page } = await openProgram()
  await expect(page.getByRole('heading', { name: '計画の一覧' })).toBeVisible()
  await expect(page.locator('tbody').first().getByRole('row')).toHaveCount(plans.length)
  for (const { town } of plans) await expect(page.getByRole('row', { name: town })).toBeVisible()
})

test('the outline of 伊豆の国市 is walked by keyboard', async ({ program: { page } }) => {
  await openPlan(page, '伊豆の国市')
  const outline = page.getByRole('navigation', { name: '目次' })
  await outline.getByRole('button', { name: /行政手続のオンライン化の推進/ }).focus()
  await page.keyboard.press('ArrowDown')
  await expect(outline.getByRole('button', { name: /窓口業務の改革/ })).toBeFocused()
  await page.keyboard.press('Enter')
  const card = page.getByRole('table', { name: '個票', exact: true })
  await expect(card.getByText('窓口業務の改革', { exact: true })).toBeVisible()
  await expect(card.getByRole('rowheader', { name: '概要' })).toBeVisible()
  await expect(page.getByText('2／31')).toBeVisible()

  await page.keyboard.press('End')
  const lines = outline.locator('.outline-item')
  await expect(lines.last()).toBeFocused()
  const titles = await lines.allInnerTexts()
  const stepsUp = titles.length - 1 - titles.indexOf('評価指標一覧')
  for (let step = 0; step < stepsUp; step += 1) await page.keyboard.press('ArrowUp')
  await expect(outline.getByRole('button', { name: '評価指標一覧', exact: true })).toBeFocused()
  await page.keyboard.press('Enter')
  const kpi = page.getByRole('table', { name: '評価指標一覧' })
  await expect(
    kpi.getByRole('row', { name: /オンライン申請件数 100件／令和4年度 目標 250件／令和7年度/ }),
  ).toBeVisible()
})

test('each plan opens with all its sheets', async ({ program: { page } }) => {
  for (const { town, title, cards, sheets } of plans) {
    await openPlan(page, town)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(title)
    await expect(page.getByText(`1／${String(cards)}`)).toBeVisible()
    await page.getByRole('button', { name: '次 →' }).click()
    await expect(page.getByText(`2／${String(cards)}`)).toBeVisible()
    for (const sheet of sheets) {
      const rows = (await showSheet(page, sheet)).getByRole('row')
      expect(await rows.count()).toBeGreaterThan(5)
    }
    await page.getByRole('button', { name: '計画の一覧へ' }).click()
  }
})
