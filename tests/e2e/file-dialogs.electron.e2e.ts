import { readdirSync } from 'node:fs'
import { expect, test } from './electron-program.ts'
import { makeFolder, removeFolder } from './folder.ts'
import type { WindowApi } from './window-api.ts'

/** What the dialogs of the system call each kind of file. */
const NAMES = {
  bundle: '交換ファイル',
  locked: '合言葉で閉じたファイル',
  roster: '名簿',
  'public-key': '公開鍵',
  key: '復旧用の鍵',
  pdf: 'PDF',
} as const

test('a dialog asks for a file by its name', async ({ electron: { app, page } }) => {
  await app.evaluate(({ dialog }) => {
    const asked: unknown[] = []
    Reflect.set(dialog, 'asked', asked)
    dialog.showOpenDialog = (...given: unknown[]) => {
      asked.push(given.at(-1))
      return Promise.resolve({ canceled: true, filePaths: [] })
    }
  })
  for (const what of Object.keys(NAMES)) {
    await page.evaluate(async (kind) => {
      const { api } = window as unknown as WindowApi
      await api.file.pick({ what: kind })
    }, what)
  }
  const asked = await app.evaluate(({ dialog }) => Reflect.get(dialog, 'asked') as unknown)
  expect(asked).toMatchObject(
    Object.values(NAMES).map((name) => ({ title: `${name}を選ぶ`, filters: [{ name }, { name: 'すべてのファイル' }] })),
  )
})

test('files that belong together are saved into one folder, none over another', async ({ electron: { app, page } }) => {
  const folder = makeFolder()
  await app.evaluate(({ dialog }, path) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [path] })
  }, folder)
  const saved = await page.evaluate(async () => {
    const { api } = window as unknown as WindowApi
    const made = await api.key.make({ holder: '三島 太郎', passphrase: '四つの単語をつなげた合言葉' })
    if (!made.ok) return made
    const file = await api.key.exportPublic({ kid: made.value.kid, post: '主査' })
    return file.ok ? api.file.saveAll({ tokens: [file.value.token, file.value.token] }) : file
  })
  const names = ['公開鍵_三島太郎.pub.json', '公開鍵_三島太郎（2）.pub.json']
  expect(saved).toEqual({ ok: true, value: { savedAs: names } })
  expect(readdirSync(folder).sort()).toEqual(names.toSorted())
  removeFolder(folder)
})
