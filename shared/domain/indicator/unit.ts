import { foldWidth } from '../fiscal-period/fold-width.ts'
import { fractionOf, type Fraction } from './fraction.ts'

/** Spellings of one unit; the first stands for all. */
const SPELLINGS: ReadonlyArray<readonly [name: string, ...spellings: readonly string[]]> = [
  ['%', 'パーセント'],
  ['人', '名'],
  ['手続', '手続き'],
  ['か所', 'ヶ所', 'カ所', 'ヵ所', 'ケ所', '箇所', '個所'],
  ['か月', 'ヶ月', 'カ月', 'ヵ月'],
  ['回', '度'],
]
/** Units that are so many of another. */
const MULTIPLES: Readonly<Record<string, readonly [name: string, factor: string]>> = {
  割: ['%', '10'],
  時間: ['分', '60'],
}
const ONE = fractionOf('1')

const names = new Map(SPELLINGS.flatMap(([name, ...spellings]) => spellings.map((spelling) => [spelling, name])))

/** The unit by which figures are compared, and by what a figure printed in `printed` is multiplied; '' for none. */
export function unitOf(printed: string): { readonly unit: string; readonly factor: Fraction } {
  const folded = foldWidth(printed).trim()
  const multiple = MULTIPLES[folded]
  if (multiple !== undefined) return { unit: multiple[0], factor: fractionOf(multiple[1]) }
  return { unit: names.get(folded) ?? folded, factor: ONE }
}
