import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bundleCrypto } from '#electron/host/services/bundle-crypto.ts'
import { fingerprintOf } from '#shared/bundle/fingerprint.ts'
import type { Roster, RosterEntry } from '#shared/bundle/roster-format.ts'
import { changeRoster, foundRoster } from '#shared/bundle/roster/change-roster.ts'
import { judgeNextRoster, type KeptRoster, type SignedRoster } from '#shared/bundle/roster/judge-next-roster.ts'
import { createRosterBook } from '#shared/bundle/roster/roster-book.ts'
import { buildDigest, buildSigner, type TestSigner } from '../../../../helpers/build-bundle.ts'
import { buildEntry, buildRoster } from '../../../../helpers/build-roster.ts'
import { codeOf, valueOf } from '../../../../helpers/run-host.ts'

const [one, two, three, four] = ['one', 'two', 'three', 'four'].map(buildSigner) as [
  TestSigner,
  TestSigner,
  TestSigner,
  TestSigner,
]
const TODAY = '2026-11-21'

function sign(roster: Roster, ...signers: readonly TestSigner[]): SignedRoster {
  const book = createRosterBook(roster, bundleCrypto)
  return { book, signers: signers.map(({ kid }) => kid), digest: buildDigest(JSON.stringify(roster)) }
}

const roots = (threshold: number, ...signers: readonly TestSigner[]): Partial<Roster> => ({
  threshold,
  roots: signers.map(({ publicKey }) => publicKey),
})

const of = (version: number, members: Partial<Roster> = {}) => buildRoster(one, [], { version, ...members })
const digitsOf = ({ kid }: TestSigner) => fingerprintOf(kid)

function codeOfNext(offered: SignedRoster, kept: readonly KeptRoster[], digits: string | null = null): string {
  return codeOf(judgeNextRoster(offered, kept, digits))
}

