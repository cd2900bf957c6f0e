import type { NameDoubt } from '#shared/bundle/roster/doubtful-names.ts'
import type { KeptTrustEvent } from '#shared/bundle/roster/trust-event.ts'
import type { RosterPreview, RosterView } from '#shared/contracts/roster-contract.ts'
import { revealedInPlain } from '#shared/domain/text/reveal-text.ts'
import { errorSentence } from '#shared/messages/error-sentences.ts'
import {
  nameDoubtText,
  roleWord,
  rosterDifferenceText,
  standingMark,
  trustActWord,
  validityText,
} from '#shared/messages/trust-words.ts'

/** The roster in force: its days, its roots, and who is on it, a line each. */
export function tellRoster({ version, expiresOn, isExpired, threshold, roots, entries }: RosterView): string {
  const head = `名簿 第${String(version)}版　期限 ${expiresOn}${isExpired ? '（過ぎています）' : ''}　要る署名 ${String(threshold)}人`
  const rootLines = roots.map(({ digits, holder }) => `根の鍵 ${digits}  ${revealedInPlain(holder ?? '')}`)
  const lines = entries.map((entry) => {
    const { mark, word } = standingMark(entry.standing)
    const [holder, post] = [revealedInPlain(entry.holder), revealedInPlain(entry.post)]
    return `${mark} ${word}  ${entry.digits}  ${holder}  ${post}  ${roleWord(entry.role)}  ${validityText(entry)}  ${entry.kid}`
  })
  return [head, ...rootLines, ...lines].join('\n')
}

/** An act of trust in a line. */
export function tellEvent({ at, actor, act, subject, reason }: KeptTrustEvent): string {
  const texts = [at, revealedInPlain(actor), trustActWord(act), revealedInPlain(subject), revealedInPlain(reason ?? '')]
  return texts.join('  ').trimEnd()
}

/** What taking a roster in would change, what to think about in its names, and why it is refused where it is. */
export function tellRosterPreview({ version, expiresOn, differences, doubts, refusal }: RosterPreview): string {
  const head = `名簿 第${String(version)}版　期限 ${expiresOn}`
  const lines = differences.map((difference) => `  ${revealedInPlain(rosterDifferenceText(difference))}`)
  return [head, ...lines, ...tellDoubts(doubts), ...(refusal === null ? [] : [errorSentence(refusal)])].join('\n')
}

export function tellDoubts(doubts: readonly NameDoubt[]): readonly string[] {
  return doubts.map((doubt) => revealedInPlain(nameDoubtText(doubt)))
}
