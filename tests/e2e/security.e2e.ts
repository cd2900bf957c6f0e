import { readFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'
import type { WebContents } from 'electron'
import { expect, test, type ElectronShell } from './electron-program.ts'
import { escapingPaths } from './escaping-paths.ts'
import type { WindowApi } from './window-api.ts'

const BUILT = fileURLToPath(new URL('../../.out/electron/', import.meta.url))

/** The rights of a page, as Electron reports them; every window of the program has these. */
const RIGHTS = {
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  nodeIntegrationInSubFrames: false,
  webSecurity: true,
  allowRunningInsecureContent: false,
  experimentalFeatures: false,
  webviewTag: false,
  enableBlinkFeatures: '',
}

/** Electron's own record of the rights of a page, which its types leave out. */
type WithRights = WebContents & { readonly getLastWebPreferences: () => object }

/** How many pages the program holds, seen or not. */
function countContents({ app }: ElectronShell): Promise<number> {
  return app.evaluate(({ webContents }) => webContents.getAllWebContents().length)
}

test.describe('the rights of a page', () => {
  test('are the fewest that Electron can give', async ({ electron: { app } }) => {
    const rights = await app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows().map((window) => (window.webContents as WithRights).getLastWebPreferences()),
    )
    expect(rights).toHaveLength(1)
    expect(rights[0]).toMatchObject(RIGHTS)
  })

  test('are the same in the window that prints', async ({ electron: { app, page } }) => {
    const printing = app.evaluate(
      ({ app: program }) =>
        new Promise((resolve) => {
          program.once('browser-window-created', (_event, window) =>
            resolve((window.webContents as WithRights).getLastWebPreferences()),
          )
        }),
    )
    const planId = await page.evaluate(async () => {
      const plans = await (window as unknown as WindowApi).api.plan.list({})
      return plans.ok ? plans.value[0]?.id : undefined
    })
    const printed = page.evaluate(
      (id) =>
        (window as unknown as WindowApi).api.paper.makePdf({
          run: crypto.randomUUID(),
          job: {
            planId: id,
            subject: { kind: 'sheet', sheet: 'kpi', owner: null },
            form: null,
            size: 'A3',
            lie: null,
            isProof: false,
          },
        }),
      planId,
    )
    expect(await printing).toMatchObject(RIGHTS)
    expect(await printed).toMatchObject({ ok: true })
  })

  test('hold nothing of Node', async ({ electron: { page } }) => {
    const found = await page.evaluate(() =>
      ['require', 'process', 'module', 'exports', 'global', 'Buffer', '__dirname', 'ipcRenderer', 'electron'].filter(
        (name) => name in window,
      ),
    )
    expect(found).toEqual([])
  })

  test('are asked for in vain', async ({ electron: { page } }) => {
    const states = await page.evaluate(async () => {
      const names = ['geolocation', 'notifications', 'camera', 'microphone', 'midi', 'clipboard-read', 'storage-access']
      const answers = names.map(async (name) => {
        return [name, (await navigator.permissions.query({ name: name as PermissionName })).state] as const
      })
      return Object.fromEntries(await Promise.all(answers))
    })
    expect(new Set(Object.values(states))).toEqual(new Set(['denied']))
    expect(await page.evaluate(() => Notification.requestPermission())).toBe('denied')
    const position = await page.evaluate(
      () =>
        new Promise((resolve) => {
          navigator.geolocation.getCurrentPosition(
            () => resolve('given'),
            ({ code, PERMISSION_DENIED }) => resolve(code === PERMISSION_DENIED ? 'denied' : 'failed'),
          )
        }),
    )
    expect(position).toBe('denied')
  })
})

