import { describe, expect, it } from 'vitest'
import { readValue, writeValue } from '#electron/host/pdf/pdf-value.ts'

describe('readValue', () => {
  it('tells references from numbers', () => {
    expect(readValue('[9 199 0 R -1.5 0 12 0 R]').value).toEqual(['9', { ref: 199 }, '-1.5', '0', { ref: 12 }])
  })

  it.each([
    ['a text with brackets, references and escapes in it', '(<</K 3 0 R>> \\(a\\) \\\\)'],
    ['a text in hexadecimal digits', '<FEFF 898B>'],
    ['a name', '/heading-0195eea5#20b'],
    ['an empty list', '[]'],
    ['an empty dictionary', '<<>>'],
    ['lists and dictionaries in each other', '<</A [<</O /Table\n/Headers [(n1) (n2)]>> null]\n/B true>>'],
  ])('%s stays as it is', (_, text) => {
    const { value, end } = readValue(`${text} stream`)
    expect(writeValue(value)).toBe(text)
    expect(end).toBe(text.length)
  })

  it('reads keys and values that stand close to each other', () => {
    expect(readValue('<</Type/Annot/Rect[0 1]/A<</S/URI>>>>').value).toEqual(
      new Map<string, unknown>([
        ['Type', '/Annot'],
        ['Rect', ['0', '1']],
        ['A', new Map([['S', '/URI']])],
      ]),
    )
  })

  it('throws where a value does not end', () => {
    expect(() => readValue('<</A [1 2')).toThrow('does not end')
  })
})
