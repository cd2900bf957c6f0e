import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bundleCrypto } from '#electron/host/services/bundle-crypto.ts'
import { JSON_NODE_LIMIT, jsonErrorCodes, parseStrictJson } from '#shared/encoding/strict-json.ts'
import { describeWithVectors, listVectors, readVector } from '../../../helpers/test-vectors.ts'

function codeOf(text: string): string {
  const result = parseStrictJson(text)
  return result.ok ? 'accepted' : result.error.code
}

describe('parseStrictJson', () => {
  it.each([
    ['', 'json/truncated', 0],
    ['{"a":1', 'json/truncated', 6],
    ['{"a":"bc', 'json/truncated', 8],
    ['["\\u00', 'json/truncated', 2],
    ['["a\\', 'json/truncated', 4],
    ['[tru', 'json/truncated', 1],
    ['[-', 'json/truncated', 1],
    ['[1.', 'json/truncated', 1],
    ['[1.5e', 'json/truncated', 1],
    ['[1.5.', 'json/unexpected-character', 1],
    ['[01]', 'json/unexpected-character', 1],
    ['[1,]', 'json/unexpected-character', 3],
    ['{"a" 1}', 'json/unexpected-character', 5],
    ['{"a":1,}', 'json/unexpected-character', 7],
    ["{'a':1}", 'json/unexpected-character', 1],
    ['\ufeff{}', 'json/unexpected-character', 0],
    ['{} x', 'json/text-after-end', 3],
    ['["a\nb"]', 'json/line-break-in-string', 3],
    ['["a\tb"]', 'json/control-character', 3],
    ['["\\x"]', 'json/bad-escape', 2],
    ['["\\u12g4"]', 'json/bad-escape', 2],
    ['["\ud800"]', 'json/lone-surrogate', 2],
    ['["\\ud800"]', 'json/lone-surrogate', 2],
    ['["\\ud800\\ud800"]', 'json/lone-surrogate', 2],
    ['["\\udc00"]', 'json/lone-surrogate', 2],
    ['[-0]', 'json/inexact-number', 1],
    ['[9007199254740992]', 'json/inexact-number', 1],
    ['[0.1000000000000000055511151231257827]', 'json/inexact-number', 1],
    ['[1e400]', 'json/inexact-number', 1],
    ['[1e-400]', 'json/inexact-number', 1],
    ['{"a":1,"a":1}', 'json/duplicate-key', 7],
    ['{"a":1,"\\u0061":1}', 'json/duplicate-key', 7],
    ['{"か\\u3099":1,"が":2}', 'json/duplicate-key', 13],
    ['{"K":1,"\u212a":2}', 'json/duplicate-key', 7],
    ['{"\u212a":1,"K":2}', 'json/duplicate-key', 7],
    ['{"a":{"__proto__":1}}', 'json/forbidden-key', 6],
    ['{"\\u005f_proto__":1}', 'json/forbidden-key', 1],
    ['{"constructor":1}', 'json/forbidden-key', 1],
    ['{"prototype":1}', 'json/forbidden-key', 1],
  ])('refuses %j as %s at %i', (text, code, position) => {
    expect(parseStrictJson(text)).toEqual({ ok: false, error: { code, position } })
  })

  it('accepts 32 levels and refuses 33', () => {
    expect(codeOf('['.repeat(32) + ']'.repeat(32))).toBe('accepted')
    expect(codeOf('['.repeat(33) + ']'.repeat(33))).toBe('json/too-deep')
    expect(codeOf('{"a":'.repeat(100_000))).toBe('json/too-deep')
  })

  it('counts the levels that are open, not those that were', () => {
    expect(codeOf(`[${Array.from({ length: 50 }, () => '[[]]').join(',')}]`)).toBe('accepted')
  })

  it('accepts 1,000,000 values and refuses one more', () => {
    expect(codeOf(`[${'0,'.repeat(JSON_NODE_LIMIT - 2)}0]`)).toBe('accepted')
    expect(codeOf(`[${'0,'.repeat(JSON_NODE_LIMIT - 1)}0]`)).toBe('json/too-many-nodes')
  })

  it('gives objects without a prototype, at every level', () => {
    const result = parseStrictJson('{"a":[{}],"toString":1}')
    if (!result.ok) throw new Error(result.error.code)
    const value = result.value as { a: [object] }
    expect(Object.getPrototypeOf(value)).toBeNull()
    expect(Object.getPrototypeOf(value.a[0])).toBeNull()
  })

  it('accepts names that an ordinary object would inherit', () => {
    expect(codeOf('{"toString":1,"hasOwnProperty":2,"valueOf":3}')).toBe('accepted')
  })

  it('reads what JSON.stringify writes of any value that survives', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 6 }), fc.nat(4), (value, indent) => {
        const text = JSON.stringify(value, null, indent)
        const result = parseStrictJson(text)
        // What is refused here is refused for what it holds, never for its grammar.
        if (result.ok) expect(plain(result.value)).toEqual(JSON.parse(text))
        else
          expect(['json/inexact-number', 'json/lone-surrogate', 'json/forbidden-key', 'json/duplicate-key']).toContain(
            result.error.code,
          )
      }),
      { numRuns: 2_000, seed: 1 },
    )
  })

  it('refuses whatever JSON.parse refuses, and names a listed cause', () => {
    const alphabet = '{}[]",:\\u0129.eE+-truefalsn \n\t'.split('')
    const text = fc.string({ unit: fc.constantFrom(...alphabet), maxLength: 12 })
    fc.assert(
      fc.property(text, (candidate) => {
        const result = parseStrictJson(candidate)
        if (result.ok) expect(plain(result.value)).toEqual(JSON.parse(candidate))
        else expect(jsonErrorCodes).toContain(result.error.code)
      }),
      { numRuns: 20_000, seed: 2 },
    )
  })

  it('calls every beginning of a text that breaks off truncated', () => {
    const text = '{"a":[1.5e3,true,null,"é\\n\\ud83d\\ude00"],"b":{"c":false}}'
    const codes = new Set(Array.from({ length: text.length }, (_, length) => codeOf(text.slice(0, length))))
    // Between the halves of an escaped pair, what is there so far is half a pair as well.
    expect([...codes].filter((code) => code !== 'json/lone-surrogate')).toEqual(['json/truncated'])
  })
})

