/** 施策の柱 with its sheets, in printed order. `number` is null for 共通施策, which stands beside the three pillars. */
export type Pillar = {
  readonly key: string
  readonly number: string | null
  readonly title: string
  readonly sheets: readonly Sheet[]
}

/** One 取組施策. A 【再掲】 sheet names in `repeats` the key of the sheet that it takes up again. */
export type Sheet = {
  readonly key: string
  readonly title: string
  readonly repeats?: string
  readonly kgi: string
  /** 取組の方向性 in shorter words, a line a paragraph. */
  readonly direction: string
  readonly projects: readonly SheetProject[]
  readonly notes?: readonly SheetNote[]
}

/**
 * A 個別事業 as it stands on one sheet. `name` is given where the project appears first: the name of the description list,
 * or of the table where the list leaves it out. `rowName` is the table's name if it differs. Tags printed inside the name
 * cell are left out of both, since they have fields of their own: [市民] in `audienceTags`, 【再掲】 in `isRepeat`,
 * [累積] in the indicator row's `scopeNote`.
 */
export type SheetProject = {
  readonly key: string
  readonly name?: string
  readonly audienceTags?: readonly string[]
  readonly rowName?: string
  readonly isRepeat?: true
  /**
   * Description in shorter words; it belongs to the project where the project appears first, elsewhere to the placement,
   * whose wording then holds on that sheet. A first line with ・ is the list's own heading, where that is another name.
   */
  readonly text?: string
  readonly rows: readonly IndicatorRow[]
}

/** A row of スケジュール・KPI; or, where a repeated row prints the same cells, the key of the row that it repeats. */
export type IndicatorRow = PrintedRow | { readonly sameAs: string; readonly scopeNote?: string }

export type PrintedRow = {
  /** What the cells measure, in their own words; '' for a row of milestones. */
  readonly name: string
  readonly unit?: string
  readonly mode?: 'point' | 'cumulative' | 'monthly-average'
  readonly isLessBetter?: true
  readonly source?: string
  readonly scopeNote?: string
  /** 基準値 as printed, and the period that it names; '' is an empty cell. */
  readonly base: string
  readonly basePeriod?: string
  /** Cells of R4 to R7 as printed; '' is an empty cell. */
  readonly years: readonly [string, string, string, string]
}

/** ※ note. `at` is the key of the cell that carries the mark: sheet/project/column. */
export type SheetNote = { readonly mark: string; readonly text: string; readonly at: string }
