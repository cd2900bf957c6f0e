/** One era name (元号). `letter` abbreviates it (R7), `ligature` is its one-character form, `start` its first day. */
export type Era = {
  readonly name: string
  readonly letter: string
  readonly ligature: string
  readonly start: string
}

/** The eras since 1868, oldest first, each to the day before the next begins. A later era is added at the end. */
export const ERAS: readonly Era[] = [
  { name: '明治', letter: 'M', ligature: '㍾', start: '1868-01-25' },
  { name: '大正', letter: 'T', ligature: '㍽', start: '1912-07-30' },
  { name: '昭和', letter: 'S', ligature: '㍼', start: '1926-12-25' },
  { name: '平成', letter: 'H', ligature: '㍻', start: '1989-01-08' },
  { name: '令和', letter: 'R', ligature: '㋿', start: '2019-05-01' },
]

/** No era is written or read past this year, so that R2025 is never taken for a year of 令和. */
const LAST_ERA_YEAR = 99

export type EraYear = { readonly era: Era; readonly eraYear: number }

function startYear(era: Era): number {
  return Number(era.start.slice(0, 4))
}

function eraYearIn(era: Era | undefined, year: number): EraYear | null {
  if (era === undefined) return null
  const eraYear = year - startYear(era) + 1
  return eraYear > LAST_ERA_YEAR ? null : { era, eraYear }
}

/**
 * Name of a fiscal year: by the latest era that began in its calendar year or before, so that 2019 is 令和元年度 although
 * its April was still 平成. Null before 明治 and past the ninety-ninth year of the last era.
 */
export function eraOfFiscalYear(year: number, eras: readonly Era[]): EraYear | null {
  return eraYearIn(
    eras.findLast((era) => startYear(era) <= year),
    year,
  )
}

/** Name of the year of a calendar month: by the era of its last day, so that April 2019 lies in 平成31年. */
export function eraOfMonth(year: number, month: number, eras: readonly Era[]): EraYear | null {
  const lastDay = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-31`
  return eraYearIn(
    eras.findLast((era) => era.start <= lastDay),
    year,
  )
}

/** Name of the year of a calendar day (`2019-04-30` lies in 平成31年, the day after in 令和元年). */
export function eraOfDay(day: string, eras: readonly Era[]): EraYear | null {
  return eraYearIn(
    eras.findLast((era) => era.start <= day),
    Number(day.slice(0, 4)),
  )
}

/** Calendar year of a year of an era, and whether the era reaches to it: 平成31年 does (2019), 平成32年 does not. */
export function yearOfEra({ era, eraYear }: EraYear, eras: readonly Era[]): { year: number; isInEra: boolean } {
  const next = eras[eras.indexOf(era) + 1]
  const year = startYear(era) + eraYear - 1
  const lastYear = next === undefined ? startYear(era) + LAST_ERA_YEAR - 1 : startYear(next)
  return { year, isInEra: eraYear >= 1 && year <= lastYear }
}
