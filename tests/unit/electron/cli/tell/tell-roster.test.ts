import { describe, expect, it } from 'vitest'
import { tellEvent, tellRoster, tellRosterPreview } from '#electron/cli/tell/tell-roster.ts'
import { buildSigner } from '../../../../helpers/build-bundle.ts'
import { buildEntry } from '../../../../helpers/build-roster.ts'

const HOLDER = '三島\u202e太郎'
const SHOWN = '三島⟦U+202E⟧太郎'
const entry = buildEntry(buildSigner('officer'), { holder: HOLDER, post: '企画課\u200b主査' })

describe('tellRoster', () => {
  it('names what nobody would see in a holder, a post and a root', () => {
    const key = { kid: 'kid', digits: '00000', isOwn: false }
    const told = tellRoster({
      version: 1,
      issuedOn: '2026-04-01',
      expiresOn: '2027-05-06',
      isExpired: false,
      takenAt: '2026-11-30T10:00:00+09:00',
      threshold: 1,
      roots: [{ ...key, holder: HOLDER }],
      entries: [{ ...entry, ...key, standing: 'valid', isRoot: true }],
      today: '2026-11-30',
    })
    expect(told.split('\n').slice(1)).toEqual([
      `根の鍵 00000  ${SHOWN}`,
      `○ 有効  00000  ${SHOWN}  企画課⟦U+200B⟧主査  担当者  2026-04-01から  kid`,
    ])
  })
})

describe('tellEvent', () => {
  it('names it in whom the act was about, by whom, and why', () => {
    const at = '2026-11-30T10:00:00+09:00'
    const states = { before: null, after: null }
    const event = {
      seq: 1,
      at,
      actor: HOLDER,
      act: 'roster/revoke',
      subject: HOLDER,
      reason: '紛\u200b失',
      ...states,
    } as const
    expect(tellEvent(event)).toBe(`${at}  ${SHOWN}  鍵を失効させた  ${SHOWN}  紛⟦U+200B⟧失`)
  })
})

describe('tellRosterPreview', () => {
  it('names it in the lines that a roster changes, and says what to think about', () => {
    const told = tellRosterPreview({
      version: 2,
      issuedOn: '2026-04-01',
      expiresOn: '2027-05-06',
      differences: [{ what: 'enrolled', entry }],
      doubts: [{ doubt: 'look-alike', of: 'holder', name: HOLDER, known: '三島 太郎' }],
      refusal: null,
      cosigners: [],
    })
    expect(told.split('\n').slice(1)).toEqual([
      `  登録　${SHOWN}（企画課⟦U+200B⟧主査、担当者）`,
      `「${SHOWN}」は、名簿の「三島 太郎」と見分けのつかない別の名前です。本人かどうか確かめてください。`,
    ])
  })
})
