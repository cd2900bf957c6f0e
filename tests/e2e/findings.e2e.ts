import { queryDataFile } from '../helpers/query-data-file.ts'
import { expect, test } from './program.ts'
import { chosenCell, openPlan, waitUntilSaved } from './screens.ts'

const TWICE = '担当課「まちづくり推進課課」は、課の一覧にある「まちづくり推進課」と少し違います。'
const RENAMED = '同じ事業の名称が「有害鳥獣被害防止対策事業」と「有害鳥獣被害対策防止事業」の2通りに書かれています。'
const KEPT = 'select rule, reason from acceptance'

test('a finding of 川本町 is corrected in its cell, another one accepted for a reason, and that taken back', async ({
  program,
}) => {
  const { page, dataFolder } = program
  await openPlan(page, '川本町')
  const tab = page.getByRole('group', { name: '用紙' }).getByRole('button', { name: /^点検/ })
  await expect(tab).toContainText('（18）')
  await tab.click()
  const list = page.getByRole('region', { name: '点検', exact: true })
  await expect(list.getByText(TWICE)).toHaveCount(2)

  await list
    .getByRole('button', { name: `この欄へ：${TWICE}` })
    .first()
    .click()
  await expect(chosenCell(page)).toHaveAccessibleName(/まちづくり推進課課$/)
  await expect(page.getByRole('complementary', { name: '選んだ欄' }).getByText(TWICE)).toBeVisible()
  await page.keyboard.type('まちづくり推進課')
  await page.keyboard.press('Enter')
  await waitUntilSaved(page)
  await expect(tab).toContainText('（17）')
  await tab.click()
  await expect(list.getByText(TWICE)).toHaveCount(1)

  await list.getByRole('button', { name: `了承する：${RENAMED}` }).click()
  await page.keyboard.type('一覧は令和6年度に改める。')
  await page.keyboard.press('Enter')
  await expect(list.getByText('了承の理由：一覧は令和6年度に改める。')).toBeVisible()
  await expect(tab).toContainText('（16）')
  expect(queryDataFile(dataFolder, KEPT)).toEqual([{ rule: 'name-differs', reason: '一覧は令和6年度に改める。' }])

  await page.getByRole('button', { name: '元に戻す' }).click()
  await expect(list.getByRole('button', { name: `了承する：${RENAMED}` })).toBeVisible()
  await expect(tab).toContainText('（17）')
  expect(queryDataFile(dataFolder, KEPT)).toEqual([])
})
