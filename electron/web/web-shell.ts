import { once } from 'node:events'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'
import { createLog, type Log } from '../host/services/log.ts'
import type { HostLink } from '../host/host-link.ts'
import type { Print } from '../host/shell/make-pdf.ts'
import { listPageFiles } from '../host/shell/page-files.ts'
import { PAGE_HEADERS } from '../host/shell/page-headers.ts'
import { createPaperCalls } from '../host/shell/paper-calls.ts'
import { printPageAddress } from '../host/shell/print-page.ts'
import { answerRequest, type Service } from './answer-request.ts'
import { createEntrance } from './entrance.ts'
import { printWithBrowser } from './print-with-browser.ts'

const BUILT_PAGES = fileURLToPath(new URL('../../.out/renderer/', import.meta.url))
/** A browser that is still sending or receiving by then is cut off. */
const CLOSE_TIMEOUT_MS = 5_000

/** The pages and the host behind a loopback address. */
export type WebShell = {
  /** An address that opens the program once, in the first browser that visits it. */
  readonly url: string
  readonly print: Print
  /** Ends the server; the host stays as it is. */
  readonly close: () => Promise<void>
}

/**
 * `pagesFolder`: the built pages, if they are not in `.out/renderer`; `logFolder` takes what goes wrong; `portionPages`: how many pages are printed
 * at a time, if not as many as is usual.
 */
export type WebShellOptions = {
  readonly logFolder: string
  readonly pagesFolder?: string
  readonly portionPages?: number
}

/** Serves the pages to a browser of this machine, on a port that the system chooses. */
export async function startWebShell(host: HostLink, options: WebShellOptions): Promise<WebShell> {
  const pages = listPageFiles(options.pagesFolder ?? BUILT_PAGES)
  const entrance = createEntrance()
  const log = createLog(options.logFolder, () => new Date())
  const server = createServer()
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const addressOf = (path: string) => `http://127.0.0.1:${String(port)}${entrance.invite(path)}`
  const print: Print = (job, control) =>
    printWithBrowser(addressOf(printPageAddress(job, options.portionPages)), control)
  const paper = createPaperCalls(host, print)
  const service: Service = { port, pages, entrance, host, log, shell: { paper: paper.api } }
  server.on('request', (request, response) => void respond({ request, response }, service))
  const close = () => {
    paper.stopAll()
    return closeServer(server)
  }
  return { url: addressOf('/index.html'), print, close }
}

type Exchange = { readonly request: IncomingMessage; readonly response: ServerResponse }

async function respond({ request, response }: Exchange, service: Service): Promise<void> {
  const {
    status,
    headers = {},
    body = '',
  } = await answerRequest(request, service).catch((thrown: unknown) => {
    return brokenReply(service.log, thrown)
  })
  response.writeHead(status, { ...PAGE_HEADERS, ...headers })
  response.end(body)
}

function brokenReply(log: Log, thrown: unknown): Awaited<ReturnType<typeof answerRequest>> {
  const error = { code: 'internal', reference: log.report('web', thrown) }
  return { status: 500, headers: { 'content-type': 'application/json' }, body: JSON.stringify({ ok: false, error }) }
}

async function closeServer(server: Server): Promise<void> {
  const timer = setTimeout(() => server.closeAllConnections(), CLOSE_TIMEOUT_MS)
  const closed = once(server, 'close')
  server.close()
  await closed
  clearTimeout(timer)
}
