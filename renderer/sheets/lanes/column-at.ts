/** Where a grid of columns stands on the screen. */
export type GridBox = { readonly left: number; readonly width: number }

/** So far beyond the last column, in pixels, a pointer is behind the grid. */
const BEHIND_PX = 8

/**
 * The column under a pointer, from 0: the first for one that is left of the grid, the last for one at its right edge, and as many as there
 * are columns for one behind it. `weights` are the columns' shares of the width.
 */
export function columnAt(x: number, { left, width }: GridBox, weights: readonly number[]): number {
  if (x > left + width + BEHIND_PX) return weights.length
  const sum = weights.reduce((total, weight) => total + weight, 0)
  let edge = left
  const found = weights.findIndex((weight) => {
    edge += (width * weight) / sum
    return x < edge
  })
  return found < 0 ? weights.length - 1 : found
}
