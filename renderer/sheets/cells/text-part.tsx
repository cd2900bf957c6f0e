import { useReview } from '../review-context.ts'
import { RevealedText } from './revealed-text.tsx'

type TextPartProps = {
  readonly text: string
  /** What of it stands on this page, as UTF-16 offsets. */
  readonly part: { readonly from: number; readonly to: number }
}

/** The letters of a text that stand here. Where the sheet is looked through, what can deceive in them is marked. */
export function TextPart({ text, part }: TextPartProps) {
  const isLookedThrough = useReview() !== null
  return isLookedThrough ? <RevealedText text={text} part={part} /> : text.slice(part.from, part.to)
}
