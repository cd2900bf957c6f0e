import { failed, ok, type Result } from '../result.ts'

/** Why typed digits are no 照合番号: another character than 0–9 and a–f, or a number of digits that no sheet has. */
export type CheckDigitsError =
  | { readonly code: 'digits/not-hexadecimal'; readonly character: string }
  | { readonly code: 'digits/too-few'; readonly count: number }
  | { readonly code: 'digits/too-many'; readonly count: number }

const DIGITS_ON_PAPER = 8
const LEAST_DIGITS = 6
const ALL_DIGITS = 64
/** Every kind of blank, and the strokes that Japanese keyboards offer as a hyphen (the long-vowel mark among them). */
const SEPARATORS = /[\s\p{Dash}ー・:.,、。]/gu
/** What may stand before the digits where they were copied. */
const LEAD = /^(?:sha256|照合番号|照合)/

/** 照合番号: the first digits of a digest as the foot of each page has them, `3f2a-91c0`. */
export function checkDigits(digest: string): string {
  return withoutMethod(digest)
    .slice(0, DIGITS_ON_PAPER)
    .replace(/.{4}(?=.)/g, '$&-')
}

/**
 * The start of a digest (`sha256:` and the digits) that someone typed from paper: six digits at least, in whatever width and case,
 * with blanks, hyphens and the word before them taken off. The letter O is read as zero, I and L as one: no digest has them.
 */
export function readCheckDigits(typed: string): Result<string, CheckDigitsError> {
  const plain = typed.normalize('NFKC').toLowerCase().replace(SEPARATORS, '').replace(LEAD, '')
  const digits = plain.replaceAll('o', '0').replaceAll(/[il]/g, '1')
  const stranger = /[^0-9a-f]/u.exec(digits)?.[0]
  if (stranger !== undefined) return failed({ code: 'digits/not-hexadecimal', character: stranger })
  if (digits.length < LEAST_DIGITS) return failed({ code: 'digits/too-few', count: digits.length })
  if (digits.length > ALL_DIGITS) return failed({ code: 'digits/too-many', count: digits.length })
  return ok(`sha256:${digits}`)
}

function withoutMethod(digest: string): string {
  return digest.replace(/^sha256:/, '')
}
