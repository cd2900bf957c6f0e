import { usualForms } from './letter-variants.ts'

/** A folded text; `from` and `to` say for each of its UTF-16 units which units of the written text it stands for. */
export type FoldedText = { readonly folded: string; readonly from: readonly number[]; readonly to: readonly number[] }

/**
 * The text as it is compared in a search: widths, hiragana and katakana, upper and lower case, the forms of a letter (髙 and 高, old and
 * new), accents, dashes and the long vowel mark are made one; spaces, line ends and the commas within figures are left out. Folding
 * a folded text changes nothing.
 */
export function foldText(text: string): string {
  let folded = ''
  let plainFrom = 0
  for (let at = 0; at < text.length;) {
    if (isPlain(text, at)) {
      at += 1
      continue
    }
    const end = clusterEnd(text, at)
    folded += text.slice(plainFrom, at) + foldCluster(text, at, end)
    plainFrom = end
    at = end
  }
  return settle(folded + text.slice(plainFrom))
}

/** The folded text with the places that it stands for, to mark what was found. */
export function foldWithPlaces(text: string): FoldedText {
  let unsettled = ''
  const from: number[] = []
  const to: number[] = []
  for (let at = 0; at < text.length;) {
    const end = clusterEnd(text, at)
    const units = foldCluster(text, at, end)
    unsettled += units
    for (let unit = 0; unit < units.length; unit += 1) {
      from.push(at)
      to.push(end)
    }
    at = end
  }
  const dropped = new Set([...unsettled.matchAll(COMMA_IN_FIGURE)].map(({ index }) => index))
  const isKept = (_: number, index: number) => !dropped.has(index)
  return { folded: settle(unsettled), from: from.filter(isKept), to: to.filter(isKept) }
}

const COMMA_IN_FIGURE = /(?<=\d),(?=\d)/g
/** 霞ケ関 and 3ケ年 are 霞ヶ関 and 3か年. */
const KE_READ_AS_KA = /(?<=[\d\p{Script=Han}])ケ(?=\p{Script=Han})/gu

/** What letters mean through their neighbours. */
function settle(folded: string): string {
  const figures = folded.includes(',') ? folded.replace(COMMA_IN_FIGURE, '').replaceAll(',', '、') : folded
  return figures.includes('ケ') ? figures.replace(KE_READ_AS_KA, 'か').replaceAll('ケ', 'け') : figures
}

/** Signs that change the letter before them or are not seen: accents, 濁点, selectors of a letter's form, joiners. */
const ATTACHED = /[\p{M}\u309b\u309c\uff9e\uff9f\u00ad\u200b-\u200f\u2060\ufeff]/u
const FIRST_ATTACHED = 0xad

function clusterEnd(text: string, at: number): number {
  let end = at + unitsAt(text, at)
  while (end < text.length && isAttached(text, end)) end += unitsAt(text, end)
  return end
}

function unitsAt(text: string, at: number): number {
  return (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1
}

const [NO, YES] = [1, 2] as const
/** What is known of code units: 0 where it was not asked yet. */
const attachedUnits = new Uint8Array(0x10000)
const plainUnits = new Uint8Array(0x10000)

function isAttached(text: string, at: number): boolean {
  const unit = text.charCodeAt(at)
  if (unit < FIRST_ATTACHED) return false
  if (unitsAt(text, at) === 2) return ATTACHED.test(text.slice(at, at + 2))
  return (attachedUnits[unit] ||= ATTACHED.test(text.charAt(at)) ? YES : NO) === YES
}

/** By code unit: what a letter that stands alone folds to. */
const foldedUnits: Array<string | undefined> = []

function foldCluster(text: string, at: number, end: number): string {
  if (end - at > 1) return foldLetters(text.slice(at, end))
  const unit = text.charCodeAt(at)
  return (foldedUnits[unit] ??= foldLetters(text.charAt(at)))
}

const SURROGATE = /[\ud800-\udfff]/

/** Whether the letter stands alone and folds to itself. */
function isPlain(text: string, at: number): boolean {
  const unit = text.charCodeAt(at)
  const isItself = (plainUnits[unit] ||= isItselfFolded(text.charAt(at)) ? YES : NO) === YES
  return isItself && (at + 1 >= text.length || !isAttached(text, at + 1))
}

function isItselfFolded(unit: string): boolean {
  return !SURROGATE.test(unit) && foldLetters(unit) === unit
}

const NOT_SEEN = /[\s\u00ad\u200b-\u200f\u2060\ufeff]/gu
const MARKS_BUT_VOICED =
  /(?<![\u3041-\u3096\u309d\u30a1-\u30fa\u30fd][\u3099\u309a]*)[\u3099\u309a]|(?![\u3099\u309a])\p{M}/gu

function foldLetters(cluster: string): string {
  const voiced = cluster.replace(/[\u309b\uff9e]/g, '\u3099').replace(/[\u309c\uff9f]/g, '\u309a')
  const bare = voiced.normalize('NFKD').replace(NOT_SEEN, '').replace(MARKS_BUT_VOICED, '')
  return Array.from(bare.normalize('NFC'), foldLetter).join('').normalize('NFC')
}

const OTHER_LETTERS: ReadonlyMap<string, string> = new Map([
  ...usualForms,
  ...Array.from('-‐‒–—―−ー─━⁃', (dash) => [dash, '-'] as const),
  ...Array.from('~〜∼', (wave) => [wave, '~'] as const),
  ...Array.from('ゕゖヵヶ箇', (ka) => [ka, 'か'] as const),
  ...Array.from('ヷヸヹヺ', (wa, index) => [wa, 'わゐゑを'.charAt(index)] as const),
  ['ケ', 'ケ'],
])

const HIRAGANA_BELOW_KATAKANA = 0x60

function foldLetter(letter: string): string {
  const other = OTHER_LETTERS.get(letter)
  if (other !== undefined) return other
  const isKatakana = (letter >= 'ァ' && letter <= 'ヴ') || letter === 'ヽ' || letter === 'ヾ'
  return isKatakana ? String.fromCharCode(letter.charCodeAt(0) - HIRAGANA_BELOW_KATAKANA) : letter.toLowerCase()
}
