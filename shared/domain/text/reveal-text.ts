import type { Span } from './matches-of.ts'
import { suspicionsIn, type SuspicionKind } from './suspicions-in.ts'

/** What can make a reader believe that another text stands there; unlike what is merely untidy. */
const DECEPTIVE: ReadonlySet<SuspicionKind> = new Set([
  'bidi-control',
  'broken',
  'foreign-letter',
  'look-alike',
  'private-use',
  'unassigned',
  'zero-width',
])

/** Kinds whose letters are seen, but taken for others. */
const SEEN: ReadonlySet<SuspicionKind> = new Set(['foreign-letter', 'look-alike'])

/** A part of a text. `shown` is what to draw: the text itself, or the names of its characters (`U+202E`) where they are not seen; `kind` is null where nothing is wrong. */
export type RevealedPiece = { readonly text: string; readonly shown: string; readonly kind: SuspicionKind | null }

/**
 * A text for a person who approves or decides: cut where something in it can deceive. Joined, the pieces are the text. Of a `part` (UTF-16 offsets) the pieces of that
 * part alone, judged by the whole text, for it is the letters around it that tell a look-alike.
 */
export function revealText(text: string, part: Span = { from: 0, to: text.length }): readonly RevealedPiece[] {
  const pieces: RevealedPiece[] = []
  let at = part.from
  const addPlain = (to: number) => {
    if (to > at) pieces.push({ text: text.slice(at, to), shown: text.slice(at, to), kind: null })
  }
  for (const { kind, ...span } of suspicionsIn(text)) {
    const [from, to] = [Math.max(span.from, part.from), Math.min(span.to, part.to)]
    if (!DECEPTIVE.has(kind) || from >= to) continue
    addPlain(from)
    const letters = text.slice(from, to)
    pieces.push({ text: letters, shown: SEEN.has(kind) ? letters : namesOf(letters), kind })
    at = to
  }
  addPlain(part.to)
  return pieces
}

/** The same where only letters can be written, as on a terminal: what can deceive stands between ⟦ and ⟧. */
export function revealedInPlain(text: string): string {
  return revealText(text)
    .map(({ shown, kind }) => (kind === null ? shown : `⟦${shown}⟧`))
    .join('')
}

/** Whether something in the text can deceive. */
export function isDeceptive(text: string): boolean {
  return suspicionsIn(text).some(({ kind }) => DECEPTIVE.has(kind))
}

function namesOf(text: string): string {
  const points = Array.from(text, (letter) => letter.codePointAt(0) ?? 0)
  return points.map((point) => `U+${point.toString(16).toUpperCase().padStart(4, '0')}`).join(' ')
}
