import { describe, expect, it } from 'vitest'
import { momentText } from '#renderer/lib/moment-text.ts'

describe('momentText', () => {
  const now = new Date('2026-11-20T15:30:00.000Z')

  it('calls today what has the same day in Japan', () => {
    expect(momentText('2026-11-20T15:00:00.000Z', now)).toBe('今日 0:00')
  })

  it('names the day of anything else, also where it is the same one in UTC', () => {
    expect(momentText('2026-11-20T14:59:00.000Z', now)).toBe('令和8年11月20日 23:59')
  })
})
