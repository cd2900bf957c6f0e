import { describe, expect, it } from 'vitest'
import { nextZoom } from '#electron/main/next-zoom.ts'

describe('nextZoom', () => {
  it('goes from 100 to 200 per cent in ten steps and back, and no further', () => {
    let factor = 1
    for (let step = 0; step < 10; step += 1) factor = nextZoom(factor, 1)
    expect(factor).toBe(2)
    expect(nextZoom(factor, 1)).toBe(2)
    for (let step = 0; step < 9; step += 1) factor = nextZoom(factor, -1)
    expect(factor).toBe(1.1)
    expect(nextZoom(nextZoom(factor, -1), -1)).toBe(1)
  })
})
