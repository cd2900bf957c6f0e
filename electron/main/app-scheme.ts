import { protocol, type Session } from 'electron'
import { readFile } from 'node:fs/promises'
import type { PageFiles } from '#electron/host/shell/page-files.ts'
import { PAGE_HEADERS } from '#electron/host/shell/page-headers.ts'

const SCHEME = 'app'

/** Where the pages live: an address that no network has. */
export const APP_ORIGIN = `${SCHEME}://keikakubo`

/** Makes the scheme an origin of its own, as `https` is. Has to run before the app is ready. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ])
}

/** Serves the listed files, and nothing else, to the pages of a session. */
export function serveAppScheme(session: Session, files: PageFiles): void {
  session.protocol.handle(SCHEME, (request) => answerPageRequest(files, request))
}

/** The answer to one request below `APP_ORIGIN`: the listed file, 405 for any method but GET, or 404. */
export async function answerPageRequest(files: PageFiles, { method, url }: Request): Promise<Response> {
  if (method !== 'GET') return refuse(405)
  const address = /^app:\/\/keikakubo(\/[^?#]*)/.exec(url)?.[1]
  const file = address === undefined ? undefined : files.get(address)
  if (file === undefined) return refuse(404)
  const headers = { ...PAGE_HEADERS, 'content-type': file.contentType }
  return new Response(new Uint8Array(await readFile(file.path)), { headers })
}

function refuse(status: number): Response {
  return new Response(null, { status, headers: PAGE_HEADERS })
}
