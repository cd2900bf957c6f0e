import type { Locator, Page } from '@playwright/test'
import { queryDataFile } from '../helpers/query-data-file.ts'
import { expect, test } from './program.ts'
import { chosenCell, findActualCell, openPlan, waitUntilSaved } from './screens.ts'
import { typeWithIme } from './type-with-ime.ts'

const VALUES = `select value.raw from value join indicator on indicator.id = value.owner
  where indicator.name = ? and value.role = ? and value.period = ?`

const ACTUAL = ['オンライン申請件数', 'actual', '2025'] as const

async function typeActual(page: Page): Promise<Locator> {
  await openPlan(page, '伊豆の国市')
  const cell = await findActualCell(page)
  await cell.click()
  await expect(chosenCell(page)).toHaveAccessibleName('オンライン申請件数 実績値 令和7年度：空欄')
  await typeWithIme(page, 'さんびゃくじゅっけん', '310件')
  await page.keyboard.press('Enter')
  await waitUntilSaved(page)
  return cell
}

test('a target of 島田市 is typed with an input method, kept at once and read', async ({ program }) => {
  const { page, dataFolder } = program
  await openPlan(page, '島田市')
  const target = page.getByRole('cell', { name: 'システム更新', exact: true })
  await target.click()
  await expect(chosenCell(page)).toHaveAccessibleName(/目標値 R 4：システム更新$/)
  await typeWithIme(page, 'ぜんたいの４０％いじょう', '全体の40%以上')
  await expect(chosenCell(page)).toHaveValue('全体の40%以上')
  await expect(chosenCell(page)).toHaveAccessibleName(/目標値 R 4：システム更新$/)
  await page.keyboard.press('Enter')
  await waitUntilSaved(page)

  expect(queryDataFile(dataFolder, "select role, period from value where raw = '全体の40%以上'")).toEqual([
    { role: 'target', period: '2022' },
  ])
  await page.getByRole('cell', { name: '全体の40%以上', exact: true }).click()
  const pane = page.getByRole('complementary', { name: '選んだ欄' })
  await expect(pane.getByText('全体の40%', { exact: true })).toBeVisible()
  await expect(pane.getByText('以上', { exact: true })).toBeVisible()
  await expect(pane.getByRole('listitem')).toContainText('システム更新 → 全体の40%以上')
})

test('what was typed is undone and redone by keys, and undone after a new start, no further than the plan', async ({
  program,
}) => {
  const cell = await typeActual(program.page)
  const raws = () => queryDataFile(program.dataFolder, VALUES, ...ACTUAL)
  await expect(cell).toHaveText('310件')
  expect(raws()).toEqual([{ raw: '310件' }])

  await program.page.keyboard.press('Control+z')
  await expect(cell).toHaveText('')
  expect(raws()).toEqual([])
  await program.page.keyboard.press('Control+y')
  await expect(cell).toHaveText('310件')
  expect(raws()).toEqual([{ raw: '310件' }])

  await program.close()
  await program.start()
  const { page } = program
  await openPlan(page, '伊豆の国市')
  const cellAgain = await findActualCell(page)
  await expect(cellAgain).toHaveText('310件')
  await page.getByRole('button', { name: '元に戻す' }).click()
  await expect(cellAgain).toHaveText('')
  expect(raws()).toEqual([])
  await expect(page.getByRole('button', { name: '元に戻す' })).toBeDisabled()
  await page.keyboard.press('Control+z')
  await expect(page.getByRole('alert')).toContainText('これより前には戻せません')
  await expect(page.getByText('250件／令和7年度')).toBeVisible()
})

test('what the screen calls saved survives a power cut', async ({ program }) => {
  await typeActual(program.page)
  await program.kill()
  expect(queryDataFile(program.dataFolder, VALUES, ...ACTUAL)).toEqual([{ raw: '310件' }])

  await program.start()
  const { page } = program
  await openPlan(page, '伊豆の国市')
  const cell = await findActualCell(page)
  await expect(cell).toHaveText('310件')
  await cell.click()
  await page.keyboard.press('Control+z')
  await expect(cell).toHaveText('')
})

test('with an input method a record is made in the blank row of a register, and only the keys after it go on', async ({
  program,
}) => {
  const { page, dataFolder } = program
  await openPlan(page, '伊豆の国市')
  await page.getByRole('button', { name: '階層と番号', exact: true }).click()
  const register = page.getByRole('table', { name: '階層と番号' })
  await register.getByRole('row').last().getByRole('cell').first().click()
  await expect(chosenCell(page)).toHaveAccessibleName('階層の名称：空欄')
  await typeWithIme(page, 'じゅうてんのはしら', '重点の柱')
  await expect(chosenCell(page)).toHaveAccessibleName('階層の名称：空欄')
  await expect(chosenCell(page)).toHaveValue('重点の柱')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await expect(chosenCell(page)).toHaveAccessibleName('番号の前に付ける語：空欄')
  await typeWithIme(page, 'はしら', '柱')
  await expect(chosenCell(page)).toHaveAccessibleName('番号の前に付ける語：空欄')
  await page.keyboard.press('Enter')
  await expect
    .poll(() => queryDataFile(dataFolder, "select prefix from level where name = '重点の柱'"))
    .toEqual([{ prefix: '柱' }])
})
