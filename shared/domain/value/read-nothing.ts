import type { NothingKind } from './value-reading.ts'

/** `start` is where the word or dash stands in the text; what is before it names what is missing. */
export type Nothing = { readonly nothing: NothingKind; readonly start: number; readonly isSure: boolean }

const WORDS: readonly (readonly [RegExp, NothingKind])[] = [
  [/(?:対象外|該当なし|非該当|適用外)$/, 'not-applicable'],
  [/(?:未設定|設定なし|設定(?:して|されて)いない)$/, 'not-set'],
  [/(?:未把握|未計測|未集計|未調査|把握(?:して|されて)いない|不明|データなし)$/, 'not-known'],
  [/(?:^|\s)(?:なし|無し|無)$/, 'none'],
]
/** A dash is a sign of none, a hyphen one of no longer applicable; only the two the plans use are read as sure. */
const DASH = /(?:^|\s)([—―─–ー]{1,3})$/
const HYPHEN = /(?:^|\s)([-‐]{1,3})$/

/** One of the five ways to say that there is no value (a true zero is an amount); null where the text says something. */
export function readNothing(text: string): Nothing | null {
  const shown = text.trimEnd()
  if (shown === '') return { nothing: 'not-set', start: 0, isSure: true }
  for (const [pattern, nothing] of WORDS) {
    const found = pattern.exec(shown)
    if (found !== null) return { nothing, start: found.index, isSure: found.index === 0 }
  }
  const dash = DASH.exec(shown)?.[1]
  if (dash !== undefined) return { nothing: 'none', start: shown.length - dash.length, isSure: dash === '—' }
  const hyphen = HYPHEN.exec(shown)?.[1]
  if (hyphen === undefined) return null
  return { nothing: 'not-applicable', start: shown.length - hyphen.length, isSure: hyphen === '-' }
}
