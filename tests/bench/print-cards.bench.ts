import { printToPdf } from '#electron/web/print-to-pdf.ts'
import { startBenchHost } from './bench-host.ts'
import { peakMemoryOf } from './peak-memory.ts'
import { report } from './report.ts'
import { valueOf } from './value-of.ts'

const ALL_CARDS = { kind: 'batch', section: null, measure: null, isDelayed: false } as const
const PAPER = { form: null, size: null, lie: null, isProof: false } as const
const SIZES = [100, 1_000] as const
const UNSTOPPED = { signal: new AbortController().signal, onProgress: () => undefined }

/** All cards of a plan as one PDF: milliseconds, and what the browser takes at most. */
async function printAll(projects: number): Promise<{ readonly timeMs: number; readonly peakBytes: number }> {
  const bench = await startBenchHost(projects)
  const start = performance.now()
  const { peakBytes } = await peakMemoryOf(async () =>
    valueOf(await printToPdf(bench.host, { planId: bench.planId, subject: ALL_CARDS, ...PAPER }, UNSTOPPED)),
  )
  const timeMs = performance.now() - start
  await bench.remove()
  return { timeMs, peakBytes }
}

const [few, many] = [await printAll(SIZES[0]), await printAll(SIZES[1])]
report({
  operation: 'PDF of all cards of 1,000 projects',
  ours: [many.timeMs],
  floor: { name: 'of 100 projects', samples: [few.timeMs] },
  goal: 11,
})
report({
  operation: 'its greatest memory (MiB instead of ms)',
  ours: [toMebibytes(many.peakBytes)],
  floor: { name: 'of 100 projects', samples: [toMebibytes(few.peakBytes)] },
  goal: 1.3,
})

function toMebibytes(bytes: number): number {
  return bytes / 2 ** 20
}
