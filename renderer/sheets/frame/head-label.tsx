import { useSlice } from '../sheet-context.ts'

type HeadLabelProps = {
  readonly text: string
  /** What tells it from the other labels of its block. */
  readonly place: string
}

/**
 * A label that takes a second line before its brackets or after a middle dot, if it has to: 令和5年度 / (前期), 背景・課題・ / 必要性. Each
 * piece of its block shows it again, unless it is so long that it is cut between its lines.
 */
export function HeadLabel({ text, place }: HeadLabelProps) {
  const textKey = labelKey(place)
  const shown = useSlice(textKey, text)
  if (shown === null) return null
  return (
    <span data-text={textKey} data-repeated>
      {shown.split(/(?=[(（])|(?<=・)/u).map((piece, index) => (
        <span key={index} className="head-piece">
          {piece}
        </span>
      ))}
    </span>
  )
}

/** The key of a text that says what others are. */
export function labelKey(place: string): string {
  return `label ${place}`
}
