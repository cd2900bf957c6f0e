import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { queryDataFile } from '../helpers/query-data-file.ts'
import { runCli } from '../helpers/run-cli.ts'
import { expect, test, type Program } from './program.ts'
import { makeKey, openPlan } from './screens.ts'

const PASSPHRASE = '伊豆の国市の長い合言葉です'
const FILE_PASSPHRASE = '電話で伝える長い合言葉です'

/** Makes a key and exports 伊豆の国市 signed with it; gives the check numbers that are shown. */
async function exportPlan(
  program: Program,
  file: string,
): Promise<{ readonly digits: string; readonly digest: string }> {
  const { page } = program
  await makeKey(page, '企画課　山田', PASSPHRASE)
  await page.getByRole('button', { name: '計画の一覧へ戻る' }).click()

  await openPlan(page, '伊豆の国市')
  await page.getByRole('button', { name: '受け渡し' }).click()
  await page.getByLabel('合言葉', { exact: true }).fill(PASSPHRASE)
  await page.getByRole('button', { name: '署名して書き出す' }).click()
  await expect(page.getByRole('heading', { name: '書き出しました' })).toBeVisible()
  await program.save(file, () => page.getByRole('button', { name: 'ファイルに保存' }).click())
  await expect(page.getByText(/に保存しました。$/)).toBeVisible()
  const made = page.getByRole('region', { name: '書き出しました' })
  return {
    digits: await made.locator('.key-digits').innerText(),
    digest: await made.locator('code').first().innerText(),
  }
}

async function showPlan(program: Program): Promise<unknown> {
  const { status, stdout } = await runCli(['show', '伊豆の国市', '--json'], { data: program.dataFolder })
  expect(status).toBe(0)
  return JSON.parse(stdout)
}

async function pickFile(program: Program, file: string): Promise<ReturnType<Page['getByRole']>> {
  await program.choose(file, () => program.page.getByRole('button', { name: '取り込む' }).click())
  return program.page.getByRole('dialog', { name: '取り込む前の確認' })
}

test('a plan goes signed from one terminal to another', async ({ program, openProgram, folder }) => {
  const file = join(folder, '伊豆の国市.plan.json')
  const { digits, digest } = await exportPlan(program, file)

  const other = await openProgram({ withSamples: false })
  await expect(other.page.getByText('まだ計画がありません。')).toBeVisible()
  const preview = await pickFile(other, file)
  await expect(preview.getByText('静岡県 伊豆の国市')).toBeVisible()
  await expect(preview.getByText(/^署名はありますが、名簿で確かめられた/)).toBeVisible()
  await expect(preview.getByText(/^署名は正しいものです。このデータには名簿がない/)).toBeVisible()
  await expect(preview.getByText(digits)).toBeVisible()
  await expect(preview.getByText(digest, { exact: true })).toBeVisible()
  await expect(preview.getByRole('heading', { name: '新しい計画' })).toBeVisible()
  await preview.getByRole('button', { name: '取り込む' }).click()
  await expect(other.page.getByRole('heading', { level: 1 })).toHaveText('伊豆の国市DX推進計画 アクションプラン')
  await expect(other.page.getByRole('button', { name: '元に戻す' })).toBeDisabled()

  await Promise.all([program.close(), other.close()])
  expect(await showPlan(other)).toEqual(await showPlan(program))
})

test('a plan goes under a passphrase, and opens with that one alone', async ({ program, openProgram, folder }) => {
  test.slow()
  await exportPlan(program, join(folder, '伊豆の国市.plan.json'))
  const file = join(folder, '伊豆の国市.age.txt')
  const { page } = program
  await page.getByText('合言葉で閉じて渡す').click()
  await page.getByLabel('ファイルの合言葉（12文字以上）').fill(FILE_PASSPHRASE)
  await program.save(file, () => page.getByRole('button', { name: '閉じたファイルを保存' }).click())
  await expect(page.getByText(/^「.*\.age\.txt」に保存しました。$/)).toBeVisible({ timeout: 30_000 })
  expect(readFileSync(file, 'latin1')).toMatch(/^-----BEGIN AGE ENCRYPTED FILE-----\n/)

  const other = await openProgram({ withSamples: false })
  const dialog = await pickFile(other, file)
  await dialog.getByLabel('ファイルの合言葉').fill('これは違う合言葉です')
  await dialog.getByRole('button', { name: '開く' }).click()
  await expect(dialog.getByRole('alert')).toContainText('合言葉が違うため、ファイルを開けません。', { timeout: 30_000 })
  await dialog.getByLabel('ファイルの合言葉').fill(FILE_PASSPHRASE)
  await dialog.getByRole('button', { name: '開く' }).click()
  await expect(dialog.getByRole('heading', { name: '新しい計画' })).toBeVisible({ timeout: 30_000 })
  await dialog.getByRole('button', { name: '取り込む' }).click()
  await expect(other.page.getByRole('heading', { level: 1 })).toHaveText('伊豆の国市DX推進計画 アクションプラン')

  await Promise.all([program.close(), other.close()])
  expect(await showPlan(other)).toEqual(await showPlan(program))
})

test('a file with one changed byte is refused and leaves nothing behind', async ({ program, openProgram, folder }) => {
  const file = join(folder, '伊豆の国市.plan.json')
  await exportPlan(program, file)
  const envelope = JSON.parse(readFileSync(file, 'utf8')) as { payload: string }
  const payload = Buffer.from(envelope.payload, 'base64url')
  payload[payload.indexOf('250件／令和7年度')] = '3'.charCodeAt(0)
  writeFileSync(file, JSON.stringify({ ...envelope, payload: payload.toString('base64url') }))

  const other = await openProgram({ withSamples: false })
  const refused = await pickFile(other, file)
  await expect(refused.getByRole('alert')).toHaveText(
    '署名と内容が合いません。署名の後で内容が変わっています。何も取り込んでいません。送り主に、もう一度送ってもらってください。',
  )
  await expect(refused.getByRole('button', { name: '取り込む' })).toBeHidden()
  await refused.getByRole('button', { name: '閉じる' }).click()
  await expect(other.page.getByText('まだ計画がありません。')).toBeVisible()
  expect(queryDataFile(other.dataFolder, 'select * from journal')).toEqual([])
})
