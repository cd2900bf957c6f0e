/** The code points that a font has a letter for. */
export type FontCoverage = ReadonlySet<number>

/**
 * Reads the `cmap` table of a TrueType font: the whole-Unicode subtable (format 12) where it has one, else that of the Basic Multilingual Plane
 * (format 4). Throws where the font has neither: the program's own fonts have.
 */
export function readFontCoverage(font: DataView<ArrayBuffer>): FontCoverage {
  const subtables = subtablesOf(font)
  const whole = subtables.find((offset) => font.getUint16(offset) === SEGMENTED_COVERAGE)
  if (whole !== undefined) return readSegmentedCoverage(font, whole)
  const basic = subtables.find((offset) => font.getUint16(offset) === SEGMENT_MAPPING)
  if (basic === undefined) throw new Error('the font has no Unicode cmap of format 4 or 12')
  return readSegmentMapping(font, basic)
}

const SEGMENT_MAPPING = 4
const SEGMENTED_COVERAGE = 12

const UNICODE = 0
const WINDOWS = 3
const WINDOWS_UNICODE: readonly number[] = [1, 10]

/** Where the subtables that map Unicode begin. */
function subtablesOf(font: DataView<ArrayBuffer>): readonly number[] {
  const cmap = tableOffset(font, 'cmap')
  return records(font.getUint16(cmap + 2), cmap + 4, 8).flatMap((record) => {
    const [platform, encoding] = [font.getUint16(record), font.getUint16(record + 2)]
    const isUnicode = platform === UNICODE || (platform === WINDOWS && WINDOWS_UNICODE.includes(encoding))
    return isUnicode ? [cmap + font.getUint32(record + 4)] : []
  })
}

function tableOffset(font: DataView<ArrayBuffer>, wanted: string): number {
  const found = records(font.getUint16(4), 12, 16).find((record) => tagAt(font, record) === wanted)
  if (found === undefined) throw new Error(`the font has no table ${wanted}`)
  return font.getUint32(found + 8)
}

function tagAt(font: DataView<ArrayBuffer>, at: number): string {
  return String.fromCharCode(...records(4, at, 1).map((byte) => font.getUint8(byte)))
}

/** Offsets of `count` records of a fixed size. */
function records(count: number, from: number, sizeBytes: number): readonly number[] {
  return Array.from({ length: count }, (_, index) => from + index * sizeBytes)
}

function readSegmentedCoverage(font: DataView<ArrayBuffer>, table: number): FontCoverage {
  const found = new Set<number>()
  for (const group of records(font.getUint32(table + 12), table + 16, 12)) {
    const [first, last, glyph] = [font.getUint32(group), font.getUint32(group + 4), font.getUint32(group + 8)]
    for (let code = first; code <= last; code += 1) if (glyph + code - first !== 0) found.add(code)
  }
  return found
}

function readSegmentMapping(font: DataView<ArrayBuffer>, table: number): FontCoverage {
  const found = new Set<number>()
  const doubleCount = font.getUint16(table + 6)
  const [lasts, firsts] = [table + 14, table + 16 + doubleCount]
  for (const segment of records(doubleCount / 2, 0, 2)) {
    const [first, last] = [font.getUint16(firsts + segment), font.getUint16(lasts + segment)]
    const at = { delta: firsts + doubleCount + segment, range: firsts + 2 * doubleCount + segment, first }
    for (let code = first; code <= last && code < NO_CHARACTER; code += 1) {
      if (glyphOf(font, code, at) !== 0) found.add(code)
    }
  }
  return found
}

/** The last segment of every such table maps this to nothing. */
const NO_CHARACTER = 0xffff

type SegmentPlace = { readonly delta: number; readonly range: number; readonly first: number }

/** 0 where the segment leaves the character out. */
function glyphOf(font: DataView<ArrayBuffer>, code: number, { delta, range, first }: SegmentPlace): number {
  const rangeOffset = font.getUint16(range)
  const shift = font.getUint16(delta)
  if (rangeOffset === 0) return (code + shift) & 0xffff
  const glyph = font.getUint16(range + rangeOffset + 2 * (code - first))
  return glyph === 0 ? 0 : (glyph + shift) & 0xffff
}
