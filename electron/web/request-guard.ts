import type { IncomingHttpHeaders } from 'node:http'

/** What a request says of where it comes from. */
type Asked = { readonly method: string; readonly headers: IncomingHttpHeaders }

/**
 * Whether a request was meant for the server at `authority` (such as `127.0.0.1:40123`) and sent by the browser's user or by our
 * own pages: a foreign name that resolves to this machine has another Host, a foreign page another Origin.
 */
export function isFromOurPages({ method, headers }: Asked, authority: string): boolean {
  if (headers.host !== authority) return false
  const origin = headers.origin
  if (origin === undefined ? method !== 'GET' : origin !== `http://${authority}`) return false
  const site = headers['sec-fetch-site']
  return site === undefined || site === 'same-origin' || (site === 'none' && method === 'GET')
}

/** Browsers keep the cookies of every port of a host together: the port is in the name. */
export function sessionCookieName(port: number): string {
  return `keikakubo-${String(port)}`
}

/** The value of a cookie in a `Cookie` header; null where there is none of that name. */
export function readCookie(header: string | undefined, name: string): string | null {
  const prefix = `${name}=`
  const found = (header ?? '').split(/; */).find((pair) => pair.startsWith(prefix))
  return found === undefined ? null : found.slice(prefix.length)
}
