import { readFileSync } from 'node:fs'
import type { PlanPayload } from '#shared/bundle/bundle-format.ts'
import { createExport } from './bench-bundle.ts'
import { startBenchHost, type BenchHost } from './bench-host.ts'
import { compare } from './compare.ts'
import { insertRawRecords } from './raw-records.ts'
import { report } from './report.ts'
import { valueOf } from './value-of.ts'

const sender = await startBenchHost(1_000)
const { path, exportPlan } = await createExport(sender)
await exportPlan()

/** A host without a plan, new for every run; the one of the run before is taken away. */
function freshHosts() {
  let current: BenchHost | null = null
  return {
    get: () => current!,
    prepare: async () => {
      await current?.remove()
      current = await startBenchHost(0)
    },
  }
}
const receiver = freshHosts()
const bare = freshHosts()

async function takeIn(): Promise<void> {
  const { host } = receiver.get()
  const token = host.context.files.hold({ name: 'received.plan.json', bytes: readFileSync(path) })
  valueOf(await host.api.exchange.takeIn({ token }))
}

function insertRaw(): void {
  const { payload } = JSON.parse(readFileSync(path, 'utf8')) as { payload: string }
  const { plan, snapshot } = JSON.parse(Buffer.from(payload, 'base64url').toString()) as PlanPayload
  insertRawRecords(bare.get(), plan.id, snapshot)
}

const [floor, ours] = await compare(
  [
    { prepare: bare.prepare, run: insertRaw },
    { prepare: receiver.prepare, run: takeIn },
  ],
  { count: 7, warmUp: 1, isCleared: true },
)
report({
  operation: 'taking a bundle of 1,000 projects in',
  ours,
  floor: { name: 'read + parse + raw insert', samples: floor },
  goal: 2.5,
})
for (const bench of [sender, receiver.get(), bare.get()]) await bench.remove()