describeWithVectors('json-test-suite')('parseStrictJson on JSONTestSuite', () => {
  const folder = 'json-test-suite/test_parsing'
  const cases = (kind: string) =>
    listVectors(folder)
      .filter((name) => name.startsWith(kind))
      .map((name) => {
        const bytes = readVector(`${folder}/${name}`)
        const text = bundleCrypto.decodeUtf8(bytes)
        const result = text === null ? null : parseStrictJson(text)
        return { name, bytes, value: result?.ok ? { json: result.value } : null }
      })

  it('refuses all 188 texts that are not JSON', () => {
    const refused = cases('n_').filter(({ value }) => value === null)
    expect([refused.length, cases('n_').length]).toEqual([188, 188])
  })

  it('refuses all 35 texts on which readers differ', () => {
    const refused = cases('i_').filter(({ value }) => value === null)
    expect([refused.length, cases('i_').length]).toEqual([35, 35])
  })

  it('accepts 86 of the 95 JSON texts, with the values of JSON.parse', () => {
    const accepted = cases('y_').filter(({ value }) => value !== null)
    expect([accepted.length, cases('y_').length]).toEqual([86, 95])
    for (const { bytes, value } of accepted) expect(plain(value?.json)).toEqual(JSON.parse(bytes.toString('utf8')))
  })

  it('refuses the two with repeated names and the seven with numbers that do not survive', () => {
    const refused = cases('y_').filter(({ value }) => value === null)
    expect(refused.map(({ name }) => name)).toEqual([
      'y_number.json',
      'y_number_0e+1.json',
      'y_number_0e1.json',
      'y_number_minus_zero.json',
      'y_number_negative_zero.json',
      'y_number_real_capital_e.json',
      'y_number_real_exponent.json',
      'y_object_duplicated_key.json',
      'y_object_duplicated_key_and_value.json',
    ])
  })
})

/** The same value with ordinary objects, which `toEqual` compares as it does those of `JSON.parse`. */
function plain(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value))
}
