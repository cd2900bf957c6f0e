import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalJson, parseCanonicalJson } from '#shared/encoding/canonical-json.ts'
import { parseStrictJson, type JsonValue } from '#shared/encoding/strict-json.ts'
import { describeWithVectors, listVectors, readVector } from '../../../helpers/test-vectors.ts'

describe('canonicalJson', () => {
  it('orders members by UTF-16 units and leaves no white space', () => {
    expect(canonicalJson({ b: [1, true, null], '\ufb33': 1, a: { d: 'x', c: '' }, '\u{1f602}': 2 })).toBe(
      '{"a":{"c":"","d":"x"},"b":[1,true,null],"\u{1f602}":2,"\ufb33":1}',
    )
  })

  it('tells names with a line break from several names', () => {
    expect(canonicalJson([{ b: 1, a: 2 }, { 'b\na': 3 }, { b: 4, a: 5 }])).toBe(
      '[{"a":2,"b":1},{"b\\na":3},{"a":5,"b":4}]',
    )
    expect(canonicalJson([{ 'b\na': 3 }, { b: 1, a: 2 }])).toBe('[{"b\\na":3},{"a":2,"b":1}]')
  })

  it('tells names with a comma from several names', () => {
    const [several, one] = [{ b: 1, a: 2 }, { 'b,a': 3 }]
    const [written, writtenOne] = ['{"a":2,"b":1}', '{"b,a":3}']
    expect(canonicalJson([several, one, several, [one]])).toBe(`[${written},${writtenOne},${written},[${writtenOne}]]`)
    expect(canonicalJson([one, several, one])).toBe(`[${writtenOne},${written},${writtenOne}]`)
  })

  it.each<[string, unknown]>([
    ['minus zero', -0],
    ['NaN', Number.NaN],
    ['infinity', Infinity],
    ['an integer beyond 2^53', 2 ** 53],
    ['half a surrogate pair', 'a\ud800'],
    ['half a surrogate pair in a name', { '\udc00': 1 }],
    ['a name that reaches a prototype', JSON.parse('{"__proto__":1}')],
    ['names equal under NFC', { が: 1, 'か\u3099': 2 }],
    ['33 levels', JSON.parse('['.repeat(33) + ']'.repeat(33))],
    ['undefined', { a: undefined }],
    ['a function', [() => 1]],
    ['a large integer', 10n],
    ['1,000,001 values', Array.from({ length: 1_000_000 }, () => 0)],
  ])('throws on %s', (_, value) => {
    expect(() => canonicalJson(value as JsonValue)).toThrow(/./)
  })

  it('writes what the strict reader reads back, and nothing that it refuses', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 6 }), (value) => {
        const json = JSON.parse(JSON.stringify(value)) as JsonValue
        let text: string
        try {
          text = canonicalJson(json)
        } catch {
          expect(parseStrictJson(JSON.stringify(json)).ok).toBe(false)
          return
        }
        const read = parseStrictJson(text)
        expect(read.ok && canonicalJson(read.value)).toBe(text)
      }),
      { numRuns: 2_000, seed: 3 },
    )
  })
})

describe('parseCanonicalJson', () => {
  const read = (text: string) => {
    const strict = parseStrictJson(text)
    return strict.ok && canonicalJson(strict.value) === text ? strict.value : undefined
  }

  it.each([
    '{"a":[1,"x",null,true],"b":{}}',
    'null',
    '{"a":1,"a":1}',
    '{"b":1,"a":2}',
    '{"a": 1}',
    '[1.0]',
    '[1e2]',
    '[-0]',
    '[1e400]',
    '[9007199254740993]',
    '["\\u0041"]',
    '["\\ud800"]',
    '{"__proto__":1}',
    '{"が":1,"か\u3099":2}',
    '\ufeff[]',
    '[1,]',
    '["a\ud800"]',
    '["a\\"b","\\\\","\\n"]',
    '["a\\/b"]',
    '{"a":"x","a":"x\\",\\"a\\":\\"x"}',
    '',
    `${'['.repeat(33)}${']'.repeat(33)}`,
  ])('judges %s as the strict reader and the writer together', (text) => {
    expect(parseCanonicalJson(text)).toEqual(read(text))
  })

  it('judges canonical texts with one character changed as the strict reader and the writer together', () => {
    fc.assert(
      fc.property(
        fc.jsonValue({ maxDepth: 3 }),
        fc.nat(),
        fc.constantFrom(...'", \\:{}[]01.-eEu\ud800\u0000a'),
        fc.boolean(),
        (value, place, character, isInserted) => {
          const text = JSON.stringify(value)
          const at = place % (text.length + 1)
          const changed = text.slice(0, at) + character + text.slice(isInserted ? at : at + 1)
          for (const each of [text, changed]) expect(parseCanonicalJson(each)).toEqual(read(each))
        },
      ),
      { numRuns: 3_000, seed: 5 },
    )
  })
})

describeWithVectors('jcs')('canonicalJson on the vectors of RFC 8785', () => {
  const read = (name: string) => readVector(`jcs/testdata/${name}`).toString('utf8')
  const names = ['arrays', 'french', 'structures', 'unicode', 'weird', 'values']

  it('knows all six', () => {
    expect(listVectors('jcs/testdata/input')).toEqual(names.map((name) => `${name}.json`).sort())
  })

  it.each(names.filter((name) => name !== 'values'))('writes %s as published', (name) => {
    const text = canonicalJson(JSON.parse(read(`input/${name}.json`)) as JsonValue)
    expect(text).toBe(read(`output/${name}.json`))
    expect(Buffer.from(text).toString('hex')).toBe(read(`outhex/${name}.txt`).replace(/\s/g, ''))
  })

  it('writes values as published but for 1E30, an integer that it refuses', () => {
    const input = JSON.parse(read('input/values.json')) as { numbers: number[] }
    expect(() => canonicalJson(input)).toThrow('1e+30')
    const without = { ...input, numbers: input.numbers.filter((number) => number !== 1e30) }
    expect(canonicalJson(without)).toBe(read('output/values.json').replace('1e+30,', ''))
  })
})
