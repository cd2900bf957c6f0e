import type { Transaction } from 'kysely'
import { findLastSent } from '#db/repositories/bundle-ledger-repository.ts'
import { getChainHead } from '#db/repositories/journal-repository.ts'
import type { PlanFile } from '#db/schema.ts'
import { BUNDLE_SCHEMA, READER_GENERATION, type PlanPayload } from '#shared/bundle/bundle-format.ts'
import type { PublicKey } from '#shared/bundle/public-key.ts'
import { APP_VERSION } from '../../app-version.ts'
import type { HostContext } from '../../host-context.ts'

/** Whose bundle it is going to be. */
export type Issuing = Pick<PlanPayload['issuer'], 'municipality' | 'role'> & {
  readonly kid: string
  readonly publicKey: PublicKey
}

/** What every bundle about a plan says of itself and of its issuer, each the next one after the last of that key. */
export async function beginPayload(
  trx: Transaction<PlanFile>,
  context: HostContext,
  { municipality, role, kid, publicKey }: Issuing,
) {
  const sent = await findLastSent(trx, kid)
  return {
    schema: BUNDLE_SCHEMA,
    bundleId: context.newId(),
    issuer: {
      municipality,
      section: '',
      role,
      counter: (sent?.counter ?? 0) + 1,
      previousDigest: sent?.digest ?? null,
      key: publicKey,
    },
    audience: [],
    auditHead: `sha256:${(await getChainHead(trx)).hash}`,
    app: { version: APP_VERSION, leastReader: READER_GENERATION },
  } satisfies Partial<PlanPayload>
}
