const [WIDTH, HEIGHT, STEP] = [1200, 160, 8]
const COUNT = Math.ceil((WIDTH + HEIGHT) / STEP)
const strokes = Array.from(
  { length: COUNT },
  (_, index) => `M${String(index * STEP)} 0l-${String(HEIGHT)} ${String(HEIGHT)}`,
)

/**
 * The slanted lines of a state beside its text, as lines: a CSS gradient would become a shading in the PDF, which not every reader of
 * PDF draws. The box clips what is too much.
 */
export function Hatching() {
  return (
    <span className="hatching" aria-hidden="true">
      <svg>
        <path d={strokes.join('')} fill="none" stroke="currentColor" strokeWidth="0.75" />
      </svg>
    </span>
  )
}
