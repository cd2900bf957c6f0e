import { findRecord, listRecords } from '#db/repositories/record-repository.ts'
import { startBenchHost } from './bench-host.ts'
import { compare } from './compare.ts'
import { openRawRecords } from './raw-records.ts'
import { report } from './report.ts'

const bench = await startBenchHost(1_000)
const { root } = bench.host.context
const raw = openRawRecords(bench)

const [listedRaw, listed] = await compare([{ run: raw.list }, { run: () => listRecords(root, bench.planId) }], {
  count: 15,
  warmUp: 3,
  isCleared: true,
})
report({
  operation: 'all records of a plan, through kysely',
  ours: listed,
  floor: { name: 'better-sqlite3, prepared', samples: listedRaw },
  goal: 1.2,
})

const ids = Array.from({ length: 200 }, (_, at) => bench.records[(at * 7919) % bench.records.length]!.id)
async function findAll(): Promise<void> {
  for (const id of ids) await findRecord(root, bench.planId, id)
}
const [foundRaw, found] = await compare([{ run: () => ids.map(raw.find) }, { run: findAll }], {
  count: 60,
  warmUp: 20,
  isCleared: false,
})
report({
  operation: '200 records one by one, through kysely',
  ours: found,
  floor: { name: 'better-sqlite3, prepared', samples: foundRaw },
})
raw.close()
await bench.remove()
