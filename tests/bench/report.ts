import { quantile, type Samples } from './compare.ts'

/**
 * One line of the table. Times are milliseconds; without a goal the line informs only, without a floor it has no ratio. A goal is a ratio of the medians, a
 * limit is a time that the slow runs (p95) keep to.
 */
export type BenchRow = {
  readonly operation: string
  readonly p50: number
  readonly p95: number
  readonly floor: { readonly name: string; readonly p50: number; readonly p95: number } | null
  readonly ratio: number | null
  readonly goal: number | null
  readonly limitMs: number | null
}

export type Measured = {
  readonly operation: string
  readonly ours: Samples
  readonly floor?: { readonly name: string; readonly samples: Samples }
  /** Greatest ratio of the medians. */
  readonly goal?: number
  /** Greatest ratio of the slow runs (p95), on a line of its own. */
  readonly goalP95?: number
  /** Greatest time of the slow runs (p95), where it is not a ratio that counts. */
  readonly limitMs?: number
}

/** Prints what was measured, a line of JSON for each row; `build/scripts/bench.mjs` makes the table of them. */
export function report({ operation, ours, floor, goal, goalP95, limitMs }: Measured): void {
  const own = { p50: quantile(ours, 0.5), p95: quantile(ours, 0.95) }
  const other = floor && { name: floor.name, p50: quantile(floor.samples, 0.5), p95: quantile(floor.samples, 0.95) }
  const row = { operation, ...own, floor: other ?? null, limitMs: null }
  print({ ...row, ratio: other ? own.p50 / other.p50 : null, goal: goal ?? null, limitMs: limitMs ?? null })
  if (other && goalP95) {
    print({ ...row, operation: `${operation}, p95`, ratio: own.p95 / other.p95, goal: goalP95 })
  }
}

function print(row: BenchRow): void {
  console.log(JSON.stringify(row))
}
