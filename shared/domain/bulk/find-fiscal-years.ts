import { ERAS, yearOfEra, type Era } from '../fiscal-period/eras.ts'
import { foldWidth } from '../fiscal-period/fold-width.ts'

/**
 * A fiscal year in a text, as UTF-16 offsets: the name of its era from `start` to `nameEnd` (empty in the western calendar, and where the number
 * borrows the era or century of the one before it), then its number from `numberStart` to `end`.
 */
export type WrittenYear = {
  readonly start: number
  readonly nameEnd: number
  readonly numberStart: number
  readonly end: number
  readonly era: Era | null
  readonly year: number
}

const NAMES = ERAS.flatMap(({ name, ligature }) => [name, ligature]).join('|')
const LETTERS = ERAS.map(({ letter }) => letter).join('')
const YEAR = new RegExp(
  String.raw`(${NAMES}|(?<![A-Za-z0-9])[${LETTERS}])(\s*)(元|\d{1,2})(?!\d)|(?<![\d.,A-Za-z-])(\d{4})(?![\d,])`,
  'g',
)
/** What may stand between the years of a range or a list. */
const BETWEEN = String.raw`\s*(?:年度)?\s*(?:[~–—―・、,/-]|から|及び|と)\s*`
/** 5～7年度: the second number has no era or century of its own. */
const BORROWED = new RegExp(String.raw`(${BETWEEN})(\d{1,2})(?=\s*年度)`, 'y')
const FISCAL_WORD = /\s*(?:\([^()]*\)\s*)?年度|\s*\)\s*年度/y
const IN_RANGE = new RegExp(
  String.raw`${BETWEEN}(?:(?:${NAMES}|[${LETTERS}])\s*)?(?:元|\d{1,4})\s*(?:\([^()]*\)\s*)?年度`,
  'y',
)
/** R2.4 and R7/3 are months, R7年 is a calendar year. */
const DATE = /\s*(?:[./]\s*\d|年(?!度))/y

/** The fiscal years of a text, in order: 令和7年度, R7, 2025年度, both years of 令和5～7年度, both ways of 令和7年度（2025年度）. */
export function findFiscalYears(text: string): readonly WrittenYear[] {
  const folded = foldWidth(text)
  const found: WrittenYear[] = []
  for (const match of folded.matchAll(YEAR)) {
    const year = readYear(match)
    if (year === null || !isFiscal(folded, year)) continue
    found.push(year, ...borrowedAfter(folded, year))
  }
  return found
}

function readYear(match: RegExpExecArray): WrittenYear | null {
  const [whole, name, gap = '', number = '', western] = match
  const start = match.index
  const end = start + whole.length
  if (western !== undefined) return { start, nameEnd: start, numberStart: start, end, era: null, year: Number(western) }
  const era = ERAS.find((each) => [each.name, each.ligature, each.letter].includes(name ?? ''))
  if (era === undefined) return null
  const { year, isInEra } = yearOfEra({ era, eraYear: number === '元' ? 1 : Number(number) }, ERAS)
  const nameEnd = start + (name?.length ?? 0)
  return isInEra ? { start, nameEnd, numberStart: nameEnd + gap.length, end, era, year } : null
}

const [EARLIEST_BARE, LATEST_BARE] = [1868, 2199]

function isFiscal(text: string, { start, nameEnd, end, era, year }: WrittenYear): boolean {
  if (stands(FISCAL_WORD, text, end) || stands(IN_RANGE, text, end)) return true
  if (stands(DATE, text, end)) return false
  if (era !== null && nameEnd - start === 1) return true
  const isWhole = text.trim() === text.slice(start, end)
  return isWhole && (era !== null || (year >= EARLIEST_BARE && year <= LATEST_BARE))
}

function stands(pattern: RegExp, text: string, at: number): boolean {
  pattern.lastIndex = at
  return pattern.test(text)
}

/** The numbers behind a year that borrow its era or its century. */
function borrowedAfter(text: string, first: WrittenYear): readonly WrittenYear[] {
  BORROWED.lastIndex = first.end
  const match = BORROWED.exec(text)
  if (match === null) return []
  const [whole, between = '', number = ''] = match
  const start = first.end + between.length
  const end = first.end + whole.length
  const year =
    first.era === null
      ? first.year - (first.year % 100) + Number(number)
      : yearOfEra({ era: first.era, eraYear: Number(number) }, ERAS).year
  return [{ start, nameEnd: start, numberStart: start, end, era: first.era, year }]
}
