import { describe, expect, it } from 'vitest'
import { isExpired, lastDayFor, standingOf } from '#shared/bundle/roster/roster-days.ts'
import { buildSigner } from '../../../../helpers/build-bundle.ts'
import { buildEntry, buildRoster } from '../../../../helpers/build-roster.ts'

const signer = buildSigner('officer')

describe('isExpired', () => {
  it('counts the last day, and not the one after it', () => {
    const roster = buildRoster(signer, [], { issuedOn: '2027-01-31', expiresOn: lastDayFor('2027-01-31') })
    expect(roster.expiresOn).toBe('2028-03-06')
    expect(isExpired(roster, '2028-03-06')).toBe(false)
    expect(isExpired(roster, '2028-03-07')).toBe(true)
  })
})

describe('standingOf', () => {
  const days = { validFrom: '2026-04-01', validTo: '2027-03-31' }

  it.each([
    ['2026-03-31', 'not-yet'],
    ['2026-04-01', 'valid'],
    ['2027-03-31', 'valid'],
    ['2027-04-01', 'ended'],
  ] as const)('calls an entry on %s %s', (today, standing) => {
    expect(standingOf(buildEntry(signer, days), today)).toBe(standing)
  })

  it('calls an entry revoked from that day on, also where its days are over', () => {
    const entry = buildEntry(signer, { ...days, revoked: { on: '2026-12-01', reason: '鍵の紛失' } })
    expect(standingOf(entry, '2026-11-30')).toBe('valid')
    expect(standingOf(entry, '2026-12-01')).toBe('revoked')
    expect(standingOf(entry, '2028-01-01')).toBe('revoked')
  })
})
