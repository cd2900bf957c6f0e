import { describe, expect, it } from 'vitest'
import type { PlanPayload } from '#shared/bundle/bundle-format.ts'
import { canonicalJson } from '#shared/encoding/canonical-json.ts'
import { signBundle } from '#shared/bundle/sign-bundle.ts'
import { verifyBundle } from '#shared/bundle/verify-bundle.ts'
import {
  buildApprovedBundle,
  buildRememberingCrypto,
  buildReturn,
  envelopeOf,
  fileOf,
  officer,
  supervisor,
  type RawEnvelope,
} from '../../../helpers/attack-bundle.ts'
import {
  NOW,
  buildComment,
  buildDigest,
  buildKeyBook,
  buildPlanPayload,
  buildRecordId,
  buildSigning,
  verifiedWith,
} from '../../../helpers/build-bundle.ts'
import { seededRandom } from '../../../helpers/seeded-random.ts'

const crypto = buildRememberingCrypto()
const keys = buildKeyBook(officer, supervisor)

function outcomeOf(envelope: RawEnvelope): string {
  const result = verifyBundle(fileOf(envelope), { crypto, keys, now: NOW })
  return result.ok ? 'accepted' : result.error.code
}

describe('verifyBundle on signatures of something else', { timeout: 120_000 }, () => {
  it('takes none of 10,000 signatures that were moved to another bundle', () => {
    const random = seededRandom(7)
    const bundles = Array.from({ length: 101 }, (_, number) =>
      envelopeOf(buildApprovedBundle(buildPlanPayload(officer, { bundleId: buildRecordId(1_000 + number) }))),
    )
    let accepted = 0
    for (const [into, target] of bundles.entries()) {
      for (const [from, source] of bundles.entries()) {
        if (into === from) continue
        const signatures = random.pick([
          source.signatures,
          [target.signatures[0]!, source.signatures[1]!],
          [source.signatures[0]!, target.signatures[1]!],
          [...target.signatures, source.signatures[1]!],
          [{ ...target.signatures[0]!, signature: source.signatures[0]!.signature }, target.signatures[1]!],
        ])
        if (outcomeOf({ payload: target.payload, signatures }) === 'accepted') accepted += 1
      }
    }
    expect(accepted).toBe(0)
  })

  it('takes none of 10,000 contents that were edited after the approval', () => {
    const random = seededRandom(8)
    const payload = buildPlanPayload(officer)
    const { signatures } = envelopeOf(buildApprovedBundle(payload))
    const codes = new Set<string>()
    for (let round = 0; round < 10_000; round += 1) {
      const name = `事業 ${round}`
      const edited = random.pick<PlanPayload>([
        { ...payload, snapshot: [{ ...payload.snapshot[0]!, fields: { name } }] },
        { ...payload, plan: { ...payload.plan, title: name } },
        { ...payload, issuer: { ...payload.issuer, section: name } },
        { ...payload, bundleId: buildRecordId(round + 10) },
      ])
      const encoded = Buffer.from(canonicalJson(edited)).toString('base64url')
      codes.add(outcomeOf({ payload: encoded, signatures }))
    }
    expect([...codes]).toEqual(['bundle/signature-mismatch'])
  })

  it('keeps no approval when the author signs again after an edit', () => {
    const payload = buildPlanPayload(officer)
    const approval = envelopeOf(buildApprovedBundle(payload)).signatures[1]!
    const edited = signBundle({ ...payload, bundleId: buildRecordId(77) }, buildSigning(officer)).bytes
    const target = envelopeOf(edited)
    const joined = { ...target, signatures: [...target.signatures, approval] }
    expect(outcomeOf(joined)).toBe('bundle/signature-mismatch')
    expect(verifiedWith(edited, officer).state).toBe('author-signed')
  })

  it('takes none of 2,000 returns whose signature was moved or whose subject was exchanged', () => {
    const random = seededRandom(9)
    const submission = envelopeOf(buildApprovedBundle(buildPlanPayload(officer)))
    const returns = Array.from({ length: 46 }, (_, number) =>
      envelopeOf(buildReturn({ bundleId: buildRecordId(1_000 + number), comments: [buildComment(2_000 + number)] })),
    )
    const outcomes = returns.flatMap((target, into) =>
      returns
        .filter((_, from) => from !== into)
        .map((source) =>
          outcomeOf(
            random.pick<RawEnvelope>([
              { ...target, signatures: source.signatures },
              { ...target, signatures: [...target.signatures, ...source.signatures] },
              { ...target, signatures: submission.signatures },
              { ...target, signatures: [submission.signatures[0]!, ...target.signatures] },
              { ...submission, signatures: source.signatures },
              { ...submission, signatures: [submission.signatures[0]!, ...source.signatures] },
              { ...target, payload: withOtherSubject(target.payload) },
            ]),
          ),
        ),
    )
    expect(outcomes).toHaveLength(2_070)
    expect(outcomes).not.toContain('accepted')
  })
})

function withOtherSubject(payload: string): string {
  const content = JSON.parse(Buffer.from(payload, 'base64url').toString('utf8')) as PlanPayload
  const subject = { bundle: buildDigest('another bundle'), signature: buildDigest('another signature') }
  return Buffer.from(canonicalJson({ ...content, subject })).toString('base64url')
}
