import { markupIn } from './markup-in.ts'
import { matchesOf, type Span } from './matches-of.ts'
import { foreignLettersIn } from './foreign-letters-in.ts'
import { rarerDigitsIn } from './rarer-digits-in.ts'

export const suspicionKinds = [
  'foreign-letter',
  'look-alike',
  'private-use',
  'unassigned',
  'broken',
  'zero-width',
  'bidi-control',
  'markup',
  'decomposed',
  'half-width-katakana',
  'mixed-digits',
] as const

/**
 * `foreign-letter`: Cyrillic or Greek letters in a Japanese or Latin word (デバйд for デバイド); `look-alike`: a kanji or a dash in the
 * place of a katakana (デ一タ); `private-use`: 外字, which only one machine can show; `unassigned`: no character at all; `broken`: what
 * a wrong conversion left (�, control characters); `zero-width`, `bidi-control`: what nobody sees; `markup`: tags and entities of
 * HTML; `decomposed`: a letter and its mark apart (か + ゛); `half-width-katakana`; `mixed-digits`: digits of the width that is rarer
 * in a text with both.
 */
export type SuspicionKind = (typeof suspicionKinds)[number]

/** A part of a text that was probably not meant to be written so, as UTF-16 offsets. */
export type Suspicion = Span & { readonly kind: SuspicionKind }

const KATAKANA = '[\\u30a1-\\u30f4\\u30fc-\\u30fe]'
const finders: Readonly<Record<SuspicionKind, (text: string) => readonly Span[]>> = {
  'foreign-letter': foreignLettersIn,
  'look-alike': (text) => matchesOf(text, LOOK_ALIKE),
  'private-use': (text) => matchesOf(text, /\p{Co}+/gu),
  unassigned: (text) => matchesOf(text, /\p{Cn}+/gu),
  broken: (text) => matchesOf(text, /(?:[\p{Cs}\ufffd]|(?![\t\n\r])\p{Cc})+/gu),
  'zero-width': (text) => matchesOf(text, ZERO_WIDTH),
  'bidi-control': (text) => matchesOf(text, /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]+/g),
  markup: markupIn,
  decomposed: (text) =>
    matchesOf(text, /[^\p{M}]\p{M}+/gu).filter(({ from, to }) => isComposable(text.slice(from, to))),
  'half-width-katakana': (text) => matchesOf(text, /[\uff66-\uff9f]+/g),
  'mixed-digits': rarerDigitsIn,
}

/** 一 and dashes for ー, which never follows ー itself, and the kanji 力口工二夕卜 for カロエニタト, within katakana. */
const LOOK_ALIKE = new RegExp(
  `(?<=${KATAKANA})(?:[力口工二夕卜]|(?<!ー)[一\\u2010-\\u2015\\u2212\\u2500\\uff0d-])(?=${KATAKANA})`,
  'g',
)

/** Zero-width joiners of pictographs make one picture of several and are right. */
const ZERO_WIDTH =
  /(?:[\u00ad\u200b\u200c\u2060-\u2064\ufeff\u{e0001}\u{e0020}-\u{e007f}]|(?<![\p{Extended_Pictographic}\ufe0f])\u200d|\u200d(?!\p{Extended_Pictographic}))+/gu

function isComposable(text: string): boolean {
  return text.normalize('NFC') !== text
}

/** What in a text was probably not meant, in the order of the text. Nothing is changed; `repairText` is what can be offered. */
export function suspicionsIn(text: string): readonly Suspicion[] {
  return suspicionKinds
    .flatMap((kind) => finders[kind](text).map((span) => ({ ...span, kind })))
    .sort((one, other) => one.from - other.from)
}
