import { describe, expect, it } from 'vitest'
import { getPayload, listStatements } from '#db/repositories/bundle-repository.ts'
import type { Host } from '#electron/host/start-host.ts'
import { keepBundle } from '#electron/host/services/exchange/keep-bundle.ts'
import { answerBundle } from '#shared/bundle/sign-bundle.ts'
import type { VerifiedBundle } from '#shared/bundle/verify-bundle.ts'
import { buildSigner, buildSigning, verifiedWith } from '../../helpers/build-bundle.ts'
import { buildPlan } from '../../helpers/build-plan.ts'
import { exportSigned, startTestHost } from '../../helpers/run-host.ts'
import { makeTempFolder } from '../../helpers/temp-folder.ts'

const [officer, supervisor] = [buildSigner('officer'), buildSigner('supervisor')]
const plan = buildPlan('東')

function keep({ context }: Host, bundle: VerifiedBundle): Promise<void> {
  return context.root
    .transaction()
    .execute((trx) => keepBundle(trx, context, { bundle, planId: plan.planId, contentDigest: null }))
}

function countBundles({ context }: Host): Promise<readonly unknown[]> {
  return context.root.selectFrom('bundle').select('digest').execute()
}

describe('keepBundle', () => {
  it('has kept what was handed out, byte by byte', async () => {
    const host = await startTestHost(makeTempFolder(), [plan])
    const bundle = verifiedWith(await exportSigned(host, plan.planId, officer), officer)
    expect(Buffer.from(await getPayload(host.context.root, bundle.digest))).toEqual(Buffer.from(bundle.content))
    await host.close()
  })

  it('keeps a bundle once, and the statements that have come to it since', async () => {
    const host = await startTestHost(makeTempFolder(), [plan])
    const authored = verifiedWith(await exportSigned(host, plan.planId, officer), officer)
    const approved = verifiedWith(answerBundle(authored, 'approve', buildSigning(supervisor)), officer, supervisor)
    for (const bundle of [approved, authored, approved]) await keep(host, bundle)
    expect(await countBundles(host)).toEqual([{ digest: authored.digest }])
    const kept = await listStatements(
      host.context.root,
      approved.signers.map(({ signatureDigest }) => signatureDigest),
    )
    const author = authored.signers[0]?.signatureDigest
    expect(new Set(kept.map(({ act, about, bundleDigest }) => [act, about, bundleDigest].join()))).toEqual(
      new Set([`author,,${authored.digest}`, `approve,${String(author)},${authored.digest}`]),
    )
    expect(new Set(kept.map(({ signature }) => signature))).toEqual(
      new Set(approved.envelope.signatures.map(({ signature }) => signature)),
    )
    await host.close()
  })
})
