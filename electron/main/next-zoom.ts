export const SMALLEST_ZOOM = 1
const LARGEST_ZOOM = 2
const ZOOM_STEP = 0.1

/** The next zoom factor in steps of ten per cent, between 100 and 200 %. */
export function nextZoom(factor: number, steps: number): number {
  const next = Math.round((factor + steps * ZOOM_STEP) * 10) / 10
  return Math.min(LARGEST_ZOOM, Math.max(SMALLEST_ZOOM, next))
}
