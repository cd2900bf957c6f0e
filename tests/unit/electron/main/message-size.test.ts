import { describe, expect, it } from 'vitest'
import { isLargerThan } from '#electron/main/message-size.ts'

describe('isLargerThan', () => {
  it.each([
    ['text', 'あ'.repeat(501)],
    ['text deep inside', { a: [{ b: 'x'.repeat(501) }] }],
    ['names of fields', { ['x'.repeat(501)]: 1 }],
    ['binary data', new Uint8Array(1_001)],
    ['a buffer', { bytes: new ArrayBuffer(1_001) }],
    ['many small values', Array.from({ length: 126 }, (_, index) => index)],
    ['the entries of a map', new Map([['a', 'x'.repeat(501)]])],
    ['the members of a set', new Set(['x'.repeat(501)])],
  ])('counts %s', (_what, message) => {
    expect(isLargerThan(message, 1_000)).toBe(true)
    expect(isLargerThan(message, 2_000)).toBe(false)
  })

  it('comes to an end in a cycle', () => {
    const message: Record<string, unknown> = { name: 'a' }
    message['self'] = message
    expect(isLargerThan(message, 1_000)).toBe(false)
  })
})
