import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readFontCoverage, type FontCoverage } from '#shared/paper/font-coverage.ts'

const FONTS = new URL('../../../../node_modules/@expo-google-fonts/', import.meta.url)

function coverageOf(path: string): FontCoverage {
  return readFontCoverage(viewOf(readFileSync(new URL(`${path}.ttf`, FONTS))))
}

function viewOf(bytes: Uint8Array): DataView<ArrayBuffer> {
  return new DataView(new Uint8Array(bytes).buffer)
}

const gothic = coverageOf('biz-udpgothic/400Regular/BIZUDPGothic_400Regular')
const noto = coverageOf('noto-sans-jp/400Regular/NotoSansJP_400Regular')
const symbols = coverageOf('noto-sans-symbols-2/400Regular/NotoSansSymbols2_400Regular')

const has = (coverage: FontCoverage, characters: string) =>
  [...characters].map((character) => coverage.has(character.codePointAt(0) ?? 0))

/** The file of a font that has nothing but a cmap with one subtable, which begins at byte 40. */
function fontWith(encoding: number, subtable: readonly number[]): DataView<ArrayBuffer> {
  const header = [0, 1, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0x63, 0x6d, 0x61, 0x70, 0, 0, 0, 0, 0, 0, 0, 28, 0, 0, 0, 0]
  const cmap = [0, 0, 0, 1, 0, 3, 0, encoding, 0, 0, 0, 12]
  return viewOf(Uint8Array.from([...header, ...cmap, ...subtable]))
}

const words = (...numbers: readonly number[]) => numbers.flatMap((each) => [(each >> 8) & 0xff, each & 0xff])
const longs = (...numbers: readonly number[]) => numbers.flatMap((each) => words((each >>> 16) & 0xffff, each & 0xffff))

describe('readFontCoverage', () => {
  it('knows what the fonts of the program have', () => {
    expect(gothic.size).toBe(11_741)
    expect(has(gothic, 'あ漢髙﨑ー①㎡〓')).toEqual(Array(8).fill(true))
    expect(has(gothic, '➔𠮷\ue000\u0378')).toEqual([false, false, false, false])
    expect(has(noto, '𠮷髙➔\ue000')).toEqual([true, true, false, false])
    expect(has(symbols, '➔𠮷')).toEqual([true, false])
  })

  it.each([
    ['gothic', 'biz-udpgothic/700Bold/BIZUDPGothic_700Bold'],
    ['gothic', 'biz-udpmincho/400Regular/BIZUDPMincho_400Regular'],
    ['gothic', 'biz-udpmincho/700Bold/BIZUDPMincho_700Bold'],
    ['noto', 'noto-sans-jp/700Bold/NotoSansJP_700Bold'],
  ] as const)('finds the characters of %s in %s, too', (family, path) => {
    const known = family === 'gothic' ? gothic : noto
    const other = coverageOf(path)
    expect(other.size).toBe(known.size)
    expect([...other].filter((code) => !known.has(code))).toEqual([])
  })

  it('leaves out what a segment of format 4 maps to nothing', () => {
    // あいう by a list in which い has no glyph, ん by a shift, and the end.
    const table = [
      ...words(4, 46, 0, 6, 0, 0, 0),
      ...words(0x3046, 0x3093, 0xffff, 0, 0x3042, 0x3093, 0xffff, 0, 1, 1, 6, 0, 0),
      ...words(5, 0, 0, 0, 7),
    ]
    const coverage = readFontCoverage(fontWith(1, table))
    expect([...coverage].map((code) => String.fromCodePoint(code))).toEqual(['あ', 'う', 'ん'])
  })

  it('leaves out what a group of format 12 maps to nothing', () => {
    const table = [...words(12, 0), ...longs(40, 0, 2, 0x41, 0x43, 0, 0x20bb7, 0x20bb7, 9)]
    const coverage = readFontCoverage(fontWith(10, table))
    expect([...coverage].map((code) => String.fromCodePoint(code))).toEqual(['B', 'C', '𠮷'])
  })

  it('refuses a font of which it can read nothing', () => {
    expect(() => readFontCoverage(fontWith(0, words(0, 0)))).toThrow('no Unicode cmap')
    expect(() => readFontCoverage(viewOf(Uint8Array.from([0, 1, 0, 0, 0, 0])))).toThrow('no table cmap')
  })
})
