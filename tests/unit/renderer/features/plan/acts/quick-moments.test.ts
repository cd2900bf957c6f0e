import { describe, expect, it } from 'vitest'
import { quickMoments } from '#renderer/features/plan/acts/quick-moments.ts'

describe('quickMoments', () => {
  it('are the ends of days in Japan, counted from the day that it is there', () => {
    expect(quickMoments('2026-11-19T15:30:00.000Z')).toEqual([
      { name: 'yesterday', at: '2026-11-19T14:59:59.999Z' },
      { name: 'week', at: '2026-11-13T14:59:59.999Z' },
      { name: 'month', at: '2026-10-31T14:59:59.999Z' },
    ])
  })
})