test.describe('the way out of a page', () => {
  test('by navigation is shut', async ({ electron: { page } }) => {
    const address = page.url()
    await page.evaluate(() => Object.assign(window, { isStillHere: true }))
    for (const target of ['https://example.com/', 'file:///etc/passwd', 'app://keikakubo/print.html', 'app://other/']) {
      await page.evaluate((to) => {
        window.location.href = to
      }, target)
      await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 100)))
      expect(page.url()).toBe(address)
    }
    expect(await page.evaluate(() => 'isStillHere' in window)).toBe(true)
  })

  test('by new windows is shut', async ({ electron }) => {
    const before = await countContents(electron)
    const opened = await electron.page.evaluate(() =>
      ['https://example.com/', 'about:blank', 'app://keikakubo/index.html', 'file:///etc/passwd'].map((target) => {
        const link = document.createElement('a')
        Object.assign(link, { href: target, target: '_blank' })
        link.click()
        return window.open(target)
      }),
    )
    expect(opened).toEqual([null, null, null, null])
    expect(await countContents(electron)).toBe(before)
  })

  test('by embedded pages is shut', async ({ electron }) => {
    const before = await countContents(electron)
    const isWebview = await electron.page.evaluate(() => {
      const webview = document.createElement('webview')
      webview.setAttribute('src', 'app://keikakubo/index.html')
      document.body.append(webview)
      const isKnown = 'loadURL' in webview
      webview.remove()
      return isKnown
    })
    expect(isWebview).toBe(false)
    expect(await countContents(electron)).toBe(before)
  })

  test('by downloads is shut', async ({ electron: { app, page } }) => {
    const isPrevented = app.evaluate(
      ({ BrowserWindow }) =>
        new Promise((resolve) => {
          const contents = BrowserWindow.getAllWindows()[0]?.webContents
          contents?.session.once('will-download', (event) => resolve(event.defaultPrevented))
        }),
    )
    await page.evaluate(() => {
      const link = document.createElement('a')
      Object.assign(link, { href: 'app://keikakubo/index.html', download: 'index.html' })
      link.click()
    })
    expect(await isPrevented).toBe(true)
  })

  test('to a network is shut, from the page and from its session', async ({ electron: { app, page } }) => {
    const visits: string[] = []
    const server = await startServer((path) => visits.push(path))
    const address = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`
    expect((await fetch(`${address}/canary`)).status).toBe(204)
    const answer = await page.evaluate(async (origin) => {
      const image = new Image()
      image.src = `${origin}/image`
      const socket = await new Promise((resolve) => {
        const attempt = new WebSocket(origin.replace('http', 'ws'))
        attempt.addEventListener('open', () => resolve('open'))
        attempt.addEventListener('error', () => resolve('refused'))
      })
      return [socket, await fetch(`${origin}/fetch`).then(String, () => 'refused')]
    }, address)
    const session = await app.evaluate(async ({ BrowserWindow }, origin) => {
      const own = BrowserWindow.getAllWindows()[0]?.webContents.session
      return own?.fetch(`${origin}/session`).then(String, () => 'refused')
    }, address)
    server.close()
    expect([...answer, session]).toEqual(['refused', 'refused', 'refused'])
    expect(visits).toEqual(['/canary'])
  })

  test('by programs of the system is not in the program', () => {
    for (const name of ['main.js', 'host.js', 'preload.cjs']) {
      expect(readFileSync(`${BUILT}${name}`, 'utf8')).not.toMatch(/openExternal|openPath|shell\.open/)
    }
  })
})

test.describe('the content of a page', () => {
  test('is bound by a policy without unsafe sources', async ({ electron: { page } }) => {
    const policy = await page.evaluate(async () => (await fetch('/index.html')).headers.get('content-security-policy'))
    expect(policy?.split('; ')).toEqual([
      "default-src 'none'",
      "script-src 'self'",
      "style-src 'self'",
      "font-src 'self'",
      "img-src 'self' data: blob:",
      "worker-src 'self'",
      "connect-src 'self'",
      "base-uri 'none'",
      "form-action 'none'",
      "frame-ancestors 'none'",
      "require-trusted-types-for 'script'",
      'trusted-types keikakubo',
    ])
  })

  test('runs no script that is not a file of the program', async ({ electron: { page } }) => {
    const attempts = await page.evaluate(() => {
      const ways: Readonly<Record<string, () => void>> = {
        eval: () => window.eval('document.title = "taken"'),
        // oxlint-disable-next-line typescript/no-implied-eval -- this is what must not run
        Function: () => new Function('document.title = "taken"')(),
        innerHTML: () => {
          document.createElement('div').innerHTML = '<img src="x" onerror="document.title = \'taken\'">'
        },
        script: () => {
          const script = document.createElement('script')
          script.textContent = 'document.title = "taken"'
          document.body.append(script)
        },
        policy: () => {
          const { trustedTypes } = window as unknown as {
            trustedTypes: { createPolicy: (...given: unknown[]) => void }
          }
          trustedTypes.createPolicy('other', {})
        },
      }
      // Outside of the debugger's call, which would be let through.
      return new Promise<Record<string, string>>((resolve) => {
        setTimeout(() => {
          const tried = Object.entries(ways).map(([name, way]) => {
            try {
              way()
              return [name, 'ran'] as const
            } catch {
              return [name, 'refused'] as const
            }
          })
          resolve(Object.fromEntries(tried))
        })
      })
    })
    expect(attempts).toEqual({
      eval: 'refused',
      Function: 'refused',
      innerHTML: 'refused',
      script: 'refused',
      policy: 'refused',
    })
    expect(await page.evaluate(() => document.title)).toBe('計画簿')
  })

  test('comes from listed files alone', async ({ electron: { page } }) => {
    const paths = escapingPaths()
    expect(paths.length).toBeGreaterThanOrEqual(200)
    const answered = await page.evaluate(async (tried) => {
      const statuses = tried.map(async (path) => {
        const answer = await fetch(path).then(
          async (response) => ({ status: response.status, size: (await response.arrayBuffer()).byteLength }),
          () => ({ status: 0, size: 0 }),
        )
        return { path, ...answer }
      })
      return Promise.all(statuses)
    }, paths)
    expect(answered.filter(({ status, size }) => (status !== 404 && status !== 0) || size > 0)).toEqual([])
    expect(answered.filter(({ status }) => status === 404).length).toBeGreaterThanOrEqual(200)
    expect(await page.evaluate(async () => (await fetch('/index.html')).status)).toBe(200)
    expect(await page.evaluate(async () => (await fetch('/index.html', { method: 'POST' })).status)).toBe(405)
  })
})

test('Chromium keeps quiet by itself', async ({ electron: { app } }) => {
  const quiet = await app.evaluate(({ app: program, BrowserWindow }) => {
    const session = BrowserWindow.getAllWindows()[0]?.webContents.session
    const switches = ['disable-background-networking', 'disable-component-update', 'no-pings', 'host-resolver-rules']
    return {
      missing: switches.filter((name) => !program.commandLine.hasSwitch(name)),
      doesSpellCheck: session?.isSpellCheckerEnabled(),
      isPersistent: session?.isPersistent(),
    }
  })
  expect(quiet).toEqual({ missing: [], doesSpellCheck: false, isPersistent: false })
})

/** A server of this machine that notes who comes. */
async function startServer(onVisit: (path: string) => void): Promise<Server> {
  const server = createServer(({ url = '' }, response) => {
    onVisit(url)
    response.writeHead(204).end()
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return server
}
