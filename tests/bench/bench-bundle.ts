import { join } from 'node:path'
import { openKey } from '#electron/host/services/keys/key-store.ts'
import { writeFileAtomically } from '#electron/host/services/write-file-atomically.ts'
import { signPlan } from '#electron/host/use-cases/exchange/export-plan.ts'
import type { FileToken } from '#shared/contracts/file-token.ts'
import type { BenchHost } from './bench-host.ts'
import { valueOf } from './value-of.ts'

const PASSPHRASE = 'a passphrase of the benchmarks'

/** Exports the plan with a key that is opened once; gives the held file, which lies at `path`, too. */
export async function createExport({ host, folder, planId }: BenchHost) {
  const { context, api } = host
  const path = join(folder, 'exported.plan.json')
  const { kid, publicKey } = valueOf(await api.key.make({ holder: '見本　花子', passphrase: PASSPHRASE }))
  const signer = valueOf(await openKey(folder, kid, PASSPHRASE))
  const exportPlan = async (): Promise<FileToken> => {
    const { token } = valueOf(await signPlan(context, { planId, publicKey, signer }))
    valueOf(writeFileAtomically(path, valueOf(context.files.find(token)).bytes))
    return token
  }
  return { path, exportPlan }
}
