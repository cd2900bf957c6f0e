import { readFile } from 'node:fs/promises'
import type { IncomingMessage } from 'node:http'
import { BUNDLE_SIZE_LIMIT } from '#shared/bundle/bundle-text.ts'
import type { AppError } from '#shared/app-error.ts'
import { FileTokenSchema } from '#shared/contracts/file-token.ts'
import { failed, ok, type Result } from '#shared/result.ts'
import type { PageFile, PageFiles } from '../host/shell/page-files.ts'
import { MESSAGE_LIMIT, routeCall, type Answering } from '../host/shell/route-call.ts'
import { ENTRANCE_PATH, type Entrance } from './entrance.ts'
import { readBody } from './read-body.ts'
import { isFromOurPages, readCookie, sessionCookieName } from './request-guard.ts'

/** What the server knows when a request comes. */
export type Service = Answering & {
  readonly port: number
  readonly pages: PageFiles
  readonly entrance: Entrance
}

/** One answer, before the headers that all have in common. */
export type Reply = {
  readonly status: number
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string | Uint8Array
}

const FORBIDDEN: Reply = { status: 403 }
const NOT_FOUND: Reply = { status: 404 }
const LONGEST_FILE_NAME = 255

/** The script that stands in the browser where the preload script stands in Electron. */
const CLIENT_SCRIPT = '<script type="module" src="/web-client.js"></script>'

/** Answers one request of the browser. Nothing but the entrance is open to a browser without a session. */
export async function answerRequest(request: IncomingMessage, service: Service): Promise<Reply> {
  const { method = '', headers, url = '' } = request
  if (!isFromOurPages({ method, headers }, `127.0.0.1:${String(service.port)}`)) return FORBIDDEN
  if (method !== 'GET' && method !== 'POST') return { status: 405 }
  const [path = '', query = ''] = url.split('?', 2)
  if (method === 'GET' && path === ENTRANCE_PATH) return enter(new URLSearchParams(query), service)
  const session = readCookie(headers.cookie, sessionCookieName(service.port))
  if (session === null || !service.entrance.knows(session)) return FORBIDDEN
  return method === 'GET' ? answerGet(path, service) : answerPost(request, { path, query }, service)
}

function enter(query: URLSearchParams, { entrance, port }: Service): Reply {
  const accepted = entrance.accept(query.get('token') ?? '')
  if (accepted === null) {
    const body = 'このアドレスは一度だけ使えます。計画簿を起動し直してください。'
    return { status: 403, headers: { 'content-type': 'text/plain; charset=utf-8' }, body }
  }
  const cookie = `${sessionCookieName(port)}=${accepted.session}; HttpOnly; SameSite=Strict; Path=/`
  return { status: 303, headers: { location: accepted.target, 'set-cookie': cookie } }
}

async function answerGet(path: string, service: Service): Promise<Reply> {
  const page = service.pages.get(path)
  if (page !== undefined) return sendPage(page)
  const token = FileTokenSchema.safeParse(/^\/files\/([^/]+)$/.exec(path)?.[1])
  return token.success ? sendHeldFile(await service.host.findFile(token.data)) : NOT_FOUND
}

async function sendPage({ path, contentType }: PageFile): Promise<Reply> {
  const bytes = await readFile(path)
  const headers = { 'content-type': contentType }
  if (!contentType.startsWith('text/html')) return { status: 200, headers, body: bytes }
  return { status: 200, headers, body: bytes.toString('utf8').replace('<head>', `<head>${CLIENT_SCRIPT}`) }
}

/** The bytes as a download; a page's script reads them, too. */
function sendHeldFile(file: Awaited<ReturnType<Service['host']['findFile']>>): Reply {
  if (!file.ok) return sendResult(file)
  const { name, bytes } = file.value
  const headers = {
    'content-type': 'application/octet-stream',
    'content-disposition': `attachment; filename*=UTF-8''${encodeRfc8187(name)}`,
  }
  return { status: 200, headers, body: bytes }
}

/** Percent-encoded so that only the characters of RFC 8187's `attr-char` stand for themselves. */
function encodeRfc8187(text: string): string {
  return encodeURIComponent(text.toWellFormed()).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  )
}

type Target = { readonly path: string; readonly query: string }

async function answerPost(request: IncomingMessage, { path, query }: Target, service: Service): Promise<Reply> {
  if (path === '/files') return holdFile(request, new URLSearchParams(query).get('name') ?? '', service)
  const [, namespace, method] = /^\/api\/([a-zA-Z]+)\/([a-zA-Z]+)$/.exec(path) ?? []
  if (namespace === undefined || method === undefined) return NOT_FOUND
  if (request.headers['content-type'] !== 'application/json') return sendResult(failed({ code: 'gate/refused' }))
  const body = await readBody(request, MESSAGE_LIMIT)
  if (body === null) return tooLarge({ code: 'gate/refused' })
  const input = parseJson(body)
  if (!input.ok) return sendResult(input)
  return sendResult(await routeCall({ namespace, method, input: input.value }, service))
}

/** Holds a file that the officer chose in the browser. */
async function holdFile(request: IncomingMessage, name: string, { host }: Service): Promise<Reply> {
  if (name === '' || name.length > LONGEST_FILE_NAME) return sendResult(failed({ code: 'gate/refused' }))
  const bytes = await readBody(request, BUNDLE_SIZE_LIMIT)
  if (bytes === null) return tooLarge({ code: 'file/too-large' })
  const token = await host.hold({ name, bytes })
  return sendResult(token.ok ? ok({ token: token.value, name }) : token)
}

function parseJson(bytes: Uint8Array): Result<unknown, AppError> {
  try {
    return ok(JSON.parse(Buffer.from(bytes).toString('utf8')))
  } catch (thrown) {
    if (thrown instanceof SyntaxError) return failed({ code: 'gate/refused' })
    throw thrown
  }
}

/** A result as JSON. What the gate refused is 403 besides, anything else 200: an expected failure is an answer. */
function sendResult(result: Result<unknown, AppError>): Reply {
  const status = !result.ok && result.error.code === 'gate/refused' ? 403 : 200
  return { status, headers: { 'content-type': 'application/json; charset=utf-8' }, body: JSON.stringify(result) }
}

/** The rest of the body is not read: the connection ends with the answer. */
function tooLarge(error: AppError): Reply {
  return {
    ...sendResult(failed(error)),
    status: 413,
    headers: { 'content-type': 'application/json', connection: 'close' },
  }
}
