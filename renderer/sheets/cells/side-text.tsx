import { useSliceRange } from '../sheet-context.ts'
import { TextPart } from './text-part.tsx'

type SideTextProps = {
  readonly textKey: string
  readonly text: string
  /** Whether every piece of a block that goes over pages shows it again. */
  readonly isRepeated?: boolean
}

/** A text that the sheet composes and nobody edits; it can be cut between lines where a page ends. */
export function SideText({ textKey, text, isRepeated }: SideTextProps) {
  const part = useSliceRange(textKey, text.length)
  if (part === null) return null
  return (
    <span data-text={textKey} data-repeated={isRepeated}>
      <TextPart text={text} part={part} />
    </span>
  )
}
