import { describe, expect, it } from 'vitest'
import { compareRosters } from '#shared/bundle/roster/compare-rosters.ts'
import { doubtsOfLine, doubtsOfRoster } from '#shared/bundle/roster/doubtful-names.ts'
import { buildSigner } from '../../../../helpers/build-bundle.ts'
import { buildEntry, buildRosterBook } from '../../../../helpers/build-roster.ts'

const KNOWN = { holder: '鈴木 一郎', post: 'デジタル推進課長', revoked: null }
const OTHER = { holder: '三島 太郎', post: '企画課 主査' }

describe('doubtsOfLine', () => {
  it('has nothing to say of another name with the same post', () => {
    expect(doubtsOfLine({ ...OTHER, post: KNOWN.post }, [KNOWN])).toEqual([])
  })

  it('finds a name and a post that look like those of another line', () => {
    const line = { holder: '鈴木　一郎', post: 'デジ夕ル推進課長' }
    expect(doubtsOfLine(line, [KNOWN])).toMatchObject([
      { doubt: 'look-alike', of: 'holder', name: line.holder, known: KNOWN.holder },
      { doubt: 'deceptive', name: line.post, kinds: ['look-alike'] },
      { doubt: 'look-alike', of: 'post', name: line.post, known: KNOWN.post },
    ])
  })

  it('finds what nobody sees in a name that is like no other', () => {
    expect(doubtsOfLine({ ...OTHER, holder: '三島\u202e\u200b太郎' }, [KNOWN])).toEqual([
      { doubt: 'deceptive', name: '三島\u202e\u200b太郎', kinds: ['bidi-control', 'zero-width'] },
    ])
  })

  it('finds the name of a key that counts, but not of one that is revoked', () => {
    const line = { ...OTHER, holder: KNOWN.holder }
    expect(doubtsOfLine(line, [KNOWN])).toEqual([{ doubt: 'same-holder', name: KNOWN.holder }])
    expect(doubtsOfLine(line, [{ ...KNOWN, revoked: { on: '2026-11-01', reason: '紛失' } }])).toEqual([])
  })
})

describe('doubtsOfRoster', () => {
  it('is about the lines that are new or changed, beside all others of the roster', () => {
    const root = buildSigner('root')
    const entry = buildEntry(buildSigner('known'), KNOWN)
    const before = buildRosterBook(root, [entry])
    const after = buildRosterBook(root, [entry, buildEntry(buildSigner('added'), { holder: '鈴木一郎' })])
    const doubts = doubtsOfRoster(after.roster, compareRosters(before, after))
    expect(doubts).toEqual([{ doubt: 'look-alike', of: 'holder', name: '鈴木一郎', known: KNOWN.holder }])
    expect(doubtsOfRoster(before.roster, compareRosters(before, before))).toEqual([])
  })
})
