import { fileURLToPath } from 'node:url'
import { expect, test } from './electron-program.ts'
import type { WindowApi } from './window-api.ts'

const NO_PLAN = '00000000-0000-4000-8000-000000000000'

/** All that a page can ask of the program. */
const METHODS = {
  plan: 'list templates create copy open openPage history acts openAt state commit undo redo',
  key: 'list judge make changePassphrase exportRecovery takeInRecovery exportPublic readPublic',
  roster: 'show found change preview cosign takeIn export events',
  exchange: 'exportPlan preview takeIn conflicts decided settle',
  approval: 'standing review approve answer readAnswer takeInAnswer',
  file: 'pick save saveAll read',
  paper: 'makePdf progress stop',
  ledger: 'addPrinted findState listBundles findSent fillIn',
  handout: 'listParts handOut findPart',
  cipher: 'lock open',
  settings: 'read write',
} as const

test.describe('the way from a page to the program', () => {
  test('is the methods of the contracts and nothing else', async ({ electron: { page } }) => {
    const surface = await page.evaluate(() => {
      const { api } = window as unknown as WindowApi
      return Object.entries(api).map(([namespace, methods]) => {
        const kinds = Object.values(methods).map((value) => typeof value)
        return [namespace, Object.keys(methods).join(' '), [...new Set(kinds)]]
      })
    })
    expect(surface).toEqual(Object.entries(METHODS).map(([namespace, methods]) => [namespace, methods, ['function']]))
  })

  test('cannot be replaced', async ({ electron: { page } }) => {
    const isReplaced = await page.evaluate(() => {
      const { api } = window as unknown as WindowApi
      const own = () => Promise.resolve()
      return [Reflect.set(window, 'api', {}), Reflect.set(api, 'plan', {}), Reflect.set(api.plan, 'list', own)]
    })
    expect(isReplaced).toEqual([false, false, false])
  })

  test('is one channel, on which only known methods with sound input are answered', async ({ electron: { app } }) => {
    const calls = [
      { namespace: 'plan', method: 'drop', input: {} },
      { namespace: 'plan', method: '__proto__', input: {} },
      { namespace: 'constructor', method: 'list', input: {} },
      { namespace: 'plan', method: 'list', input: { more: 1 } },
      { namespace: 'plan', method: 'open', input: { planId: '../plan' } },
      { namespace: 'plan', method: 'open', input: null },
      { namespace: 'plan', method: 'list', input: {}, more: 1 },
      { namespace: 'file', method: 'read', input: { token: '/etc/passwd' } },
      ['plan', 'list'],
      'plan.list',
      null,
    ]
    const { channels, answers, known } = await app.evaluate(async ({ BrowserWindow, ipcMain }, messages) => {
      type Handler = (event: object, message: unknown) => Promise<unknown>
      const handlers = Reflect.get(ipcMain, '_invokeHandlers') as ReadonlyMap<string, Handler>
      const contents = BrowserWindow.getAllWindows()[0]?.webContents
      const event = { sender: contents, senderFrame: contents?.mainFrame }
      const ask = async (message: unknown) => handlers.get('keikakubo:call')?.(event, message)
      return {
        // Electron itself listens to `error`.
        channels: [...handlers.keys(), ...ipcMain.eventNames().filter((name) => name !== 'error')],
        answers: await Promise.all(messages.map(ask)),
        known: await ask({ namespace: 'key', method: 'list', input: {} }),
      }
    }, calls)
    expect(channels).toEqual(['keikakubo:call'])
    expect(answers).toEqual(calls.map(() => ({ ok: false, error: { code: 'gate/refused' } })))
    expect(known).toMatchObject({ ok: true })
  })

  test('is open to no other window and to no frame', async ({ electron: { app } }) => {
    const preload = fileURLToPath(new URL('stranger-preload.cjs', import.meta.url))
    const answers = await app.evaluate(async ({ BrowserWindow }, script) => {
      const own = BrowserWindow.getAllWindows()[0]?.webContents
      if (own === undefined) throw new Error('the program has a window')
      const stranger = new BrowserWindow({ show: false, webPreferences: { preload: script, session: own.session } })
      await stranger.loadURL('app://keikakubo/index.html')
      const call = (channel: string) => `window.stranger.invoke('${channel}').catch(() => 'no such channel')`
      const heard = [
        await stranger.webContents.executeJavaScript(call('keikakubo:call')),
        await stranger.webContents.executeJavaScript(call('keikakubo:other')),
      ]
      stranger.destroy()
      return heard
    }, preload)
    expect(answers).toEqual([{ ok: false, error: { code: 'gate/refused' } }, 'no such channel'])
  })

  test('refuses what does not fit the contract', async ({ electron: { page } }) => {
    const answers = await page.evaluate(async (planId) => {
      const { api } = window as unknown as WindowApi
      return [
        await api.plan.open({ planId }),
        await api.plan.open({ planId, path: '/etc/passwd' }),
        await api.plan.commit({ planId, act: 'plan/take-in', changes: [] }),
        await api.exchange.preview({ token: '../../etc/passwd' }),
        await api.key.make({ holder: 'x'.repeat(64 * 1024 * 1024), passphrase: 'x' }),
      ].map((answer) => (answer.ok ? 'ok' : answer.error.code))
    }, NO_PLAN)
    expect(answers).toEqual(['plan/not-found', 'gate/refused', 'gate/refused', 'gate/refused', 'gate/refused'])
  })
})
