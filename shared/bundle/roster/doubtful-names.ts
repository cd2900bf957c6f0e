import { findLookAlike } from '../../domain/text/look-alike-names.ts'
import { revealText } from '../../domain/text/reveal-text.ts'
import type { SuspicionKind } from '../../domain/text/suspicions-in.ts'
import type { Roster, RosterEntry } from '../roster-format.ts'
import type { RosterDifference } from './compare-rosters.ts'

/**
 * Why the name or the post of a line may be taken for another: letters of it can deceive (`kinds`), it looks like that of another line and is written otherwise
 * (`known`), or another key that is not revoked has the same name.
 */
export type NameDoubt =
  | { readonly doubt: 'deceptive'; readonly name: string; readonly kinds: readonly SuspicionKind[] }
  | { readonly doubt: 'look-alike'; readonly of: 'holder' | 'post'; readonly name: string; readonly known: string }
  | { readonly doubt: 'same-holder'; readonly name: string }

type NamedLine = Pick<RosterEntry, 'holder' | 'post'>
type OtherLine = NamedLine & Pick<RosterEntry, 'revoked'>

/** What to think about before a line is approved beside the others of its roster, the name first. */
export function doubtsOfLine({ holder, post }: NamedLine, others: readonly OtherLine[]): readonly NameDoubt[] {
  const isTaken = others.some((other) => other.revoked === null && other.holder === holder)
  return [
    ...deceptiveIn(holder),
    ...lookAlikeOf('holder', holder, others),
    ...(isTaken ? [{ doubt: 'same-holder', name: holder } as const] : []),
    ...deceptiveIn(post),
    ...lookAlikeOf('post', post, others),
  ]
}

/** The same of all lines that a version of a roster enrols or amends. */
export function doubtsOfRoster(roster: Roster, differences: readonly RosterDifference[]): readonly NameDoubt[] {
  return differences.flatMap((difference) => {
    if (difference.what !== 'enrolled' && difference.what !== 'amended') return []
    const { entry } = difference
    return doubtsOfLine(
      entry,
      roster.entries.filter(({ key }) => key.x !== entry.key.x),
    )
  })
}

function deceptiveIn(name: string): readonly NameDoubt[] {
  const kinds = [...new Set(revealText(name).flatMap(({ kind }) => kind ?? []))]
  return kinds.length === 0 ? [] : [{ doubt: 'deceptive', name, kinds }]
}

function lookAlikeOf(of: 'holder' | 'post', name: string, others: readonly OtherLine[]): readonly NameDoubt[] {
  const known = findLookAlike(
    name,
    others.map((other) => other[of]),
  )
  return known === null ? [] : [{ doubt: 'look-alike', of, name, known }]
}
