import { join } from 'node:path'
import { openKey } from '#electron/host/services/keys/key-store.ts'
import { writeFileAtomically } from '#electron/host/services/write-file-atomically.ts'
import { signPlan } from '#electron/host/use-cases/export-plan.ts'
import { readImport } from '#electron/host/use-cases/read-import.ts'
import { canonicalJson } from '#shared/bundle/canonical-json.ts'
import { parseStrictJson } from '#shared/bundle/strict-json.ts'
import type { FileToken } from '#shared/contracts/file-token.ts'
import { checkPlanRecords } from '#shared/domain/plan/check-plan-records.ts'
import type { Result } from '#shared/result.ts'
import { startBenchHost } from './bench-host.ts'
import { compare } from './compare.ts'
import { openRawRecords } from './raw-records.ts'
import { report } from './report.ts'

const PASSPHRASE = 'a passphrase of the benchmarks'

const bench = await startBenchHost(1_000)
const { context, api } = bench.host
const raw = openRawRecords(bench)
const { kid, publicKey } = valueOf(await api.exchange.makeKey({ holder: '見本　花子', passphrase: PASSPHRASE }))
const signer = valueOf(await openKey(bench.folder, kid, PASSPHRASE))

async function exportPlan(): Promise<FileToken> {
  const { token } = valueOf(await signPlan(context, { planId: bench.planId, publicKey, signer }))
  valueOf(writeFileAtomically(join(bench.folder, 'exported.plan.json'), valueOf(context.files.find(token)).bytes))
  return token
}

const token = await exportPlan()
const payload = JSON.stringify(valueOf(readImport(context, token)).payload)

const [readAndWrite, exported, parsed, verified, parsedStrictly, checked] = await compare(
  [
    () => JSON.stringify(raw.list()),
    exportPlan,
    () => JSON.parse(payload),
    () => valueOf(readImport(context, token)),
    () => parseStrictJson(payload),
    () => valueOf(checkPlanRecords(bench.records)),
  ],
  { count: 11, warmUp: 3, isCleared: true },
)
const [written, canonical] = await compare([() => JSON.stringify(bench.records), () => canonicalJson(bench.records)], {
  count: 11,
  warmUp: 3,
  isCleared: true,
})

const parse = { name: 'JSON.parse of its payload', samples: parsed }
report({
  operation: 'export of a plan of 1,000 projects, on the disk',
  ours: exported,
  floor: { name: 'read + JSON.stringify', samples: readAndWrite },
  goal: 2.2,
})
report({ operation: 'verify and check it', ours: verified, floor: parse, goal: 2.5 })
report({ operation: '  strict JSON alone', ours: parsedStrictly, floor: parse })
report({ operation: '  check of the records alone', ours: checked, floor: parse, goal: 1 })
report({
  operation: 'canonical JSON',
  ours: canonical,
  floor: { name: 'JSON.stringify', samples: written },
  goal: 2.8,
})
raw.close()
await bench.remove()

function valueOf<T>(result: Result<T, { readonly code: string }>): T {
  if (!result.ok) throw new Error(result.error.code)
  return result.value
}
