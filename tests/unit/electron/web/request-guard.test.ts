import { describe, expect, it } from 'vitest'
import { isFromOurPages, readCookie } from '#electron/web/request-guard.ts'

const authority = '127.0.0.1:40123'
const own = 'http://127.0.0.1:40123'

describe('isFromOurPages', () => {
  it.each([
    ['GET', {}],
    ['GET', { 'sec-fetch-site': 'none' }],
    ['GET', { origin: own, 'sec-fetch-site': 'same-origin' }],
    ['POST', { origin: own, 'sec-fetch-site': 'same-origin' }],
  ])('lets %s with %o in', (method, headers) => {
    expect(isFromOurPages({ method, headers: { host: authority, ...headers } }, authority)).toBe(true)
  })

  it.each([
    ['GET', { host: 'localhost:40123' }],
    ['GET', { host: 'evil.example:40123' }],
    ['GET', { host: '127.0.0.1' }],
    ['GET', { origin: 'http://evil.example' }],
    ['GET', { origin: 'http://127.0.0.1:40124' }],
    ['GET', { 'sec-fetch-site': 'cross-site' }],
    ['GET', { 'sec-fetch-site': 'same-site' }],
    ['POST', {}],
    ['POST', { origin: 'null' }],
    ['POST', { origin: 'https://127.0.0.1:40123' }],
    ['POST', { origin: own, 'sec-fetch-site': 'none' }],
  ])('keeps %s with %o out', (method, headers) => {
    expect(isFromOurPages({ method, headers: { host: authority, ...headers } }, authority)).toBe(false)
  })
})

describe('readCookie', () => {
  it('finds a cookie by its whole name', () => {
    expect(readCookie('xa=1; a=2;b=3', 'a')).toBe('2')
    expect(readCookie('xa=1; a=2;b=3', 'b')).toBe('3')
    expect(readCookie('xa=1', 'a')).toBeNull()
    expect(readCookie(undefined, 'a')).toBeNull()
  })
})
