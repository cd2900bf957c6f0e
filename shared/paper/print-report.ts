import type { MissingCharacter } from './missing-characters.ts'
import type { OverflowingCard } from './overflowing-cards.ts'

/** What is said of pages beside what stands on them: the characters in whose place 〓 stands, and the cards that do not fit. */
export type PrintReport = {
  readonly missing: readonly MissingCharacter[]
  readonly overflowing: readonly OverflowingCard[]
}
