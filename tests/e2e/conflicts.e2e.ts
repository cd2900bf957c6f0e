import { join } from 'node:path'
import { expect, test } from './program.ts'
import { openPlan, tabTo } from './screens.ts'
import { stageConflicts } from './stage-exchange.ts'
import { typeWithIme } from './type-with-ime.ts'

test('conflicts are decided by the keyboard alone, with Japanese input, and taken back', async ({
  program,
  folder,
}) => {
  test.slow()
  const { page } = program
  await stageConflicts(program.dataFolder, '島田市', join(folder, 'colleague'), 3)
  await page.reload()
  await openPlan(page, '島田市')
  await tabTo(page, page.getByRole('button', { name: '食い違い（3）' }))
  await page.keyboard.press('Enter')
  const list = page.getByRole('listbox', { name: '決まっていない食い違い' })
  await expect(list).toBeFocused()

  await tabTo(page, page.getByRole('button', { name: '別の内容を書く' }))
  await page.keyboard.press('Enter')
  const field = page.getByLabel('新しい内容')
  await expect(field).toBeFocused()
  await page.keyboard.press('Control+a')
  await typeWithIme(page, 'てつづき', '手続')
  await expect(field).toHaveValue('手続')
  await expect(page.getByRole('option')).toHaveCount(3)
  await tabTo(page, page.getByRole('button', { name: 'この内容にする' }))
  await page.keyboard.press('Enter')
  await expect(page.getByText('決めました。残り 2件です。')).toBeVisible()

  await expect(list).toBeFocused()
  await page.keyboard.press('2')
  await expect(page.getByText('決めました。残り 1件です。')).toBeVisible()
  await page.keyboard.press('1')
  await expect(page.getByText('決めました。食い違いはすべて決まりました。')).toBeVisible()
  await expect(page.getByRole('button', { name: '計画の画面へ' })).toBeFocused()

  await page.keyboard.press('Control+z')
  await expect(page.getByText('「食い違いの決定」を元に戻しました。')).toBeVisible()
  await expect(page.getByRole('option')).toHaveCount(1)
})
