import { readFileSync } from 'node:fs'
import type { PlanRecord } from '#shared/domain/record/plan-record.ts'
import { createExport } from './bench-bundle.ts'
import { startBenchHost, type BenchHost } from './bench-host.ts'
import { blockedWhileTakingIn } from './blocked-window.ts'
import { compare } from './compare.ts'
import { report } from './report.ts'
import { valueOf } from './value-of.ts'

/** So many that the file has 20 MiB. */
const PROJECTS = 1_530
const RUNS = { count: 5, warmUp: 1, isCleared: true }
/** For so long an officer may wait for the preview of a file of 20 MiB. */
const LIMIT_MS = 3_000
/** For no longer the window may leave a key or a click unanswered. */
const BLOCKED_LIMIT_MS = 100

const sender = await startBenchHost(PROJECTS)
const receiver = await startBenchHost(0)
const { path, exportPlan } = await createExport(sender)

await exportPlan()
const first = hold()
const blocked = await blockedWhileTakingIn(receiver, path)
await rename(sender, 0, 400)
await rename(receiver, 200, 600)
await exportPlan()
const changed = hold()
const { payload } = JSON.parse(readFileSync(path, 'utf8')) as { readonly payload: string }
const text = Buffer.from(payload, 'base64url').toString()

const [parsed, known, diverged] = await compare(
  [{ run: () => JSON.parse(text) }, { run: () => preview(first) }, { run: () => preview(changed) }],
  RUNS,
)
const floor = { name: 'JSON.parse of its payload', samples: parsed }
const megabytes = (readFileSync(path).length / 2 ** 20).toFixed(1)
report({ operation: `preview of ${megabytes} MiB that are older`, ours: known, floor, limitMs: LIMIT_MS })
report({ operation: `preview of ${megabytes} MiB, 400 changes against 400`, ours: diverged, floor, limitMs: LIMIT_MS })

const page = JSON.stringify(await preview(changed))
const [read] = await compare([{ run: () => structuredClone(JSON.parse(page)) }], { ...RUNS, count: 11 })
report({ operation: `the answer of ${String(page.length)} letters, read and copied`, ours: read })

report({
  operation: 'longest that the window is blocked while it is read',
  ours: [blocked.previewMs],
  limitMs: BLOCKED_LIMIT_MS,
})
report({ operation: 'longest while it is taken in and opened', ours: [blocked.takeInMs], limitMs: BLOCKED_LIMIT_MS })
report({
  operation: 'longest while the open plan is looked through',
  ours: [blocked.settlingMs],
  limitMs: BLOCKED_LIMIT_MS,
})
for (const bench of [sender, receiver]) await bench.remove()

/** The exported file as the receiver has chosen it. */
function hold() {
  return receiver.host.context.files.hold({ name: 'received.plan.json', bytes: readFileSync(path) })
}

async function preview(token: ReturnType<typeof hold>) {
  return valueOf(await receiver.host.api.exchange.preview({ token }))
}

/** One act that gives some of the projects other names. */
async function rename({ host, folder }: BenchHost, from: number, to: number): Promise<void> {
  const projects = sender.records.filter((record): record is PlanRecord<'project'> => record.type === 'project')
  const changes = projects.slice(from, to).map(({ id, type, fields: { name } }) => {
    return { op: 'update', id, type, before: { name }, after: { name: `${name} ${folder}` } } as const
  })
  valueOf(await host.api.plan.commit({ planId: sender.planId, act: 'bulk/replace', changes }))
}
