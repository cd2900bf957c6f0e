/** The point at the right of a bar that continues, as high as the bar. */
export function ArrowHead() {
  return (
    <svg className="arrow-head" viewBox="0 0 10 100" preserveAspectRatio="none" aria-hidden="true">
      <polyline points="0,0 10,50 0,100" fill="none" stroke="currentColor" vectorEffect="non-scaling-stroke" />
    </svg>
  )
}
