import { describe, expect, it, onTestFinished } from 'vitest'
import { startWebShell } from '#electron/web/web-shell.ts'
import { BUNDLE_SIZE_LIMIT } from '#shared/bundle/bundle-text.ts'
import { buildPages } from '../../../helpers/build-pages.ts'
import { buildPlan } from '../../../helpers/build-plan.ts'
import { startTestHost } from '../../../helpers/run-host.ts'
import { sendRaw, type RawAnswer } from '../../../helpers/send-raw.ts'
import { makeTempFolder } from '../../../helpers/temp-folder.ts'
import { listTraversalPaths } from '../../../helpers/traversal-paths.ts'

const REFUSED = { ok: false, error: { code: 'gate/refused' } }

/** A running shell; `get` and `post` go in as the browser that was let in. */
async function openShell() {
  const folder = makeTempFolder()
  const host = await startTestHost(folder, [buildPlan('青空')])
  const shell = await startWebShell(host, { logFolder: folder, pagesFolder: buildPages(folder) })
  onTestFinished(async () => {
    await shell.close()
    await host.close()
  })
  const { port: portText, origin, pathname, search } = new URL(shell.url)
  const port = Number(portText)
  const entrance = pathname + search
  const entered = await sendRaw(port, entrance)
  const cookie = entered.headers['set-cookie']?.[0]?.split(';')[0] ?? ''
  const get = (path: string) => sendRaw(port, path, { headers: { cookie } })
  const post = (path: string, body: string | Uint8Array, headers: Record<string, string> = {}) =>
    sendRaw(port, path, {
      method: 'POST',
      body,
      headers: { cookie, origin, 'content-type': 'application/json', ...headers },
    })
  return { port, origin, entrance, entered, cookie, get, post }
}

const json = ({ body }: RawAnswer): unknown => JSON.parse(body)

describe('the entrance of the browser shell', () => {
  it('lets the first visitor in and nobody after', async () => {
    const { port, entered, entrance, get } = await openShell()
    expect(entered.status).toBe(303)
    expect(entered.headers.location).toBe('/index.html')
    expect(entered.headers['set-cookie']?.[0]).toMatch(/^keikakubo-\d+=[\w-]{43}; HttpOnly; SameSite=Strict; Path=\/$/)
    expect((await get('/index.html')).status).toBe(200)
    expect((await sendRaw(port, entrance)).status).toBe(403)
    expect((await sendRaw(port, '/enter?token=')).status).toBe(403)
    expect((await sendRaw(port, '/enter')).status).toBe(403)
  })

  it('shows nothing to a browser without its session', async () => {
    const { port, origin, cookie } = await openShell()
    const name = cookie.split('=')[0]
    for (const headers of [
      {},
      { cookie: `${String(name)}=${'A'.repeat(43)}` },
      { cookie: cookie.replace('keikakubo', 'other') },
    ]) {
      expect((await sendRaw(port, '/index.html', { headers })).status).toBe(403)
      const asked = { method: 'POST', body: '{}', headers: { ...headers, origin, 'content-type': 'application/json' } }
      expect((await sendRaw(port, '/api/plan/list', asked)).status).toBe(403)
    }
  })

  it('refuses foreign names and foreign pages, though they bring the session', async () => {
    const { port, cookie, origin, post } = await openShell()
    expect((await post('/api/plan/list', '{}')).status).toBe(200)
    const strange = [
      { host: 'evil.example' },
      { host: `localhost:${String(port)}` },
      { origin: 'http://evil.example' },
      { origin: 'null' },
      { 'sec-fetch-site': 'cross-site' },
    ]
    for (const headers of strange) expect((await post('/api/plan/list', '{}', headers)).status).toBe(403)
    const withoutOrigin = { method: 'POST', body: '{}', headers: { cookie, 'content-type': 'application/json' } }
    expect((await sendRaw(port, '/api/plan/list', withoutOrigin)).status).toBe(403)
    for (const method of ['PUT', 'DELETE', 'OPTIONS', 'TRACE', 'HEAD']) {
      expect((await sendRaw(port, '/index.html', { method, headers: { cookie, origin } })).status).toBe(405)
    }
  })
})

