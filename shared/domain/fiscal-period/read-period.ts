import { failed, ok, type Result } from '../../result.ts'
import { ERAS, type Era } from './eras.ts'
import { foldWidth } from './fold-width.ts'
import type { PeriodError } from './period-error.ts'
import { scanPeriod, type ReadPeriod } from './scan-period.ts'
import type { ScanSource } from './scan-source.ts'

export type ReadPeriodOptions = {
  /** Fiscal year to which 4月, 前期 or 第1四半期 belong where they stand without one. */
  readonly context?: { readonly fiscalYear: number }
  readonly eras?: readonly Era[]
}

/** Words by which a plan leaves the time to others. */
const UNKNOWN = /^(?:国の動向(?:による|次第|を(?:踏まえ|見).*)|(?:実施)?(?:時期|年度)?未定)$/
const YEARLESS = /^(?:\d{1,2}月|[前後]期|[上下]半?期|第?[1-4]四半期)/
const OTHER_ERA = /^(\p{Script=Han}{2})\s*(?:元|\d{1,2})\s*年/u

function explain(source: ScanSource, printed: string): PeriodError {
  const otherEra = OTHER_ERA.exec(source.text)?.[1]
  if (otherEra !== undefined && source.eras.every((era) => era.name !== otherEra)) {
    return { code: 'period/unknown-era', era: otherEra }
  }
  const isYearless = source.fiscalYear === null && YEARLESS.test(source.text)
  return { code: isYearless ? 'period/year-missing' : 'period/unreadable', text: printed }
}

/**
 * The time that a printed text names, in any form the plans use: 令和4年度, R 2. 4, R4.9.30, 令和5年度(前期), 令和7年（2025年）,
 * ２０２５, R5～R7, 令和6年度以降, 2021年3月末現在, 国の動向による. Never throws.
 *
 * 平成31年度 is read as 2019 like 令和元年度; a year that the era never reached is an error.
 */
export function readPeriod(text: string, options: ReadPeriodOptions = {}): Result<ReadPeriod, PeriodError> {
  const source: ScanSource = {
    text: foldWidth(text).trim(),
    eras: options.eras ?? ERAS,
    isWhole: true,
    fiscalYear: options.context?.fiscalYear ?? null,
  }
  if (UNKNOWN.test(source.text)) return ok({ period: { kind: 'unknown' }, moments: [] })
  const found = scanPeriod(source, 0)
  if (found?.ok === false) return found
  return found?.value.end === source.text.length ? ok(found.value.value) : failed(explain(source, text))
}
