import type { Transaction } from 'kysely'
import { findLastSent, insertLedgerLine } from '#db/repositories/bundle-ledger-repository.ts'
import { getChainHead } from '#db/repositories/journal-repository.ts'
import { findPlan } from '#db/repositories/plan-repository.ts'
import { listRecords } from '#db/repositories/record-repository.ts'
import type { PlanFile } from '#db/schema.ts'
import type { BundleSigner } from '#shared/bundle/bundle-crypto.ts'
import { BUNDLE_SCHEMA, READER_GENERATION, type PlanPayload } from '#shared/bundle/bundle-format.ts'
import type { PublicKey } from '#shared/bundle/public-key.ts'
import { signBundle } from '#shared/bundle/sign-bundle.ts'
import type { HostApi } from '#shared/contracts/index.ts'
import type { PlanSummary } from '#shared/domain/plan/plan-summary.ts'
import type { RecordId } from '#shared/domain/record/field.ts'
import { failed, ok } from '#shared/result.ts'
import { APP_VERSION } from '../app-version.ts'
import type { HostContext } from '../host-context.ts'
import { bundleCrypto } from '../services/bundle-crypto.ts'
import { toFileName } from '../services/file-name.ts'
import { keepBundle } from '../services/keep-bundle.ts'
import * as keyStore from '../services/keys/key-store.ts'
import { listConflictStates } from '../services/open-conflicts.ts'
import { sealPlan } from '../services/own-state.ts'
import { getPresent } from './describe-state.ts'

/** Signs the whole plan as it stands and holds the file for saving; the ledger keeps a line of it. */
export function exportPlan(context: HostContext): HostApi['exchange']['exportPlan'] {
  return async ({ planId, kid, passphrase }) => {
    const key = keyStore.findKey(context.dataFolder, kid)
    if (key === null) return failed({ code: 'key/not-found' })
    const signer = await keyStore.openKey(context.dataFolder, kid, passphrase)
    if (!signer.ok) return signer
    return signPlan(context, { planId, publicKey: key.publicKey, signer: signer.value })
  }
}

/** The same with a key that is open already. */
export function signPlan(
  context: HostContext,
  {
    planId,
    publicKey,
    signer,
  }: { readonly planId: RecordId; readonly publicKey: PublicKey; readonly signer: BundleSigner },
): ReturnType<HostApi['exchange']['exportPlan']> {
  return context.root.transaction().execute(async (trx) => {
    const plan = await findPlan(trx, planId)
    if (plan === null) return failed({ code: 'plan/not-found' })
    const payload = await planPayload(trx, context, { plan, kid: signer.kid, publicKey })
    return ok(await holdBundle(trx, context, { plan, payload, signer }))
  })
}

type Sender = { readonly plan: PlanSummary; readonly kid: string; readonly publicKey: PublicKey }

async function planPayload(trx: Transaction<PlanFile>, context: HostContext, sender: Sender): Promise<PlanPayload> {
  const { plan, kid, publicKey } = sender
  const { head, revisions } = await sealPlan(trx, plan.id)
  const { open } = await listConflictStates(trx, plan.id)
  const sent = await findLastSent(trx, kid)
  return {
    schema: BUNDLE_SCHEMA,
    bundleId: context.newId(),
    kind: 'submission',
    issuer: {
      municipality: plan.municipality.code,
      section: '',
      role: 'officer',
      counter: (sent?.counter ?? 0) + 1,
      previousDigest: sent?.digest ?? null,
      key: publicKey,
    },
    audience: [],
    auditHead: `sha256:${(await getChainHead(trx)).hash}`,
    app: { version: APP_VERSION, leastReader: READER_GENERATION },
    plan: { id: plan.id, title: plan.title, head, base: null },
    revisions: revisions.map(({ parents, changes, ...rest }) => ({
      ...rest,
      parents: [...parents],
      changes: [...changes],
    })),
    snapshot: [...(await listRecords(trx, plan.id))],
    comments: [],
    scope: null,
    answersTo: null,
    subject: null,
    openConflicts: open.length,
  }
}

async function holdBundle(
  trx: Transaction<PlanFile>,
  context: HostContext,
  made: { readonly plan: PlanSummary; readonly payload: PlanPayload; readonly signer: BundleSigner },
) {
  const { plan, payload, signer } = made
  const at = context.now().toISOString()
  const signed = signBundle(payload, { signer, at, crypto: bundleCrypto })
  const { bytes, digest } = signed
  const state = await getPresent(trx, context, plan.id)
  const name = toFileName([plan.title, at.slice(0, 10).replaceAll('-', '')], '.plan.json')
  await keepBundle(trx, context, { bundle: signed, planId: plan.id, contentDigest: state.contentDigest })
  await insertLedgerLine(trx, {
    direction: 'out',
    bundleId: payload.bundleId,
    planId: plan.id,
    digest,
    counter: payload.issuer.counter,
    signer: signer.kid,
    fileName: name,
    at,
    actor: context.actor,
    kind: payload.kind,
    scope: null,
    answersTo: null,
    receiver: null,
    medium: null,
    approval: null,
    remark: null,
    ...state,
  })
  return { token: context.files.hold({ name, bytes }), name, digest, contentDigest: state.contentDigest }
}
