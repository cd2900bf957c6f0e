import { queryDataFile } from '../helpers/query-data-file.ts'
import { expect, test } from './program.ts'
import { chosenCell, openPlan, showSheet, waitUntilSaved } from './screens.ts'

const LABEL = '窓口業務の抜本的な改善の検討'

test('the end of a bar is moved by keys, in words and on the disk', async ({ program }) => {
  const { page, dataFolder } = program
  await openPlan(page, '伊豆の国市')
  const schedule = await showSheet(page, '工程表')
  const bar = schedule.getByText(LABEL, { exact: true })
  const pane = page.getByRole('complementary', { name: '選んだ欄' })
  const expectBar = async (words: string, kept: { readonly to: string; readonly end: string }) => {
    await expect(pane.getByText(`${words}　${LABEL}`, { exact: true })).toBeVisible()
    await expect(chosenCell(page)).toHaveAccessibleName(`スケジュール：${words} ${LABEL}`)
    await waitUntilSaved(page)
    expect(queryDataFile(dataFolder, 'select "to", "end" from bar where label = ?', LABEL)).toEqual([kept])
  }

  await bar.click()
  const narrow = await bar.boundingBox()
  await expect(pane.getByText(`令和5年度前期～（終わりの記載なし）　${LABEL}`, { exact: true })).toBeVisible()

  await page.keyboard.press('Shift+ArrowRight')
  await expectBar('令和5年度前期～令和5年度後期', { to: '2023H2', end: 'closed' })
  const wide = await bar.boundingBox()
  expect(wide?.width).toBeGreaterThan(1.5 * (narrow?.width ?? Infinity))

  await page.keyboard.press('Shift+ArrowRight')
  await expectBar('令和5年度前期～令和6年度', { to: '2024', end: 'closed' })
  await page.keyboard.press('Shift+ArrowLeft')
  await expectBar('令和5年度前期～令和5年度後期', { to: '2023H2', end: 'closed' })
})