describe('the pages of the browser shell', () => {
  it('carry the strict policy and, first of all scripts, the client', async () => {
    const { get } = await openShell()
    const page = await get('/index.html')
    expect(page.body).toContain('<head><script type="module" src="/web-client.js"></script><title>')
    for (const answer of [page, await get('/assets/index.js'), await get('/nowhere')]) {
      const policy = String(answer.headers['content-security-policy'])
      expect(policy).toContain("default-src 'none'; script-src 'self'")
      expect(policy).not.toContain('unsafe')
      expect(answer.headers['x-content-type-options']).toBe('nosniff')
    }
  })

  it('are all that there is to read', async () => {
    const { get } = await openShell()
    const paths = listTraversalPaths()
    expect(paths.length).toBeGreaterThan(200)
    const served: string[] = []
    for (const path of paths) {
      const { status } = await get(path.replaceAll('．', '%EF%BC%8E'))
      if (status !== 404 && status !== 403) served.push(`${path} ${String(status)}`)
    }
    expect(served).toEqual([])
  })
})

describe('the calls of the browser shell', () => {
  it('are answered by the host', async () => {
    const { post } = await openShell()
    const answer = await post('/api/plan/list', '{}')
    expect(json(answer)).toMatchObject({ ok: true, value: [{ title: '青空市DX推進計画' }] })
  })

  it('are refused where the contracts do not know them', async () => {
    const { post } = await openShell()
    const unknown = ['plan/remove', 'nothing/list', 'constructor/name', 'plan/constructor', 'plan/toString']
    for (const name of unknown) {
      const answer = await post(`/api/${name}`, '{}')
      expect([name, answer.status, json(answer)]).toEqual([name, 403, REFUSED])
    }
    for (const path of ['/api', '/api/plan', '/api/plan/list/', '/api/__proto__/list', '/other']) {
      expect((await post(path, '{}')).status).toBe(404)
    }
    for (const inThePage of ['pick', 'save', 'read']) {
      const answer = await post(`/api/file/${inThePage}`, JSON.stringify({ token: 'A'.repeat(32) }))
      expect(json(answer)).toEqual(REFUSED)
    }
  })

  it('are refused where the input does not fit', async () => {
    const { post } = await openShell()
    for (const body of ['', '{', 'null', '[]', '{"extra":1}', '"plan"']) {
      expect([body, json(await post('/api/plan/list', body))]).toEqual([body, REFUSED])
    }
    expect(json(await post('/api/plan/list', '{}', { 'content-type': 'text/plain' }))).toEqual(REFUSED)
  })

  it('end at the size limit', async () => {
    const { post } = await openShell()
    const announced = await post('/api/plan/list', '', { 'content-length': String(64 * 1024 * 1024 + 1) })
    expect([announced.status, json(announced)]).toEqual([413, REFUSED])
  })
})

describe('the files of the browser shell', () => {
  it('come back as they were brought, under their name', async () => {
    const { get, post } = await openShell()
    const held = json(await post(`/files?name=${encodeURIComponent("計画 '1'.json")}`, '中身'))
    expect(held).toMatchObject({ ok: true, value: { name: "計画 '1'.json" } })
    const { token } = (held as { value: { token: string } }).value
    const file = await get(`/files/${token}`)
    expect(file.body).toBe('中身')
    expect(file.headers['content-disposition']).toBe("attachment; filename*=UTF-8''%E8%A8%88%E7%94%BB%20%271%27.json")
  })

  it('are not found under another token', async () => {
    const { get } = await openShell()
    expect(json(await get(`/files/${'A'.repeat(32)}`))).toEqual({ ok: false, error: { code: 'file/not-found' } })
    expect((await get('/files/short')).status).toBe(404)
  })

  it('are refused without a name and over the size of a bundle', async () => {
    const { post } = await openShell()
    expect(json(await post('/files', 'x'))).toEqual(REFUSED)
    expect(json(await post(`/files?name=${'a'.repeat(256)}`, 'x'))).toEqual(REFUSED)
    const large = await post('/files?name=a', '', { 'content-length': String(BUNDLE_SIZE_LIMIT + 1) })
    expect([large.status, json(large)]).toEqual([413, { ok: false, error: { code: 'file/too-large' } }])
  })
})
