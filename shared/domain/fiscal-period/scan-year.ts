import { failed, ok } from '../../result.ts'
import { yearOfEra, type Era } from './eras.ts'
import { matchAt, type Scan, type ScanSource } from './scan-source.ts'

/** How a year is called: 年度 is fiscal, 年 is calendar, nothing is said by R7 or ２０２５. */
export type YearWord = 'fiscal' | 'calendar' | 'none'

export type ScannedYear = { readonly year: number; readonly word: YearWord; readonly era: Era | null }

const ERA_NUMBER = /\s*(元|\d{1,4})(?!\d|,\d)/y
const WESTERN = /\d{4}(?![\d,])/y
/** 年 as in R4 年1回 and 年間 begins a frequency or a mode and names no year. */
const YEAR_WORD = /\s*(?:(年度)|年(?!度|間|平均|\d+\s*[回%]))/y
const OPENING = /\s*\(\s*/y
const CLOSING = /\s*\)/y
/** 2023～2025年度: the word stands behind the second year. */
const WORD_FOLLOWS = /\d{4}\s*[~–—-]\s*\d{4}\s*年/y
const [EARLIEST_BARE, LATEST_BARE] = [1868, 2199]

function scanWord(text: string, at: number): { readonly word: YearWord; readonly end: number } {
  const found = matchAt(YEAR_WORD, text, at)
  if (found === null) return { word: 'none', end: at }
  return { word: found[1] === undefined ? 'calendar' : 'fiscal', end: at + found[0].length }
}

function scanEraNumber({ text, eras }: ScanSource, at: number): Scan<ScannedYear> {
  for (const era of eras) {
    const name = [era.name, era.ligature, era.letter].find((form) => text.startsWith(form, at))
    if (name === undefined) continue
    const isInsideWord = name === era.letter && /[A-Za-z0-9]/.test(text.charAt(at - 1))
    const found = isInsideWord ? null : matchAt(ERA_NUMBER, text, at + name.length)
    if (found === null) continue
    const end = at + name.length + found[0].length
    if (name === era.letter && /[A-Za-z]/.test(text.charAt(end))) continue
    const eraYear = found[1] === '元' ? 1 : Number(found[1])
    const { year, isInEra } = yearOfEra({ era, eraYear }, eras)
    if (!isInEra) return failed({ code: 'period/era-year-out-of-range', era: era.name, eraYear, year })
    return ok({ value: { year, word: 'none', era }, end })
  }
  return null
}

function scanWesternNumber({ text }: ScanSource, at: number): Scan<ScannedYear> {
  const found = /[\d.,]/.test(text.charAt(at - 1)) ? null : matchAt(WESTERN, text, at)
  return found === null ? null : ok({ value: { year: Number(found[0]), word: 'none', era: null }, end: at + 4 })
}

function scanNumber(source: ScanSource, at: number): Scan<ScannedYear> {
  return scanEraNumber(source, at) ?? scanWesternNumber(source, at)
}

/** The same year in the other calendar, in brackets; null for any other bracket. */
function scanAlias(source: ScanSource, at: number, first: ScannedYear): Scan<ScannedYear> {
  const opening = matchAt(OPENING, source.text, at)
  const inner = opening === null ? null : scanNumber(source, at + opening[0].length)
  if (inner === null || !inner.ok) return inner
  const word = scanWord(source.text, inner.value.end)
  const closing = matchAt(CLOSING, source.text, word.end)
  if (closing === null || (first.era === null) === (inner.value.value.era === null)) return null
  return ok({ value: { ...inner.value.value, word: word.word }, end: word.end + closing[0].length })
}

function mayStandBare({ text, isWhole }: ScanSource, at: number, year: number): boolean {
  if (matchAt(WORD_FOLLOWS, text, at) !== null) return true
  return isWhole && year >= EARLIEST_BARE && year <= LATEST_BARE
}

/**
 * A year in either calendar or in both: 令和7年度, R 7, 2025年度, 令和7年（2025年）, 令和7(2025)年度, 2025年度（令和7年度）.
 * Years that contradict each other are an error.
 */
export function scanYear(source: ScanSource, at: number): Scan<ScannedYear> {
  const number = scanNumber(source, at)
  if (number === null || !number.ok) return number
  const first = number.value.value
  let { word, end } = scanWord(source.text, number.value.end)
  const alias = scanAlias(source, end, first)
  if (alias?.ok === false) return alias
  if (alias !== null) {
    const otherYear = alias.value.value.year
    if (otherYear !== first.year) return failed({ code: 'period/contradiction', year: first.year, otherYear })
    const later = word === 'none' ? scanWord(source.text, alias.value.end) : { word, end: alias.value.end }
    word = later.word === 'none' ? alias.value.value.word : later.word
    end = later.end
  } else if (first.era === null && word === 'none' && !mayStandBare(source, at, first.year)) return null
  return ok({ value: { ...first, word }, end })
}
