import { closeSync, fdatasyncSync, openSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { startBenchHost } from './bench-host.ts'
import { compare } from './compare.ts'
import { report } from './report.ts'
import { valueOf } from './value-of.ts'

const bench = await startBenchHost(1_000)
const values = bench.records.filter((record) => record.type === 'value')
if (bench.host.pragmas['synchronous'] !== 2) throw new Error('the file is not written with synchronous = FULL')

const file = openSync(join(bench.folder, 'appended.bin'), 'a')
const page = Buffer.alloc(4096, 1)
const append = () => {
  writeSync(file, page)
  fdatasyncSync(file)
}

let edits = 0
/** Edits a value that no edit before it touched, far from the last one in the file. */
async function edit(): Promise<void> {
  const { id, fields } = values[(edits * 7919) % values.length]!
  edits += 1
  const after = { raw: `${fields.raw}（${String(edits)}）` }
  const edited = await bench.host.api.plan.commit({
    planId: bench.planId,
    act: 'value/put',
    changes: [{ op: 'update', id, type: 'value', before: { raw: fields.raw }, after }],
  })
  valueOf(edited)
}

const [floor, ours] = await compare([{ run: append }, { run: edit }], { count: 1_500, warmUp: 200, isCleared: false })
closeSync(file)
report({
  operation: 'one edit with its journal entry, on the disk',
  ours,
  floor: { name: 'append 4 KiB + fdatasync', samples: floor },
  goal: 1.5,
  goalP95: 2,
})
await bench.remove()
