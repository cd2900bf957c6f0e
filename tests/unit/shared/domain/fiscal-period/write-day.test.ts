import { describe, expect, it } from 'vitest'
import { writeDay } from '#shared/domain/fiscal-period/write-day.ts'

describe('writeDay', () => {
  it('writes a day in the notation of the plan', () => {
    expect(writeDay('2026-11-05', 'era')).toBe('令和8年11月5日')
    expect(writeDay('2026-11-05', 'era-short')).toBe('R8.11.5')
    expect(writeDay('2026-11-05', 'western')).toBe('2026年11月5日')
    expect(writeDay('2026-11-05', 'both')).toBe('令和8年（2026年）11月5日')
  })

  it('changes the era on its first day', () => {
    expect(writeDay('2019-04-30', 'era')).toBe('平成31年4月30日')
    expect(writeDay('2019-05-01', 'era')).toBe('令和元年5月1日')
  })
})
