import type { MarkedSpan } from '#shared/domain/search/mark-words.ts'

/** Letters shown before the first mark. */
const LETTERS_BEFORE = 16
const LETTERS_IN_ALL = 90

type MarkedTextProps = { readonly text: string; readonly spans: readonly MarkedSpan[] }

/** The part of a text in which something was found, the words found in bold and underlined. */
export function MarkedText({ text, spans }: MarkedTextProps) {
  const start = startOf(text, spans[0]?.from ?? 0)
  const end = Math.min(text.length, start + LETTERS_IN_ALL)
  const shown = spans.filter(({ from }) => from < end)
  const pieces = shown.map(({ from, to }, index) => ({
    before: text.slice(shown[index - 1]?.to ?? start, from),
    found: text.slice(from, to),
    from,
  }))
  return (
    <>
      {start > 0 && '…'}
      {pieces.map(({ before, found, from }) => (
        <span key={from}>
          {before}
          <mark>{found}</mark>
        </span>
      ))}
      {text.slice(shown.at(-1)?.to ?? start, end)}
      {end < text.length && '…'}
    </>
  )
}

/** Where the part begins: not in the middle of a letter of two units. */
function startOf(text: string, found: number): number {
  if (found <= LETTERS_BEFORE) return 0
  const start = found - LETTERS_BEFORE
  return /[\udc00-\udfff]/.test(text.charAt(start)) ? start - 1 : start
}
