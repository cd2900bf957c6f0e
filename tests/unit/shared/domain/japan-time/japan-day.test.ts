import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { endOfDayBefore, japanClock, japanDay } from '#shared/domain/japan-time/japan-day.ts'

/** Where the machine may stand: behind Greenwich, in Japan, and far ahead of it. */
const ZONES = ['America/Los_Angeles', 'UTC', 'Asia/Tokyo', 'Pacific/Kiritimati']

describe.each(ZONES)('on a machine in %s', (zone) => {
  beforeEach(() => {
    vi.stubEnv('TZ', zone)
  })
  afterEach(() => {
    vi.unstubAllEnvs()
  })

  describe('japanDay', () => {
    it.each([
      ['2026-03-31T14:59:59.999Z', '2026-03-31'],
      ['2026-03-31T15:00:00.000Z', '2026-04-01'],
      ['2026-12-31T23:30:00+09:00', '2026-12-31'],
      ['2026-12-31T23:30:00-08:00', '2027-01-01'],
    ])('tells for %s the day %s', (instant, day) => {
      expect(japanDay(instant)).toBe(day)
    })
  })

  describe('japanClock', () => {
    it.each([
      ['2026-11-20T01:21:40.000Z', '10:21'],
      ['2026-11-20T00:05:00.000Z', '9:05'],
      ['2026-11-20T15:00:00.000Z', '0:00'],
    ])('shows for %s the time %s', (instant, clock) => {
      expect(japanClock(instant)).toBe(clock)
    })
  })

  describe('endOfDayBefore', () => {
    it.each([
      ['2026-11-20', 1, '2026-11-19T14:59:59.999Z'],
      ['2026-03-01', 1, '2026-02-28T14:59:59.999Z'],
      ['2026-01-03', 7, '2025-12-27T14:59:59.999Z'],
    ])('finds before %s by %i the instant %s', (day, days, end) => {
      expect(endOfDayBefore(day, days)).toBe(end)
    })
  })
})
