import { GeneralSign, flattenedVerify, importJWK, type GeneralJWS, type JWSHeaderParameters } from 'jose'
import { describe, expect, it } from 'vitest'
import { bundleCrypto } from '#electron/host/services/bundle-crypto.ts'
import { canonicalJson } from '#shared/encoding/canonical-json.ts'
import { digestOf } from '#shared/encoding/digest.ts'
import type { PlanPayload } from '#shared/bundle/bundle-format.ts'
import { answerBundle, signBundle } from '#shared/bundle/sign-bundle.ts'
import {
  buildAnswerHeader,
  buildAuthorHeader,
  buildPlanPayload,
  buildRecordId,
  buildSigner,
  buildSigning,
  verifiedWith,
  verifyWith,
  type TestSigner,
} from '../../../helpers/build-bundle.ts'
import { seededRandom, type Random } from '../../../helpers/seeded-random.ts'

const officer = buildSigner('officer')
const answerers = ['supervisor', 'secretariat', 'prefecture'].map(buildSigner)
const everyone = [officer, ...answerers]
const acts = ['approve', 'return', 'accept'] as const
const crit = { 'plan.act': true, 'plan.iat': true, 'plan.ref': true }

function randomPayload(random: Random): PlanPayload {
  const text = () => Array.from({ length: random.below(30) }, () => random.pick([...'計画が ab"\\\n𠮷é'])).join('')
  const snapshot = Array.from({ length: random.below(20) }, (_, number) => ({
    id: buildRecordId(100 + number),
    type: random.pick(['project', 'measure', 'term'] as const),
    fields: {
      name: text(),
      position: random.below(1_000),
      isRepeat: random.below(2) === 0,
      note: null,
      tags: [text()],
    },
  })) as PlanPayload['snapshot']
  return buildPlanPayload(officer, { bundleId: buildRecordId(random.below(1e6)), snapshot })
}

/** How many signatures of a file jose finds valid; it checks one at a time. */
async function countValid(jws: GeneralJWS): Promise<number> {
  const checks = jws.signatures.map(async (entry) => {
    const { kid } = JSON.parse(Buffer.from(entry.protected ?? '', 'base64url').toString('utf8')) as { kid: string }
    const signer = everyone.find((each) => each.kid === kid)
    const key = await importJWK(signer!.publicKey, 'Ed25519')
    return flattenedVerify({ payload: jws.payload, ...entry }, key, { algorithms: ['Ed25519'], crit })
  })
  return (await Promise.allSettled(checks)).filter(({ status }) => status === 'fulfilled').length
}

async function signWithJose(payload: PlanPayload, signers: readonly { by: TestSigner; header: JWSHeaderParameters }[]) {
  const sign = new GeneralSign(Buffer.from(canonicalJson(payload)))
  for (const { by, header } of signers) {
    sign.addSignature(await importJWK(by.privateJwk, 'Ed25519'), { crit }).setProtectedHeader(header)
  }
  return sign.sign()
}

describe('bundles and jose', () => {
  it('agree on 1,000 bundles that this program signed', async () => {
    const random = seededRandom(11)
    for (let round = 0; round < 1_000; round += 1) {
      let bytes = signBundle(randomPayload(random), buildSigning(officer)).bytes
      const count = random.below(answerers.length + 1)
      for (const signer of answerers.slice(0, count)) {
        bytes = answerBundle(verifiedWith(bytes, ...everyone), random.pick(acts), buildSigning(signer))
      }
      const jws = JSON.parse(Buffer.from(bytes).toString('ascii')) as GeneralJWS
      expect(await countValid(jws)).toBe(count + 1)
    }
  })

  it('agree on 1,000 bundles that jose signed', async () => {
    const random = seededRandom(12)
    for (let round = 0; round < 1_000; round += 1) {
      const payload = randomPayload(random)
      const author = { by: officer, header: buildAuthorHeader(officer) }
      const first = await signWithJose(payload, [author])
      const reference = digestOf(Buffer.from(first.signatures[0]!.signature, 'base64url'), bundleCrypto)
      const answers = answerers
        .slice(0, random.below(answerers.length + 1))
        .map((by) => ({ by, header: buildAnswerHeader(by, random.pick(acts), reference) }))
      const jws = await signWithJose(payload, [author, ...answers])
      const bundle = verifiedWith(Buffer.from(JSON.stringify(jws)), ...everyone)
      expect(bundle.payload).toEqual(payload)
      expect(bundle.signers).toHaveLength(answers.length + 1)
    }
  })

  it('agree that one changed letter of a signature is one too many', async () => {
    const random = seededRandom(13)
    for (let round = 0; round < 1_000; round += 1) {
      const bytes = signBundle(randomPayload(random), buildSigning(officer)).bytes
      const jws = JSON.parse(Buffer.from(bytes).toString('ascii')) as GeneralJWS
      const signature = jws.signatures[0]!.signature
      const at = random.below(85)
      const letter = signature[at] === 'A' ? 'B' : 'A'
      jws.signatures[0]!.signature = signature.slice(0, at) + letter + signature.slice(at + 1)
      expect(await countValid(jws)).toBe(0)
      expect(verifyWith(Buffer.from(JSON.stringify(jws)), ...everyone).ok).toBe(false)
    }
  })
})
