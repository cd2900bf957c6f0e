import type { Transaction } from 'kysely'
import { insertBundle, insertStatements } from '#db/repositories/bundle-repository.ts'
import type { PlanFile } from '#db/schema.ts'
import type { BundleContent } from '#shared/bundle/verify-bundle.ts'
import type { RecordId } from '#shared/domain/record/field.ts'
import type { HostContext } from '../../host-context.ts'

/** A bundle that went out or came in, all of whose signatures hold; `contentDigest` is that of the plan in it, null where it carries none. */
export type BundleToKeep = {
  readonly bundle: BundleContent
  readonly planId: RecordId
  readonly contentDigest: string | null
}

/** Keeps the payload of a bundle and every statement on it, each once however often it comes. */
export async function keepBundle(
  trx: Transaction<PlanFile>,
  context: HostContext,
  { bundle, planId, contentDigest }: BundleToKeep,
): Promise<void> {
  const { payload, content, digest, signers, envelope } = bundle
  const { bundleId, kind } = payload
  const head = payload.kind === 'roster' ? null : payload.plan.head
  await insertBundle(trx, { digest, planId, bundleId, kind, head, contentDigest }, content)
  const firstSeenAt = context.now().toISOString()
  const statements = signers.map(({ signatureDigest, act, about, kid, signedAt }, at) => {
    const signature = envelope.signatures[at]
    if (signature === undefined) throw new Error('a bundle has a signature for every signer')
    return { signatureDigest, bundleDigest: digest, act, about, kid, signedAt, ...signature, firstSeenAt }
  })
  await insertStatements(trx, statements)
}
