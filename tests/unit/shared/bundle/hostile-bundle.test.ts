import { describe, expect, it } from 'vitest'
import { bundleErrorCodes } from '#shared/bundle/bundle-error.ts'
import { canonicalJson } from '#shared/bundle/canonical-json.ts'
import type { PlanPayload } from '#shared/bundle/bundle-format.ts'
import { answerBundle, signBundle } from '#shared/bundle/sign-bundle.ts'
import type { VerifiedBundle } from '#shared/bundle/verify-bundle.ts'
import {
  buildPlanPayload,
  buildRecordId,
  buildSigner,
  buildSigning,
  verifiedWith,
  verifyWith,
} from '../../../helpers/build-bundle.ts'
import { seededRandom, type Random } from '../../../helpers/seeded-random.ts'

type Envelope = { payload: string; signatures: { protected: string; signature: string }[] }

const officer = buildSigner('officer')
const supervisor = buildSigner('supervisor')

function approvedBundle(payload: PlanPayload): Buffer {
  const authored = verifiedWith(signBundle(payload, buildSigning(officer)), officer)
  return Buffer.from(answerBundle(authored, 'approve', buildSigning(supervisor)))
}

function envelopeOf(bytes: Buffer): Envelope {
  return JSON.parse(bytes.toString('ascii')) as Envelope
}

function fileOf(envelope: object): Buffer {
  return Buffer.from(JSON.stringify(envelope))
}

/** Content and signers in one line: what a mutated file must never change and still be accepted. */
function essenceOf({ payload, digest, signers, state }: VerifiedBundle): string {
  return JSON.stringify([canonicalJson(payload), digest, signers, state])
}

/** Bytes that mean something to one of the readers, and some that do not. */
const telling = Buffer.from('{}[]",:\\/+-_= \n\r\tAQgw019eu\0\x7f\x80\xc0\xef\xbb\xbf\xff', 'latin1')

/** One small change of the bytes, as transport, editors and attackers make them. */
const mutations: readonly ((bytes: Buffer, random: Random) => Buffer)[] = [
  (bytes, random) => replaced(bytes, random.below(bytes.length), 1, [random.below(256)]),
  (bytes, random) => replaced(bytes, random.below(bytes.length), 1, [random.pick([...telling])]),
  (bytes, random) => {
    const at = random.below(bytes.length)
    return replaced(bytes, at, 1, [bytes[at]! ^ (1 << random.below(8))])
  },
  (bytes, random) => replaced(bytes, random.below(bytes.length), 0, [random.pick([...telling])]),
  (bytes, random) => replaced(bytes, random.below(bytes.length), 1 + random.below(8), []),
  (bytes, random) => bytes.subarray(0, random.below(bytes.length)),
  (bytes, random) => {
    const from = random.below(bytes.length)
    return replaced(bytes, random.below(bytes.length), 0, bytes.subarray(from, from + 1 + random.below(200)))
  },
  (bytes, random) => {
    const [one, other] = [random.below(bytes.length), random.below(bytes.length)]
    return replaced(replaced(bytes, one, 1, [bytes[other]!]), other, 1, [bytes[one]!])
  },
]

function replaced(bytes: Buffer, at: number, count: number, by: Iterable<number>): Buffer {
  return Buffer.concat([bytes.subarray(0, at), Buffer.from([...by]), bytes.subarray(at + count)])
}

/** A mutation inside one of the base64url texts, so that what lies below the envelope is reached as well. */
function mutateInside(envelope: Envelope, random: Random): Buffer {
  const copy: Envelope = { ...envelope, signatures: envelope.signatures.map((entry) => ({ ...entry })) }
  const mutate = (text: string) => random.pick(mutations)(Buffer.from(text, 'base64url'), random).toString('base64url')
  const entry = random.pick(copy.signatures)
  const part = random.below(3)
  if (part === 0) copy.payload = mutate(copy.payload)
  else if (part === 1) entry.protected = mutate(entry.protected)
  else entry.signature = mutate(entry.signature)
  return fileOf(copy)
}

describe('verifyBundle under attack', () => {
  it('takes none of 100,000 mutated files for another bundle, and names a listed cause', () => {
    const random = seededRandom(20261120)
    const original = approvedBundle(buildPlanPayload(officer))
    const envelope = envelopeOf(original)
    const essence = essenceOf(verifiedWith(original, officer, supervisor))
    const codes = new Map<string, number>()
    for (let round = 0; round < 100_000; round += 1) {
      const mutated = round % 4 === 0 ? mutateInside(envelope, random) : random.pick(mutations)(original, random)
      // A third of the rounds knows nobody but the supervisor, so that the bundle's own key is taken.
      const result = round % 3 === 0 ? verifyWith(mutated, supervisor) : verifyWith(mutated, officer, supervisor)
      const outcome = result.ok ? 'accepted' : result.error.code
      codes.set(outcome, (codes.get(outcome) ?? 0) + 1)
      if (!result.ok) continue
      const asIfKnown = { ...result.value, signers: result.value.signers.map((each) => ({ ...each, isKnown: true })) }
      if (essenceOf(asIfKnown) !== essence)
        expect.fail(`round ${round} gave another bundle: ${mutated.toString('latin1')}`)
    }
    const listed = new Set<string>(['accepted', ...bundleErrorCodes])
    expect([...codes.keys()].filter((code) => !listed.has(code))).toEqual([])
    // White space added outside the strings changes nothing and is rightly accepted.
    expect(codes.get('accepted')).toBeGreaterThan(0)
    expect(codes.get('accepted')).toBeLessThan(2_000)
    expect(codes.size).toBeGreaterThan(12)
  }, 60_000)

  it('takes none of 10,000 signatures that were moved to another bundle', () => {
    const random = seededRandom(7)
    const bundles = Array.from({ length: 101 }, (_, number) =>
      envelopeOf(approvedBundle(buildPlanPayload(officer, { bundleId: buildRecordId(1_000 + number) }))),
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
        if (verifyWith(fileOf({ payload: target.payload, signatures }), officer, supervisor).ok) accepted += 1
      }
    }
    expect(accepted).toBe(0)
  })

  it('takes none of 10,000 contents that were edited after the approval', () => {
    const random = seededRandom(8)
    const payload = buildPlanPayload(officer)
    const original = approvedBundle(payload)
    const { signatures } = envelopeOf(original)
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
      const result = verifyWith(fileOf({ payload: encoded, signatures }), officer, supervisor)
      codes.add(result.ok ? 'accepted' : result.error.code)
    }
    expect([...codes]).toEqual(['bundle/signature-mismatch'])
  })

  it('keeps no approval when the author signs again after an edit', () => {
    const payload = buildPlanPayload(officer)
    const approval = envelopeOf(approvedBundle(payload)).signatures[1]!
    const edited = signBundle({ ...payload, bundleId: buildRecordId(77) }, buildSigning(officer))
    const target = envelopeOf(Buffer.from(edited))
    const joined = fileOf({ ...target, signatures: [...target.signatures, approval] })
    expect(verifyWith(joined, officer, supervisor)).toMatchObject({ error: { code: 'bundle/signature-mismatch' } })
    expect(verifiedWith(edited, officer).state).toBe('author-signed')
  })
})
