/** Milliseconds that each run took, in the order of the runs. */
export type Samples = readonly number[]

/** Work to be timed, or work that gives its own time in milliseconds, as taken in a page. `prepare` is not timed. */
export type Work = { readonly prepare?: () => Promise<void> } & (
  { readonly run: () => unknown } | { readonly measure: () => Promise<number> }
)

export type Runs = {
  readonly count: number
  readonly warmUp: number
  /** Whether memory is cleared before each run, so that none pays for the waste of another. Off for runs below a millisecond. */
  readonly isCleared: boolean
}

/**
 * Times several works in turns, each once in every round and each round beginning with another, so that a machine that
 * is slow for a while is slow for all of them. The samples follow the order of the works.
 */
export async function compare<const W extends readonly Work[]>(
  works: W,
  runs: Runs,
): Promise<{ readonly [K in keyof W]: Samples }> {
  const samples = works.map((): number[] => [])
  for (let round = -runs.warmUp; round < runs.count; round += 1) {
    for (let turn = 0; turn < works.length; turn += 1) {
      const at = (turn + Math.abs(round)) % works.length
      const milliseconds = await timed(works[at]!, runs.isCleared)
      if (round >= 0) samples[at]!.push(milliseconds)
    }
  }
  return samples as unknown as { readonly [K in keyof W]: Samples }
}

async function timed(work: Work, isCleared: boolean): Promise<number> {
  await work.prepare?.()
  if (isCleared) clearMemory()
  if ('measure' in work) return work.measure()
  const start = performance.now()
  const outcome = work.run()
  if (outcome instanceof Promise) await outcome
  return performance.now() - start
}

function clearMemory(): void {
  if (globalThis.gc === undefined) throw new Error('benchmarks run under node --expose-gc')
  globalThis.gc()
}

/** The sample below which `share` (0 to 1) of all samples lie. */
export function quantile(samples: Samples, share: number): number {
  const sorted = samples.toSorted((one, other) => one - other)
  const found = sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(share * sorted.length) - 1))]
  if (found === undefined) throw new Error('no samples')
  return found
}
