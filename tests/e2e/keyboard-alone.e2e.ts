import { cpSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from './program.ts'
import { enterOn, tabTo } from './screens.ts'
import { PASSPHRASE, stageReview } from './stage-exchange.ts'
import { typeWithIme } from './type-with-ime.ts'

const TOWN = '島田市'

test('a plan is returned with a remark, and the answer taken in, by the keyboard alone and with Japanese input @once', async ({
  openProgram,
  samplesFolder,
  folder,
}) => {
  test.slow()
  const submitted = join(folder, 'submitted')
  const answer = join(folder, '差戻し.plan.json')
  const desk = await openProgram({
    copyOf: samplesFolder,
    prepare: async (dataFolder) => {
      await stageReview(dataFolder, TOWN)
      cpSync(dataFolder, submitted, { recursive: true })
    },
  })
  const { page } = desk
  await enterOn(page, page.getByRole('row', { name: TOWN }).getByRole('button'))
  await enterOn(page, page.getByRole('button', { name: '受け渡し' }))
  await enterOn(page, page.getByRole('button', { name: '変更を見て、承認・差戻しをする' }))
  const dialog = page.getByRole('dialog', { name: '提出された計画を見る' })
  const places = dialog.getByRole('navigation', { name: '変わった所' })
  await enterOn(page, places.getByRole('button', { name: /その1/ }).first())
  await tabTo(page, dialog.getByRole('button', { name: /変更。前は/ }).first())
  await page.keyboard.press('Space')

  const remark = dialog.getByLabel('新しい意見')
  await tabTo(page, remark)
  await typeWithIme(page, 'こんきょをしめす', '根拠を示す')
  await expect(remark).toHaveValue('根拠を示す')
  const author = dialog.getByLabel('だれから（名前）')
  await tabTo(page, author)
  await typeWithIme(page, 'すぎやま', '杉山')
  await expect(author).toHaveValue('杉山')
  await expect(dialog.getByText('返す意見はまだありません。')).toBeVisible()
  await enterOn(page, dialog.getByRole('button', { name: '意見を書き込む' }))
  await expect(dialog.getByText('書き込んだ意見1件をいっしょに返します。')).toBeVisible()
  await expect(remark).toBeFocused()

  await tabTo(page, dialog.getByLabel('署名する鍵'))
  await page.keyboard.press('ArrowDown')
  await expect(dialog.getByRole('option', { name: '杉山　次郎' })).toHaveJSProperty('selected', true)
  await tabTo(page, dialog.getByLabel('合言葉', { exact: true }))
  await page.keyboard.insertText(PASSPHRASE)
  await page.keyboard.press('Enter')
  await expect(dialog).toBeHidden()
  const save = page.getByRole('button', { name: 'ファイルに保存' })
  await expect(save).toBeFocused()
  await desk.save(answer, () => page.keyboard.press('Enter'))
  await expect(page.getByText(/に保存しました。$/)).toBeVisible()

  const officer = await openProgram({ copyOf: submitted })
  await tabTo(officer.page, officer.page.getByRole('button', { name: '取り込む' }))
  await officer.choose(answer, () => officer.page.keyboard.press('Enter'))
  const preview = officer.page.getByRole('dialog', { name: '取り込む前の確認' })
  await expect(preview.getByText('根拠を示す')).toBeVisible()
  await officer.page.keyboard.press('Escape')
  await expect(preview).toBeHidden()
  await expect(officer.page.getByRole('button', { name: '取り込む' })).toBeFocused()
  await officer.choose(answer, () => officer.page.keyboard.press('Enter'))
  await enterOn(officer.page, preview.getByRole('button', { name: '取り込む' }))
  await expect(officer.page.getByRole('status', { name: 'この計画の状態' })).toHaveText('差戻し')
})
