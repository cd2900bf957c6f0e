import { printToPdf } from '#electron/web/print-to-pdf.ts'
import { startBenchHost } from './bench-host.ts'
import { peakMemoryOf } from './peak-memory.ts'
import { printStaticPages } from './print-static-pages.ts'
import { report } from './report.ts'
import { valueOf } from './value-of.ts'

const ALL_CARDS = { kind: 'batch', section: null, measure: null, isDelayed: false } as const
const PAPER = { form: null, size: null, lie: null, isProof: false } as const
const SIZES = [100, 1_000] as const
const UNSTOPPED = { signal: new AbortController().signal, onProgress: () => undefined }

type PrintedCards = {
  readonly timeMs: number
  readonly peakBytes: number
  readonly sizeBytes: number
  readonly floorMs: number
}

/** All cards of a plan as one PDF: milliseconds, what the browser takes at most, and how long it takes for the same pages as a file. */
async function printAll(projects: number, hasFloor: boolean): Promise<PrintedCards> {
  const bench = await startBenchHost(projects)
  const job = { planId: bench.planId, subject: ALL_CARDS, ...PAPER }
  let sizeBytes = 0
  const start = performance.now()
  const { peakBytes } = await peakMemoryOf(async () => {
    sizeBytes = valueOf(await printToPdf(bench.host, job, UNSTOPPED)).bytes.length
  })
  const timeMs = performance.now() - start
  const floorMs = hasFloor ? await printStaticPages(bench.host, job) : 0
  await bench.remove()
  return { timeMs, peakBytes, sizeBytes, floorMs }
}

const [few, many] = [await printAll(SIZES[0], true), await printAll(SIZES[1], false)]
report({
  operation: 'PDF of all cards of 100 projects',
  ours: [few.timeMs],
  floor: { name: 'the same pages as a file, printed by the browser', samples: [few.floorMs] },
  goal: 1.3,
})
report({ operation: 'its size (KiB instead of ms)', ours: [few.sizeBytes / 2 ** 10] })
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
report({
  operation: 'its size (KiB instead of ms)',
  ours: [many.sizeBytes / 2 ** 10],
  floor: { name: 'of 100 projects', samples: [few.sizeBytes / 2 ** 10] },
  goal: 11,
})
report({ operation: 'memory of the program that joins its portions (MiB instead of ms)', ours: [ownPeakMebibytes()] })

/** The most that this process has held so far, which is also the host. */
function ownPeakMebibytes(): number {
  return process.resourceUsage().maxRSS / 2 ** 10
}

function toMebibytes(bytes: number): number {
  return bytes / 2 ** 20
}
