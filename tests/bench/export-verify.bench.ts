import { readImport } from '#electron/host/use-cases/exchange/read-import.ts'
import { canonicalJson } from '#shared/encoding/canonical-json.ts'
import { parseStrictJson } from '#shared/encoding/strict-json.ts'
import { checkPlanRecords } from '#shared/domain/plan/check-plan-records.ts'
import { createExport } from './bench-bundle.ts'
import { startBenchHost } from './bench-host.ts'
import { compare } from './compare.ts'
import { openRawRecords } from './raw-records.ts'
import { report } from './report.ts'
import { valueOf } from './value-of.ts'

const RUNS = { count: 11, warmUp: 3, isCleared: true }

const bench = await startBenchHost(1_000)
const { context } = bench.host
const raw = openRawRecords(bench)
const { exportPlan } = await createExport(bench)
const token = await exportPlan()
const payload = canonicalJson(valueOf(await readImport(context, token)).payload)

const [readAndWrite, exported] = await compare([{ run: () => JSON.stringify(raw.list()) }, { run: exportPlan }], RUNS)
report({
  operation: 'export of a plan of 1,000 projects, on the disk',
  ours: exported,
  floor: { name: 'read + JSON.stringify', samples: readAndWrite },
  goal: 2.2,
})

const [parsed, verified, parsedStrictly, checked] = await compare(
  [
    { run: () => JSON.parse(payload) },
    { run: async () => valueOf(await readImport(context, token)) },
    { run: () => valueOf(parseStrictJson(payload)) },
    { run: () => valueOf(checkPlanRecords(bench.records)) },
  ],
  RUNS,
)
const floor = { name: 'JSON.parse of its payload', samples: parsed }
report({ operation: 'verify and check it', ours: verified, floor, goal: 2.5 })
report({ operation: 'strict JSON of the same length', ours: parsedStrictly, floor })
report({ operation: 'check of its records', ours: checked, floor, goal: 1 })

const [written, canonical] = await compare(
  [{ run: () => JSON.stringify(bench.records) }, { run: () => canonicalJson(bench.records) }],
  RUNS,
)
report({
  operation: 'canonical JSON of its records',
  ours: canonical,
  floor: { name: 'JSON.stringify', samples: written },
  goal: 2.8,
})
raw.close()
await bench.remove()
