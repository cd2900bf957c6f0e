import { boundsAround, isAtEnd, type Figure, type FigureSource } from './figure.ts'
import type { Cycle } from './value-reading.ts'

const CYCLE = /(?<![\d今昨来翌前])(毎年度?に?|年度?に?|半年に|四半期に|毎月|月に?|毎週|週に?|毎日|日に)\s*$/
const CYCLES: readonly (readonly [string, Cycle])[] = [
  ['半年', 'half'],
  ['四半期', 'quarter'],
  ['年', 'year'],
  ['月', 'month'],
  ['週', 'week'],
  ['日', 'day'],
]
const TIMES = new Set(['回', '度'])

/** 年1回, 月に2回以上; null for any other figure. */
export function readFrequency({ piece, amounts }: FigureSource): Figure | null {
  for (const found of amounts) {
    const { bounds, start, end } = boundsAround(piece, found)
    const word = TIMES.has(found.unit) ? CYCLE.exec(piece.text.slice(Math.max(0, start - 8), start)) : null
    const cycle = CYCLES.find(([name]) => word?.[1]?.includes(name))?.[1]
    if (word === null || cycle === undefined) continue
    return {
      content: { kind: 'frequency', amount: found.amount, cycle },
      bounds,
      start: start - word[0].length,
      end,
      isSure: amounts.length === 1 && isAtEnd(piece, end),
    }
  }
  return null
}
