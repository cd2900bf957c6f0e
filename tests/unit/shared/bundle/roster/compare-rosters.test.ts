import { describe, expect, it } from 'vitest'
import { compareRosters } from '#shared/bundle/roster/compare-rosters.ts'
import { buildSigner } from '../../../../helpers/build-bundle.ts'
import { buildEntry, buildRosterBook } from '../../../../helpers/build-roster.ts'

const one = buildSigner('one')
const two = buildSigner('two')
const three = buildSigner('three')

describe('compareRosters', () => {
  it('names everybody and every root of a first roster', () => {
    const book = buildRosterBook(one, [buildEntry(one)])
    expect(compareRosters(null, book)).toEqual([
      { what: 'enrolled', entry: buildEntry(one) },
      { what: 'root-added', kid: one.kid, holder: '三島 太郎' },
    ])
  })

  it('names who came, went, changed or was revoked, and what became of the roots', () => {
    const revoked = buildEntry(two, { revoked: { on: '2026-11-21', reason: '鍵の紛失' } })
    const moved = buildEntry(one, { post: '総務課 主査' })
    const before = buildRosterBook(one, [buildEntry(one), buildEntry(two)])
    const after = buildRosterBook(two, [moved, revoked, buildEntry(three)], {
      roots: [two.publicKey, three.publicKey],
      threshold: 2,
    })
    expect(compareRosters(before, after)).toEqual([
      { what: 'amended', entry: moved },
      { what: 'revoked', entry: revoked },
      { what: 'enrolled', entry: buildEntry(three) },
      { what: 'root-added', kid: two.kid, holder: '三島 太郎' },
      { what: 'root-added', kid: three.kid, holder: '三島 太郎' },
      { what: 'root-removed', kid: one.kid, holder: '三島 太郎' },
      { what: 'threshold', from: 1, to: 2 },
    ])
    expect(compareRosters(after, before)[0]).toEqual({ what: 'amended', entry: buildEntry(one) })
    expect(compareRosters(after, before)).toContainEqual({ what: 'dropped', entry: buildEntry(three) })
    expect(compareRosters(buildRosterBook(three, [buildEntry(three)]), before)).toContainEqual({
      what: 'root-removed',
      kid: three.kid,
      holder: '三島 太郎',
    })
    expect(compareRosters(after, after)).toEqual([])
  })
})
