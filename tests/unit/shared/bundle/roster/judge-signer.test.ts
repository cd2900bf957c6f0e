import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { BundleAct } from '#shared/bundle/bundle-format.ts'
import { bundleRoles, type RosterEntry } from '#shared/bundle/roster-format.ts'
import { judgeSigner, type SeenStatement, type StatementSubject } from '#shared/bundle/roster/judge-signer.ts'
import { buildSigner } from '../../../../helpers/build-bundle.ts'
import { buildEntry, buildRosterBook } from '../../../../helpers/build-roster.ts'

const root = buildSigner('root')
const signer = buildSigner('officer')

function verdictOf(
  members: Partial<RosterEntry>,
  statement: Partial<SeenStatement> = {},
  subject: Partial<StatementSubject> = {},
): string {
  const seen = { kid: signer.kid, act: 'author', signedAt: '2026-11-20T16:40:00+09:00', ...statement } as const
  const firstSeenAt = statement.firstSeenAt ?? '2026-11-20T17:00:00+09:00'
  const about = { kind: 'submission', municipality: '222097', ...subject } as const
  return judgeSigner(buildRosterBook(root, [buildEntry(signer, members)]), { ...seen, firstSeenAt }, about).verdict
}

describe('judgeSigner', () => {
  it('counts a signature from the first to the last day of the entry, in Japan', () => {
    const days = { validFrom: '2026-04-01', validTo: '2027-03-31' }
    const of = (signedAt: string) => verdictOf(days, { signedAt, firstSeenAt: '2027-04-05T00:00:00Z' })
    expect(of('2026-03-31T14:59:59Z')).toBe('not-yet')
    expect(of('2026-03-31T15:00:00Z')).toBe('valid')
    expect(of('2027-03-31T14:59:59Z')).toBe('valid')
    expect(of('2027-03-31T15:00:00Z')).toBe('ended')
  })

  it('does not let a signer claim a date that is still to come', () => {
    expect(
      verdictOf(
        { validFrom: '2027-04-01' },
        { signedAt: '2027-04-02T09:00:00+09:00', firstSeenAt: '2026-11-20T09:00:00+09:00' },
      ),
    ).toBe('not-yet')
  })

  it('counts no date that a revoked key claims, once the statement is first seen on the day of the revocation or later', () => {
    const days = fc.date({ min: new Date('2020-01-01'), max: new Date('2035-01-01'), noInvalidDate: true })
    fc.assert(
      fc.property(days, days, days, (revokedAt, signed, seen) => {
        const revoked = { on: revokedAt.toISOString().slice(0, 10), reason: '鍵の紛失' }
        const statement = { signedAt: signed.toISOString(), firstSeenAt: seen.toISOString() }
        const isRevoked = verdictOf({ validFrom: '2019-01-01', revoked }, statement) === 'revoked'
        const start = Date.parse(`${revoked.on}T00:00:00+09:00`)
        expect(isRevoked).toBe(seen.getTime() >= start || signed.getTime() >= start)
      }),
    )
  })

  const acts: readonly BundleAct[] = ['author', 'approve', 'return', 'accept']
  /** May (+) or may not (-) author a plan, approve, return, accept. */
  const may: Readonly<Record<string, string>> = {
    officer: '+---',
    supervisor: '-++-',
    secretariat: '+-++',
    committee: '--++',
    prefecture: '--++',
  }
  it.each(bundleRoles)('lets %s say what that post says, and no more', (role) => {
    const said = acts.map((act) => (verdictOf({ role }, { act }) === 'valid' ? '+' : '-')).join('')
    expect(said).toBe(may[role])
    expect(verdictOf({ role }, { act: 'author' }, { kind: 'review' })).toBe('valid')
  })

  it('lets officers and supervisors speak for their own town alone', () => {
    const elsewhere = { municipality: '222101' }
    expect(verdictOf({}, {}, elsewhere)).toBe('body')
    expect(verdictOf({ role: 'supervisor' }, { act: 'approve' }, elsewhere)).toBe('body')
    expect(verdictOf({ role: 'prefecture' }, { act: 'accept' }, elsewhere)).toBe('valid')
    expect(verdictOf({}, {}, { municipality: null })).toBe('valid')
  })

  it('knows a root from an entry', () => {
    const book = buildRosterBook(root, [buildEntry(signer)])
    const statement = {
      act: 'roster-root',
      signedAt: '2026-11-20T16:40:00Z',
      firstSeenAt: '2026-11-20T17:00:00Z',
    } as const
    const subject = { kind: 'roster', municipality: null } as const
    expect(judgeSigner(book, { ...statement, kid: root.kid }, subject).verdict).toBe('valid')
    expect(judgeSigner(book, { ...statement, kid: signer.kid }, subject).verdict).toBe('not-listed')
    expect(judgeSigner(null, { ...statement, kid: root.kid }, subject).verdict).toBe('no-roster')
  })
})
