import { queryDataFile } from '../helpers/query-data-file.ts'
import { expect, test } from './program.ts'
import { chosenCell, openPlan, waitUntilSaved } from './screens.ts'
import { typeWithIme } from './type-with-ime.ts'

const NAMES = `select project.name from project join plan on plan.id = project.plan_id
  join municipality on municipality.id = plan.municipality where municipality.name = '伊豆の国市' and project.name like ? order by project.name`

test('a word is found, gone to, changed everywhere but in one place, and all of it undone', async ({ program }) => {
  const { page, dataFolder } = program
  const names = (like: string) => queryDataFile(dataFolder, NAMES, like)
  await openPlan(page, '伊豆の国市')
  const before = names('%オンライン%')
  expect(before).toHaveLength(3)

  await page.keyboard.press('Control+f')
  const search = page.getByRole('search')
  await typeWithIme(page, 'おんらいん', 'オンライン')
  await expect(search.getByRole('status')).toHaveText('20件')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(chosenCell(page)).toBeFocused()
  await expect(chosenCell(page)).toHaveAccessibleName(/オンライン申請件数/)
  await page.keyboard.press('F3')
  await expect(chosenCell(page)).toHaveAccessibleName(/オンライン申請化された手続件数/)

  await search.getByRole('button', { name: '見つけた語を一括で変える…' }).click()
  const bulk = page.getByRole('dialog', { name: '一括で変える' })
  await expect(bulk.getByLabel('今の語')).toHaveValue('オンライン')
  await bulk.getByLabel('新しい語').fill('電子')
  await bulk.getByRole('checkbox', { name: '5 オンライン相談の導入 事業　名称 を変える' }).uncheck()
  await bulk.getByRole('button', { name: '19か所を変える' }).click()
  await expect(bulk).toBeHidden()
  await waitUntilSaved(page)
  expect(names('%オンライン%')).toEqual([{ name: 'オンライン相談の導入' }])
  expect(names('%電子化の推進')).toEqual([{ name: '行政手続の電子化の推進' }])
  await expect(search.getByRole('option')).toHaveCount(1)

  await search.getByRole('button', { name: '検索を閉じる' }).click()
  await page.getByRole('button', { name: '元に戻す' }).click()
  await expect(page.getByRole('button', { name: '元に戻す' })).toBeDisabled()
  expect(names('%オンライン%')).toEqual(before)
})

test('what is being typed is kept when the search is opened, and Escape leads back to its cell', async ({
  program,
}) => {
  const { page } = program
  await openPlan(page, '伊豆の国市')
  await page.getByRole('cell', { name: '行政手続のオンライン化の推進', exact: true }).click()
  await page.keyboard.type('書きかけの名称')
  await page.keyboard.press('Control+f')
  await page.keyboard.type('書きかけ')
  await expect(page.getByRole('search').getByRole('option')).toHaveText(['事業　名称書きかけの名称'])
  await page.keyboard.press('Escape')
  await expect(chosenCell(page)).toBeFocused()
  await expect(chosenCell(page)).toHaveAccessibleName(/書きかけの名称/)
})

test('a sheet is gone to by a few letters of its name', async ({ program }) => {
  const { page } = program
  await openPlan(page, '伊豆の国市')
  await page.keyboard.press('Control+k')
  await expect(page.getByRole('combobox')).toBeFocused()
  await typeWithIme(page, 'こうてい', '工程表')
  await expect(page.getByRole('dialog')).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('table', { name: '工程表', exact: true })).toBeVisible()
  await expect(page.getByRole('region', { name: '用紙' })).toBeFocused()
})
