import { expect, it } from 'vitest'
import { bundleCrypto } from '#electron/host/services/bundle-crypto.ts'
import { bundleErrorCodes } from '#shared/bundle/bundle-error.ts'
import { verifyBundle } from '#shared/bundle/verify-bundle.ts'
import { NOW, buildSigner } from '../../../helpers/build-bundle.ts'
import { describeWithVectors, readJsonVector } from '../../../helpers/test-vectors.ts'

type Vectors = {
  readonly testGroups: readonly { readonly tests: readonly { jws?: string | object; jwe?: string | object }[] }[]
}

/** Whatever key a case asks for, it gets one: no case may lean on its key not being there. */
const keys = { find: () => buildSigner('officer').publicKey }

/** The case as it stands, and in general JSON serialization, where the envelope's shape does not save us. */
function formsOf(token: string | object): Buffer[] {
  const text = typeof token === 'string' ? token : JSON.stringify(token)
  const [head, payload, signature] = text.split('.')
  const general = { payload: payload ?? '', signatures: [{ protected: head ?? '', signature: signature ?? '' }] }
  return [Buffer.from(text), Buffer.from(JSON.stringify(general))]
}

describeWithVectors('wycheproof')('verifyBundle on Wycheproof', () => {
  it.each([
    ['json_web_signature_test', 401],
    ['json_web_crypto_test', 83],
  ])('accepts nothing of %s, %i cases', (file, count) => {
    const { testGroups } = readJsonVector<Vectors>(`wycheproof/${file}.json`)
    const tokens = testGroups.flatMap(({ tests }) => tests.map(({ jws, jwe }) => jws ?? jwe ?? ''))
    const results = tokens
      .flatMap(formsOf)
      .map((bytes) => verifyBundle(bytes, { crypto: bundleCrypto, keys, now: NOW }))
    expect(tokens).toHaveLength(count)
    expect(results.filter(({ ok }) => ok)).toEqual([])
    const unlisted = results.filter((result) => !result.ok && !bundleErrorCodes.includes(result.error.code))
    expect(unlisted).toEqual([])
  })
})
