import { describe, expect, it } from 'vitest'
import { canonicalJson } from '#shared/encoding/canonical-json.ts'
import { answerBundle, cosignRoster, signAnswer, signBundle } from '#shared/bundle/sign-bundle.ts'
import {
  buildAnswerPayload,
  buildPlanPayload,
  buildRosterPayload,
  buildSigner,
  buildSigning,
  verifiedWith,
} from '../../../helpers/build-bundle.ts'

const officer = buildSigner('officer')
const supervisor = buildSigner('supervisor')
const payload = buildPlanPayload(officer)

describe('signBundle', () => {
  it('writes ASCII in one line: payload, then signatures', () => {
    const text = Buffer.from(signBundle(payload, buildSigning(officer)).bytes).toString('latin1')
    expect(text).toMatch(/^\{"payload":"[\w-]+","signatures":\[\{"protected":"[\w-]+","signature":"[\w-]{86}"\}\]\}\n$/)
  })

  it('writes the payload in canonical JSON', () => {
    const text = Buffer.from(signBundle(payload, buildSigning(officer)).bytes).toString('ascii')
    const { payload: encoded } = JSON.parse(text) as { payload: string }
    expect(Buffer.from(encoded, 'base64url').toString('utf8')).toBe(canonicalJson(payload))
  })

  it('signs for the issuer alone', () => {
    expect(() => signBundle(payload, buildSigning(supervisor))).toThrow('issuer')
  })

  it('writes nothing that the verifier would refuse for its shape', () => {
    expect(() => signBundle({ ...payload, bundleId: 'x' as never }, buildSigning(officer))).toThrow(/./)
    expect(() => signBundle(payload, buildSigning(officer, '2026-11-20'))).toThrow(/./)
  })

  it('carries names, variation selectors and private characters as they are', () => {
    const title = '葛\u{e0100}飾 か\u3099 \ue000 𠮷野家 \u202e'
    const bytes = signBundle(
      buildPlanPayload(officer, { plan: { ...payload.plan, title } }),
      buildSigning(officer),
    ).bytes
    expect(verifiedWith(bytes, officer).payload).toMatchObject({ plan: { title } })
  })
})

describe('answerBundle', () => {
  const authored = verifiedWith(signBundle(payload, buildSigning(officer)).bytes, officer)

  it('adds a signature and leaves the others as they are', () => {
    const answered = verifiedWith(answerBundle(authored, 'return', buildSigning(supervisor)), officer, supervisor)
    expect(answered.envelope.payload).toBe(authored.envelope.payload)
    expect(answered.envelope.signatures[0]).toEqual(authored.envelope.signatures[0])
    expect(answered.state).toBe('returned')
  })

  it('lets no key sign twice', () => {
    expect(() => answerBundle(authored, 'approve', buildSigning(officer))).toThrow('already')
  })

  it('stops at eight signatures', () => {
    const answerers = Array.from({ length: 8 }, (_, number) => buildSigner(`answerer ${number}`))
    const full = answerers.slice(0, 7).reduce((bundle, signer) => {
      return verifiedWith(answerBundle(bundle, 'approve', buildSigning(signer)), officer, ...answerers)
    }, authored)
    expect(full.signers).toHaveLength(8)
    expect(() => answerBundle(full, 'approve', buildSigning(answerers[7]!))).toThrow('room')
  })

  it('answers no roster', () => {
    const roster = verifiedWith(signBundle(buildRosterPayload(officer), buildSigning(officer)).bytes, officer)
    expect(() => answerBundle(roster, 'approve', buildSigning(supervisor))).toThrow('author')
  })
})

describe('signAnswer', () => {
  const authored = verifiedWith(signBundle(payload, buildSigning(officer)).bytes, officer)
  const answer = buildAnswerPayload(supervisor, authored)

  it('names the signature that it answers, and has the state that it gives to it', () => {
    const returned = verifiedWith(signAnswer(answer, 'return', buildSigning(supervisor)).bytes, supervisor)
    expect(returned).toMatchObject({ state: 'returned', signers: [{ act: 'return', kid: supervisor.kid }] })
    const review = { ...answer, kind: 'review' } as const
    const accepted = verifiedWith(signAnswer(review, 'accept', buildSigning(supervisor)).bytes, supervisor)
    expect(accepted.state).toBe('accepted')
    expect(signAnswer(review, 'accept', buildSigning(supervisor)).digest).toBe(accepted.digest)
  })

  it('returns with a return alone', () => {
    expect(() => signAnswer(answer, 'accept', buildSigning(supervisor))).toThrow('return')
    expect(() => signAnswer({ ...answer, kind: 'review' }, 'return', buildSigning(supervisor))).toThrow('return')
  })

  it('signs for the issuer alone', () => {
    expect(() => signAnswer(answer, 'return', buildSigning(officer))).toThrow('issuer')
  })

  it('makes nothing that could be answered again', () => {
    const remarks = signBundle({ ...answer, kind: 'review' }, buildSigning(supervisor)).bytes
    expect(() => answerBundle(verifiedWith(remarks, supervisor), 'approve', buildSigning(officer))).toThrow('plan')
  })
})

describe('cosignRoster', () => {
  it('signs no plan', () => {
    const plan = verifiedWith(signBundle(payload, buildSigning(officer)).bytes, officer)
    expect(() => cosignRoster(plan, buildSigning(supervisor))).toThrow('roster')
  })
})
