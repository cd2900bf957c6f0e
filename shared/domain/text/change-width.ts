import { halfKatakana } from './half-katakana.ts'

/**
 * Kinds of characters that come in two widths. `marks` are those of ASCII and the space (（ ( ％ %); `katakana` takes the marks of
 * the Japanese text with it (ｶﾞ ガ, ｡ 。, ｰ ー).
 */
export type WidthPart = 'digits' | 'letters' | 'marks' | 'katakana'

const allParts: readonly WidthPart[] = ['digits', 'letters', 'marks', 'katakana']

/** The same text in full width, or only the named parts of it. Marks between two digits go with the digits. */
export function toFullWidth(text: string, parts: readonly WidthPart[] = allParts): string {
  const katakana = parts.includes('katakana') ? fullKatakana(text) : text
  return changeAscii(katakana, parts, 'full')
}

/** The same text in half width, or only the named parts of it. Marks between two digits go with the digits. */
export function toHalfWidth(text: string, parts: readonly WidthPart[] = allParts): string {
  const ascii = changeAscii(text, parts, 'half')
  if (!parts.includes('katakana')) return ascii
  return ascii.replace(/[\u3001-\u30ff]/g, (sign) => halfKatakana.get(sign) ?? sign)
}

const fullOfHalf: ReadonlyMap<string, string> = new Map([...halfKatakana].map(([full, half]) => [half, full]))

function fullKatakana(text: string): string {
  return text.replace(/[\uff61-\uff9f][\uff9e\uff9f]?/g, (sign) => {
    const whole = fullOfHalf.get(sign)
    return whole ?? [...sign].map((each) => fullOfHalf.get(each) ?? each).join('')
  })
}

const WIDTH_GAP = 0xfee0
const HALF = /[\x20-\x7e]/g
const FULL = /[\uff01-\uff5e\u3000]/g

function changeAscii(text: string, parts: readonly WidthPart[], to: 'full' | 'half'): string {
  return text.replace(to === 'full' ? HALF : FULL, (sign, at: number) => {
    const half = halfAscii(sign)
    if (!parts.includes(partOf(half)) && !(parts.includes('digits') && isInNumber(text, at, half))) return sign
    return to === 'half' ? half : fullAscii(half)
  })
}

function halfAscii(sign: string): string {
  if (sign === '\u3000') return ' '
  const code = sign.charCodeAt(0)
  return code > WIDTH_GAP ? String.fromCharCode(code - WIDTH_GAP) : sign
}

function fullAscii(half: string): string {
  return half === ' ' ? '\u3000' : String.fromCharCode(half.charCodeAt(0) + WIDTH_GAP)
}

function partOf(half: string): WidthPart {
  if (/[0-9]/.test(half)) return 'digits'
  return /[A-Za-z]/.test(half) ? 'letters' : 'marks'
}

function isInNumber(text: string, at: number, half: string): boolean {
  const isDigit = (sign: string | undefined) => sign !== undefined && /[0-9０-９]/.test(sign)
  return /[,./:-]/.test(half) && isDigit(text[at - 1]) && isDigit(text[at + 1])
}
