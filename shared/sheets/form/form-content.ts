import type { RecordId } from '../../domain/record/field.ts'
import type { CardField } from '../card/card-fields.ts'
import type { CardIndicators } from '../card/card-indicators.ts'
import type { KpiRow } from '../indicators/kpi-sheet.ts'
import type { ScheduleColumn, ScheduleLane } from '../schedule/schedule-grid.ts'
import type { SheetLine } from '../cells/sheet-line.ts'
import type { SheetNote } from '../notes/sheet-notes.ts'
import type { FootRow } from '../tables/table-sheet.ts'
import type { YearColumn } from '../indicators/year-columns.ts'

/** What stands at one place of a form. */
export type FormContent =
  | FormLines
  | { readonly kind: 'indicators'; readonly indicators: CardIndicators }
  /** 基準値, 目標値 and, where there are any, 実績値, each a row that lists the indicators with their values. */
  | { readonly kind: 'indicator-rows'; readonly rows: readonly LabelledValues[]; readonly foot: readonly FootRow[] }
  /** Each indicator by name, with its values below in one line of words. */
  | { readonly kind: 'indicator-list'; readonly rows: readonly FormIndicator[]; readonly foot: readonly FootRow[] }
  | FormSchedule
  /** Indicators and their yearly values under the name of each, or under all names together where each has a mark (①②). */
  | {
      readonly kind: 'targets'
      readonly isOneTable: boolean
      readonly columns: readonly YearColumn[]
      readonly rows: readonly KpiRow[]
      readonly foot: readonly FootRow[]
    }
  | { readonly kind: 'projects'; readonly projects: readonly FormProject[] }
  | ProjectTable
  | { readonly kind: 'notes'; readonly notes: readonly SheetNote[] }
  | { readonly kind: 'heading' }

/**
 * Texts below each other, or, where there are `rows`, those of each row one behind the other. Where `isRich`, lists and short tables in them are drawn
 * as such.
 */
export type FormLines = {
  readonly kind: 'lines'
  readonly lines: readonly SheetLine[]
  readonly rows?: ReadonlyArray<readonly SheetLine[]>
  readonly isRich: boolean
}

export type LabelledValues = {
  readonly role: 'baseline' | 'target' | 'actual'
  readonly values: readonly IndicatorValues[]
}

/** The values of one role of an indicator, with its name where the plan prints one. */
export type IndicatorValues = {
  readonly key: string
  readonly name: SheetLine
  readonly rowLabel: string
  readonly remarks: readonly string[]
  readonly lines: readonly SheetLine[]
}

export type FormIndicator = {
  readonly key: string
  readonly name: SheetLine
  readonly rowLabel: string
  readonly remarks: readonly string[]
  /** Whether a heading stands above it, its own `rowLabel` or that of an indicator before it. */
  readonly isUnderHeading: boolean
  readonly baseline: readonly SheetLine[]
  readonly targets: readonly SheetLine[]
  readonly actuals: readonly SheetLine[]
}

/** Lanes on the plan's columns: bars, or where it `hasArrows` words with arrows behind them. */
export type FormSchedule = {
  readonly kind: 'schedule'
  readonly columns: readonly ScheduleColumn[]
  readonly lanes: readonly ScheduleLane[]
  readonly hasArrows: boolean
}

/** A project in words: its name and what its sheet says. `asides` are its tags, state and sections. */
export type FormProject = {
  readonly owner: RecordId
  readonly number: SheetLine | null
  readonly name: readonly SheetLine[]
  readonly asides: readonly SheetLine[]
  readonly fields: readonly CardField[]
}

/** スケジュール・KPI: baselines and yearly targets of the projects of a measure. */
export type ProjectTable = {
  readonly kind: 'project-table'
  /** What stands over the names of the projects; null where the plan has no word for them. */
  readonly projectLabel: string | null
  readonly columns: readonly YearColumn[]
  readonly projects: readonly ProjectRows[]
  readonly foot: readonly FootRow[]
}

/** `name` is what the plan's tables print of the project, with its number and tags. */
export type ProjectRows = {
  readonly owner: RecordId
  readonly name: readonly SheetLine[]
  readonly rows: readonly KpiRow[]
}
