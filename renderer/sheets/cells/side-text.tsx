import { useSlice } from '../sheet-context.ts'

type SideTextProps = {
  readonly textKey: string
  readonly text: string
  /** Whether every piece of a block that goes over pages shows it again. */
  readonly isRepeated?: boolean
}

/** A text that the sheet composes and nobody edits; it can be cut between lines where a page ends. */
export function SideText({ textKey, text, isRepeated }: SideTextProps) {
  const shown = useSlice(textKey, text)
  if (shown === null) return null
  return (
    <span data-text={textKey} data-repeated={isRepeated}>
      {shown}
    </span>
  )
}
