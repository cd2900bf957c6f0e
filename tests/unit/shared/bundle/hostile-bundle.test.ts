import { describe, expect, it } from 'vitest'
import { bundleErrorCodes } from '#shared/bundle/bundle-error.ts'
import { canonicalJson } from '#shared/encoding/canonical-json.ts'
import { verifyBundle, type VerifiedBundle } from '#shared/bundle/verify-bundle.ts'
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
import { NOW, buildKeyBook, buildPlanPayload, verifiedWith } from '../../../helpers/build-bundle.ts'
import { seededRandom, type Random } from '../../../helpers/seeded-random.ts'

const MANY = process.env['LONG'] === undefined ? 1 : 10
/** In milliseconds of the processor: what one refusal may take at most. */
const SLOWEST = 50

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
function mutateInside(envelope: RawEnvelope, random: Random): Buffer {
  const copy: RawEnvelope = { ...envelope, signatures: envelope.signatures.map((entry) => ({ ...entry })) }
  const mutate = (text: string) => random.pick(mutations)(Buffer.from(text, 'base64url'), random).toString('base64url')
  const entry = random.pick(copy.signatures)
  const part = random.below(3)
  if (part === 0) copy.payload = mutate(copy.payload)
  else if (part === 1) entry.protected = mutate(entry.protected)
  else entry.signature = mutate(entry.signature)
  return fileOf(copy)
}

describe('verifyBundle under attack', () => {
  it.each([
    {
      rounds: 100_000 * MANY,
      causes: 12,
      what: 'approvals',
      original: buildApprovedBundle(buildPlanPayload(officer)),
      stranger: supervisor,
    },
    { rounds: 20_000 * MANY, causes: 11, what: 'returns', original: buildReturn(), stranger: officer },
  ])(
    'takes none of $rounds mutated $what for another bundle, and names a listed cause',
    ({ rounds, original, stranger, causes }) => {
      const random = seededRandom(20261120)
      const envelope = envelopeOf(original)
      const essence = essenceOf(verifiedWith(original, officer, supervisor))
      const crypto = buildRememberingCrypto()
      const allKeys = buildKeyBook(officer, supervisor)
      const someKeys = buildKeyBook(stranger)
      const codes = new Map<string, number>()
      let slowest = 0
      for (let round = 0; round < rounds; round += 1) {
        const mutated = round % 4 === 0 ? mutateInside(envelope, random) : random.pick(mutations)(original, random)
        // A third of the rounds does not know the maker, so that the bundle's own key is taken.
        const keys = round % 3 === 0 ? someKeys : allKeys
        const begun = process.threadCpuUsage()
        const result = verifyBundle(mutated, { crypto, keys, now: NOW })
        const { user, system } = process.threadCpuUsage(begun)
        slowest = Math.max(slowest, (user + system) / 1_000)
        const outcome = result.ok ? 'accepted' : result.error.code
        codes.set(outcome, (codes.get(outcome) ?? 0) + 1)
        if (!result.ok) continue
        const asIfKnown = { ...result.value, signers: result.value.signers.map((each) => ({ ...each, isKnown: true })) }
        if (essenceOf(asIfKnown) !== essence)
          expect.fail(`round ${round} gave another bundle: ${mutated.toString('latin1')}`)
      }
      expect(slowest).toBeLessThanOrEqual(SLOWEST)
      const listed = new Set<string>(['accepted', ...bundleErrorCodes])
      expect([...codes.keys()].filter((code) => !listed.has(code))).toEqual([])
      // White space added outside the strings changes nothing and is rightly accepted.
      expect(codes.get('accepted')).toBeGreaterThan(0)
      expect(codes.get('accepted')).toBeLessThan(rounds / 50)
      expect(codes.size).toBeGreaterThan(causes)
    },
    120_000 * MANY,
  )
})
