// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { signerVerdicts } from '#shared/bundle/roster/judge-signer.ts'
import type { JudgedSigner, SignerEntry, StandingSigner } from '#shared/contracts/exchange-contract.ts'
import { verdictSentences, verdictShapes, verdictWords } from '#shared/messages/bundle-words.ts'
import { SignerList, StatementSigners } from '#renderer/signers/signer-list.tsx'

afterEach(cleanup)

const DIGITS = '00000 11111 22222 33333 44444 55555'

function entryOf(members: Partial<SignerEntry> = {}): SignerEntry {
  const days = { validFrom: '2026-04-01', validTo: null, revokedOn: null }
  return { holder: '三島 太郎', post: '主査', role: 'officer', municipality: '222097', ...days, ...members }
}

function signerOf(members: Partial<JudgedSigner> = {}): JudgedSigner {
  const statement = { kid: 'kid', act: 'author', signedAt: '2026-11-20T16:40:00+09:00' } as const
  return { ...statement, digits: DIGITS, isKnown: true, verdict: 'valid', entry: entryOf(), ...members }
}

const textOf = (signer: JudgedSigner): string => {
  render(<SignerList signers={[signer]} />)
  return screen.getByRole('listitem').textContent
}

describe('SignerList', () => {
  it.each(signerVerdicts)(
    'says of a signature that is %s what it counts for in shape, word and sentence',
    (verdict) => {
      const text = textOf(signerOf({ verdict }))
      expect(text).toContain(`${verdictShapes[verdict]} ${verdictWords[verdict]}`)
      expect(text).toContain(verdictSentences[verdict])
    },
  )

  it('names the signer with post, role and days, and the digits of the key', () => {
    const text = textOf(signerOf({ entry: entryOf({ validTo: '2027-03-31', revokedOn: '2026-12-01' }) }))
    expect(text).toContain('三島 太郎（主査・担当者）')
    expect(text).toContain('有効期間 令和8年4月1日 ～ 令和9年3月31日　令和8年12月1日 に失効')
    expect(text).toContain(DIGITS)
  })

  it('says of a key of this terminal that it is one, where no roster has its line', () => {
    expect(textOf(signerOf({ verdict: 'not-listed', entry: null }))).toContain('このパソコンの鍵です。')
    cleanup()
    const stranger = textOf(signerOf({ verdict: 'not-listed', entry: null, isKnown: false }))
    expect(stranger).toContain('名前の分からない鍵')
    expect(stranger).toContain(verdictSentences['not-listed'])
  })

  it('shows what nobody would see in a name', () => {
    render(<SignerList signers={[signerOf({ entry: entryOf({ holder: '三島\u202e太郎' }) })]} />)
    expect(screen.getByText(/U\+202E/).tagName).toBe('MARK')
  })
})

describe('StatementSigners', () => {
  it('keeps two statements of one key apart, each with what it counts for', () => {
    const approval: StandingSigner = {
      kid: 'kid',
      act: 'approve',
      signedAt: '2026-11-20T16:40:00+09:00',
      verdict: 'role',
      entry: entryOf(),
    }
    render(<StatementSigners signers={[{ ...approval, act: 'author', verdict: 'valid' }, approval]} />)
    const texts = screen.getAllByRole('listitem').map(({ textContent }) => textContent)
    expect(texts[0]).toMatch(/○ 名簿で確認.*担当者の署名/)
    expect(texts[1]).toMatch(/× 数えない.*承認の署名.*この署名ができません/)
  })
})
