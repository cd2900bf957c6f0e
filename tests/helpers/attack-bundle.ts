import { bundleCrypto } from '#electron/host/services/bundle-crypto.ts'
import type { BundleCrypto } from '#shared/bundle/bundle-crypto.ts'
import type { AnswerPayload, PlanPayload } from '#shared/bundle/bundle-format.ts'
import { answerBundle, signAnswer, signBundle } from '#shared/bundle/sign-bundle.ts'
import { buildAnswerPayload, buildPlanPayload, buildSigner, buildSigning, verifiedWith } from './build-bundle.ts'

export type RawEnvelope = { payload: string; signatures: { protected: string; signature: string }[] }

export const officer = buildSigner('officer')
export const supervisor = buildSigner('supervisor')

export function buildApprovedBundle(payload: PlanPayload): Buffer {
  const authored = verifiedWith(signBundle(payload, buildSigning(officer)).bytes, officer)
  return Buffer.from(answerBundle(authored, 'approve', buildSigning(supervisor)))
}

/** A return of a bundle of the officer by the supervisor. */
export function buildReturn(members: Partial<AnswerPayload> = {}): Buffer {
  const subject = verifiedWith(signBundle(buildPlanPayload(officer), buildSigning(officer)).bytes, officer)
  const payload = buildAnswerPayload(supervisor, subject, members)
  return Buffer.from(signAnswer(payload, 'return', buildSigning(supervisor)).bytes)
}

export function envelopeOf(bytes: Uint8Array): RawEnvelope {
  return JSON.parse(Buffer.from(bytes).toString('ascii')) as RawEnvelope
}

export function fileOf(envelope: RawEnvelope): Buffer {
  return Buffer.from(JSON.stringify(envelope))
}

/** The host's cryptography, which computes a signature that it has found valid only once: attacks repeat the sound half. */
export function buildRememberingCrypto(): BundleCrypto {
  const valid = new Set<string>()
  return {
    ...bundleCrypto,
    verifyEd25519(publicKey, message, signature) {
      const question = Buffer.concat([publicKey, signature, message]).toString('latin1')
      const isValid = valid.has(question) || bundleCrypto.verifyEd25519(publicKey, message, signature)
      if (isValid) valid.add(question)
      return isValid
    },
  }
}
