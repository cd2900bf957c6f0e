import { describe, expect, it } from 'vitest'
import { writeMoment, writeMomentDay } from '#shared/domain/japan-time/write-moment.ts'

describe('writeMomentDay', () => {
  it.each([
    ['2026-11-19T15:00:00.000Z', '令和8年11月20日'],
    ['2019-04-30T14:59:00.000Z', '平成31年4月30日'],
    ['2019-04-30T15:00:00.000Z', '令和元年5月1日'],
  ])('writes %s as %s', (instant, day) => {
    expect(writeMomentDay(instant)).toBe(day)
  })
})

describe('writeMoment', () => {
  it('writes the day and the time of Japan', () => {
    expect(writeMoment('2026-11-19T15:05:59.000Z')).toBe('令和8年11月20日 0:05')
  })
})
