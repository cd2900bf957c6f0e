import type { FontCoverage } from './font-coverage.ts'

/**
 * The characters of some texts that a font has to draw, each once: no blanks, and none of those that never show themselves (selectors of a
 * variant, joiners). A letter and its mark that make one character count as that one.
 */
export function drawnCharacters(texts: Iterable<string>): ReadonlySet<string> {
  const found = new Set<string>()
  for (const text of texts) for (const character of text.normalize('NFC')) found.add(character)
  return new Set([...found].filter((character) => !INVISIBLE.test(character)))
}

const INVISIBLE = /^[\s\p{Default_Ignorable_Code_Point}]$/u

/** Characters that mean something on one machine alone (外字) or nothing at all, whatever a font draws for them. */
const MEANINGLESS = /^[\p{Co}\p{Cn}\p{Cs}\p{Cc}]$/u

/** Those of `characters` that a font lacks; all that have no meaning of their own are lacking in every font. */
export function lackingIn(characters: ReadonlySet<string>, coverage: FontCoverage): ReadonlySet<string> {
  return new Set(
    [...characters].filter((character) => {
      return MEANINGLESS.test(character) || !coverage.has(character.codePointAt(0) ?? 0)
    }),
  )
}

/** What is printed in the place of a character that cannot be. */
export const GETA = '〓'

/** U+E000 */
export function codePointName(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
}
