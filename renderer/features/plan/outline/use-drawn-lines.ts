import { useEffect, useState } from 'react'
import { firstLines, type OutlineItem } from '#shared/sheets/outline.ts'
import { workWhenIdle } from '../../../lib/work-when-idle.ts'

/** Lines that are drawn in one go: more than a screen shows. */
const LINES_AT_ONCE = 100

/** As much of an outline as is drawn by now: the beginning at first, and in the pauses of the screen the rest of a long one. */
export function useDrawnLines(outline: readonly OutlineItem[]): readonly OutlineItem[] {
  const [count, setCount] = useState(LINES_AT_ONCE)
  const drawn = firstLines(outline, count)
  const isWhole = drawn === outline
  useEffect(() => {
    if (!isWhole) return workWhenIdle([() => setCount(count + LINES_AT_ONCE)])
  }, [isWhole, count])
  return drawn
}
