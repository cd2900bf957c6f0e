import { readValue } from '../value/read-value.ts'
import type { ReadItem } from '../value/value-reading.ts'
import { decimalText, fractionOf, HUNDRED, over, times } from './fraction.ts'

/** How many decimals a computed percentage is printed with. */
export const PERCENT_PLACES = 1

/**
 * n of N in percent with one decimal, rounded half up, from exact decimals: 150 of 800 is `18.8`. Null where N is 0.
 */
export function percentOf(part: string, whole: string): string | null {
  const [top, bottom] = [fractionOf(part), fractionOf(whole)]
  return bottom.top === 0n ? null : decimalText(over(times(top, HUNDRED), bottom), PERCENT_PLACES, 'half-up')
}

/**
 * The percentage of every n/N in a printed value, in printed order, to stand beside it: `18.8%`. None where N
 * is 0.
 */
export function percentsIn(raw: string): readonly string[] {
  return sharesIn(readValue(raw)).flatMap(({ part, whole }) => {
    const percent = percentOf(part.number, whole.number)
    return percent === null ? [] : [`${percent}%`]
  })
}

function sharesIn(item: ReadItem): ReadonlyArray<Extract<ReadItem, { kind: 'share' }>> {
  if (item.kind === 'share') return [item]
  if (item.kind === 'change') return item.sides.flatMap(sharesIn)
  return item.kind === 'several' ? item.items.flatMap(sharesIn) : []
}