describe('judgeNextRoster', () => {
  it('takes the first roster by the digits of a root that has signed it, and by no others', () => {
    const first = sign(of(1, roots(1, one, two)), one)
    expect(codeOfNext(first, [], null)).toBe('roster/digits-needed')
    expect(codeOfNext(first, [], digitsOf(three))).toBe('roster/wrong-digits')
    expect(codeOfNext(first, [], digitsOf(two))).toBe('roster/wrong-digits')
    expect(valueOf(judgeNextRoster(first, [], digitsOf(one)))).toBe('typed-digits')
  })

  it('refuses what is older, or another of the same version, under the same roots', () => {
    const kept = [sign(of(3), one)]
    expect(codeOfNext(sign(of(2), one), kept)).toBe('roster/rollback')
    expect(codeOfNext(sign(of(3, { issuedOn: '2026-05-01' }), one), kept)).toBe('roster/fork')
    expect(codeOfNext(sign(of(3), one), kept)).toBe('roster/same')
    expect(codeOfNext(sign(of(3), one), [...kept, sign(of(4), one)])).toBe('roster/rollback')
    expect(valueOf(judgeNextRoster(sign(of(4), one), kept, null))).toBe('held-roots')
  })

  it('does not come back to an older roster by way of another office', () => {
    const own = sign(of(5), one)
    const other = sign(of(2, roots(1, two)), two)
    expect(codeOfNext(other, [own])).toBe('roster/other-roots')
    expect(codeOfNext(other, [own], digitsOf(one))).toBe('roster/wrong-digits')
    expect(valueOf(judgeNextRoster(other, [own], digitsOf(two)))).toBe('typed-digits')
    expect(codeOfNext(sign(of(4), one), [own, other], digitsOf(one))).toBe('roster/rollback')
    expect(codeOfNext(own, [own, other], digitsOf(one))).toBe('roster/rollback')
    expect(codeOfNext(sign(of(6), one), [own, other], digitsOf(one))).toBe('ok')
  })

  it('takes no typed digits for signatures that are on their way', () => {
    const held = sign(of(1, roots(2, one, two)), one, two)
    expect(codeOfNext(sign(of(2, roots(1, one)), one), [held], digitsOf(one))).toBe('roster/too-few-signatures')
  })

  it('asks new roots for the threshold of the old and of the new ones', () => {
    const held = sign(of(1, roots(2, one, two)), one, two)
    const next = of(2, roots(2, three, four))
    expect(codeOfNext(sign(next, one, two), [held])).toBe('roster/too-few-signatures')
    expect(codeOfNext(sign(next, one, two, three), [held])).toBe('roster/too-few-signatures')
    expect(codeOfNext(sign(next, one, three, four), [held])).toBe('roster/too-few-signatures')
    expect(valueOf(judgeNextRoster(sign(next, one, two, three, four), [held], null))).toBe('held-roots')
  })

  it('counts each root once, whoever else has signed', () => {
    const signers = [one, two, three, four]
    const signing = fc.array(fc.constantFrom(...signers), { minLength: 1, maxLength: 8 })
    const rootSets = fc.uniqueArray(fc.constantFrom(...signers), { minLength: 1, maxLength: 4 })
    const office = rootSets.chain((set) =>
      fc.record({ set: fc.constant(set), needs: fc.integer({ min: 1, max: set.length }) }),
    )
    fc.assert(
      fc.property(fc.record({ before: office, after: office, by: signing }), ({ before, after, by }) => {
        const held = sign(of(1, roots(before.needs, ...before.set)), ...before.set)
        const isTaken = judgeNextRoster(sign(of(2, roots(after.needs, ...after.set)), ...by), [held], null).ok
        const count = (set: readonly TestSigner[]) => set.filter((root) => by.includes(root)).length
        expect(isTaken).toBe(count(before.set) >= before.needs && count(after.set) >= after.needs)
      }),
    )
  })

  it('lets versions only rise, in whatever order files come', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 20 }), (versions) => {
        const kept: SignedRoster[] = []
        for (const version of versions) {
          const offered = sign(of(version), one)
          if (judgeNextRoster(offered, kept, digitsOf(one)).ok) kept.push(offered)
        }
        const taken = kept.map(({ book }) => book.roster.version)
        expect(taken).toEqual([...new Set(taken)].toSorted((a, b) => a - b))
        expect(taken.at(-1)).toBe(Math.max(...versions))
      }),
    )
  })

  it('never lets a revoked key count again', () => {
    const revoked = buildEntry(three, { revoked: { on: '2026-11-20', reason: '鍵の紛失' } })
    const held = sign(buildRoster(one, [revoked], { version: 1 }), one)
    const next = (entries: readonly RosterEntry[], members: Partial<Roster> = {}) =>
      codeOfNext(sign(buildRoster(one, entries, { version: 2, ...members }), one, three), [held])
    expect(next([buildEntry(three)])).toBe('roster/revocation-lost')
    expect(next([buildEntry(three, { revoked: { on: '2026-11-21', reason: '鍵の紛失' } })])).toBe(
      'roster/revocation-lost',
    )
    expect(next([revoked], roots(1, one, three))).toBe('roster/revocation-lost')
    expect(next([revoked])).toBe('ok')
    expect(next([])).toBe('ok')
  })

  it('refuses a roster that would count for more than 400 days', () => {
    expect(codeOfNext(sign(of(1, { issuedOn: '2026-04-01', expiresOn: '2027-05-06' }), one), [], digitsOf(one))).toBe(
      'ok',
    )
    expect(codeOfNext(sign(of(1, { issuedOn: '2026-04-01', expiresOn: '2027-05-07' }), one), [], digitsOf(one))).toBe(
      'roster/lifetime',
    )
  })

  it('follows an expired roster as any other', () => {
    const held = sign(of(1, { issuedOn: '2020-04-01', expiresOn: '2021-05-06' }), one)
    expect(codeOfNext(sign(of(2), one), [held])).toBe('ok')
  })
})

