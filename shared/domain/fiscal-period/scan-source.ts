import type { Result } from '../../result.ts'
import type { Era } from './eras.ts'
import type { PeriodError } from './period-error.ts'

/** Text in which times are looked for. */
export type ScanSource = {
  /** Already folded by `foldWidth`. */
  readonly text: string
  readonly eras: readonly Era[]
  /** True where the whole text should be a time: then a bare 2025 is a year and 2025/4/1 a day, not n of N. */
  readonly isWhole: boolean
  /** Fiscal year to which a half, quarter or month without a year belongs; null where nothing says so. */
  readonly fiscalYear: number | null
}

/** What was found from a place on, and where it ends; null where no time begins there. */
export type Scan<T> = Result<{ readonly value: T; readonly end: number }, PeriodError> | null

/** Match of a sticky pattern exactly at a place. */
export function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(text)
}
