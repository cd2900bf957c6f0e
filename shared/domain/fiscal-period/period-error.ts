/** Why a printed time could not be read. Years are calendar years (of the April, for a fiscal year). */
export type PeriodError =
  | { readonly code: 'period/unreadable'; readonly text: string }
  /** A half, quarter or month stands alone and nothing says of which year. */
  | { readonly code: 'period/year-missing'; readonly text: string }
  | { readonly code: 'period/unknown-era'; readonly era: string }
  /** 平成45年: the era ended before. `year` is the year that counting on would give (2033), to be offered, never assumed. */
  | {
      readonly code: 'period/era-year-out-of-range'
      readonly era: string
      readonly eraYear: number
      readonly year: number
    }
  /** 令和7年（2024年）: the two calendars name different years. */
  | { readonly code: 'period/contradiction'; readonly year: number; readonly otherYear: number }
  /** R7～R5: the range ends before it begins. */
  | { readonly code: 'period/reversed'; readonly text: string }
