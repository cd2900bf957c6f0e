import { readFile } from 'node:fs/promises'
import type { PageFiles } from '#electron/host/shell/page-files.ts'
import { PAGE_HEADERS } from '#electron/host/shell/page-headers.ts'

export const APP_SCHEME = 'app'

/** Where the pages live: an address that no network has. */
export const APP_ORIGIN = `${APP_SCHEME}://keikakubo`

/** The answer to one request below `APP_ORIGIN`: the listed file, 405 for any method but GET, or 404. */
export async function answerPageRequest(
  files: PageFiles,
  { method, url }: Pick<Request, 'method' | 'url'>,
): Promise<Response> {
  if (method !== 'GET') return refuse(405)
  const [address = ''] = url.startsWith(`${APP_ORIGIN}/`) ? url.slice(APP_ORIGIN.length).split(/[?#]/, 1) : []
  const file = files.get(address)
  if (file === undefined) return refuse(404)
  const headers = { ...PAGE_HEADERS, 'content-type': file.contentType }
  return new Response(new Uint8Array(await readFile(file.path)), { headers })
}

function refuse(status: number): Response {
  return new Response(null, { status, headers: PAGE_HEADERS })
}
