import { matchesOf, type Span } from './matches-of.ts'

/** Letters with a script, combining marks and the marks between the letters of one word. */
const WORD = /[\p{L}\p{M}\u30fc]+/gu
const CYRILLIC = /\p{Script=Cyrillic}+/gu
const GREEK = /\p{Script=Greek}+/gu
const LATIN = /\p{Script=Latin}/u
const JAPANESE = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}\u30fc]/u

/** Greek letters that look as Latin ones do. α版 and μm are right, ΑΙ in the place of AI is not. */
const LATIN_IN_GREEK = /^[ΑΒΕΖΗΙΚΜΝΟΡΤΥΧονϲϳ]+$/u

/** Cyrillic and Greek letters within a word of another script. */
export function foreignLettersIn(text: string): readonly Span[] {
  return matchesOf(text, WORD).flatMap(({ from, to }) =>
    foreignInWord(text.slice(from, to)).map((span) => ({ from: from + span.from, to: from + span.to })),
  )
}

function foreignInWord(word: string): readonly Span[] {
  const [isLatin, isJapanese] = [LATIN.test(word), JAPANESE.test(word)]
  if (!isLatin && !isJapanese) return []
  const greek = matchesOf(word, GREEK).filter(({ from, to }) => {
    return LATIN_IN_GREEK.test(word.slice(from, to)) && (isLatin || to - from > 1)
  })
  return [...matchesOf(word, CYRILLIC), ...greek]
}