describe('changeRoster', () => {
  const own = buildEntry(one, { role: 'secretariat' })
  const book = (roster: Roster) => createRosterBook(roster, bundleCrypto)
  const founded = foundRoster(null, own, TODAY)
  const withOfficer = valueOf(
    changeRoster(book(founded), { act: 'enrol', entry: buildEntry(two), replaces: null }, TODAY),
  )

  it('makes a roster that any of its own rules takes, version after version', () => {
    expect(founded).toMatchObject({ version: 1, threshold: 1, roots: [one.publicKey], expiresOn: '2027-12-26' })
    expect(withOfficer).toMatchObject({ version: 2, entries: [own, buildEntry(two)] })
    expect(codeOfNext(sign(withOfficer, one), [sign(founded, one)])).toBe('ok')
  })

  it('puts a new key in the place of a lost one, which is revoked on that day', () => {
    const replaces = { kid: two.kid, reason: '鍵の紛失' }
    const next = valueOf(changeRoster(book(withOfficer), { act: 'enrol', entry: buildEntry(three), replaces }, TODAY))
    const lost = buildEntry(two, { revoked: { on: TODAY, reason: '鍵の紛失' } })
    expect(next.entries).toEqual([own, lost, buildEntry(three)])
    expect(codeOfNext(sign(next, one), [sign(withOfficer, one)])).toBe('ok')
  })

  it('amends post and last day, and nothing before', () => {
    const change = { act: 'amend', kid: two.kid, post: '総務課 主査', validTo: '2027-03-31' } as const
    const next = valueOf(changeRoster(book(withOfficer), change, TODAY))
    expect(next.entries[1]).toEqual(buildEntry(two, { post: '総務課 主査', validTo: '2027-03-31' }))
    expect(codeOf(changeRoster(book(withOfficer), { ...change, validTo: '2026-03-31' }, TODAY))).toBe('roster/days')
  })

  it('refuses what contradicts the roster', () => {
    const refused = (...[change]: [Parameters<typeof changeRoster>[1]]) =>
      codeOf(changeRoster(book(withOfficer), change, TODAY))
    const revoke = { act: 'revoke', on: TODAY, reason: '退職' } as const
    expect(refused({ act: 'enrol', entry: buildEntry(two), replaces: null })).toBe('roster/listed-already')
    expect(refused({ ...revoke, kid: three.kid })).toBe('roster/no-such-entry')
    expect(refused({ ...revoke, kid: one.kid })).toBe('roster/still-root')
    expect(refused({ act: 'rotate', roots: [one.kid, two.kid], threshold: 3 })).toBe('roster/threshold')
    expect(refused({ act: 'rotate', roots: [one.kid, one.kid], threshold: 2 })).toBe('roster/threshold')
    expect(refused({ act: 'rotate', roots: [], threshold: 1 })).toBe('roster/threshold')
    expect(refused({ act: 'rotate', roots: [three.kid], threshold: 1 })).toBe('roster/no-such-entry')
    const revoked = valueOf(changeRoster(book(withOfficer), { ...revoke, kid: two.kid }, TODAY))
    expect(codeOf(changeRoster(book(revoked), { ...revoke, kid: two.kid }, TODAY))).toBe('roster/revoked-already')
    expect(codeOf(changeRoster(book(revoked), { act: 'rotate', roots: [two.kid], threshold: 1 }, TODAY))).toBe(
      'roster/revoked-already',
    )
  })

  it('refuses a rotation that more would have to sign than a file has room for', () => {
    const [before, after] = [0, 8].map((from) => Array.from({ length: 8 }, (_, at) => buildSigner(`root ${from + at}`)))
    const entries = [...before!, ...after!].map((signer) => buildEntry(signer))
    const held = buildRoster(one, entries, roots(5, ...before!))
    const rotate = (threshold: number, ...next: readonly TestSigner[]) =>
      changeRoster(book(held), { act: 'rotate', roots: next.map(({ kid }) => kid), threshold }, TODAY)
    const tooMany = { code: 'roster/too-many-signatures', needed: 9, most: 8 }
    expect(rotate(4, ...after!)).toEqual({ ok: false, error: tooMany })
    expect(codeOf(rotate(3, ...after!))).toBe('ok')
    expect(codeOf(rotate(4, before![0]!, ...after!.slice(1)))).toBe('ok')
    expect(codeOf(rotate(8, ...before!))).toBe('ok')
    expect(rotate(1, ...before!, after![0]!)).toEqual({ ok: false, error: { code: 'roster/too-many-roots', most: 8 } })
  })

  it('begins anew above the version that was lost, with the people that it had', () => {
    const anew = foundRoster(withOfficer, buildEntry(four, { role: 'secretariat' }), TODAY)
    expect(anew).toMatchObject({ version: 3, roots: [four.publicKey] })
    expect(anew.entries.map(({ key }) => key)).toEqual([one.publicKey, two.publicKey, four.publicKey])
    expect(codeOfNext(sign(anew, four), [sign(withOfficer, one)])).toBe('roster/other-roots')
    expect(codeOfNext(sign(anew, four), [sign(withOfficer, one)], digitsOf(four))).toBe('ok')
  })
})
