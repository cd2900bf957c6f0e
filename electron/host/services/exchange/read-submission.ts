import type { Transaction } from 'kysely'
import { getPayload, listStatementsAbout } from '#db/repositories/bundle-repository.ts'
import type { PlanFile } from '#db/schema.ts'
import { BundlePayloadSchema, type PlanPayload } from '#shared/bundle/bundle-format.ts'
import { readPayloadJson } from '#shared/bundle/read-payload.ts'
import type { WholeBundle } from '#shared/bundle/sign-bundle.ts'
import { bundleCrypto } from '../bundle-crypto.ts'

export type KeptSubmission = WholeBundle & { readonly payload: PlanPayload }

/** A kept submission as it came, with the signatures that its own file has by now. All were verified before they were kept. */
export async function readSubmission(trx: Transaction<PlanFile>, digest: string): Promise<KeptSubmission> {
  const content = await getPayload(trx, digest)
  const json = readPayloadJson(content, bundleCrypto)
  const payload = BundlePayloadSchema.parse(json.ok ? json.value.json : null)
  if (payload.kind === 'roster') throw new Error('a roster is no submission')
  const statements = (await listStatementsAbout(trx, digest)).filter((each) => each.bundleDigest === digest)
  const signers = statements.map(({ kid, act, signedAt, signatureDigest, about }) => {
    return { kid, act, signedAt, signatureDigest, about, isKnown: true, isAheadOfClock: false }
  })
  const signatures = statements.map(({ protected: header, signature }) => ({ protected: header, signature }))
  return { payload, content, digest, signers, envelope: { payload: bundleCrypto.encodePayload(content), signatures } }
}
