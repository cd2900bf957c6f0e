import type { EntryStanding } from '#shared/bundle/roster/roster-days.ts'
import { standingMark } from '#shared/messages/trust-words.ts'

/** What a key is today: a sign of its own shape, and the word beside it. */
export function StandingMark({ standing }: { readonly standing: EntryStanding }) {
  const { mark, word } = standingMark(standing)
  return (
    <span className="standing">
      <span aria-hidden="true">{mark}</span> {word}
    </span>
  )
}
