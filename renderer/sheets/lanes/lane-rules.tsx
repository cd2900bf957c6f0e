import type { CSSProperties } from 'react'
import type { ScheduleColumn } from '#shared/sheets/schedule/schedule-grid.ts'

/** The lines between the columns, behind all lanes of a row; columns after the plan's period are shaded. */
export function LaneRules({ columns }: { readonly columns: readonly ScheduleColumn[] }) {
  return (
    <div className="lane-rules" style={gridOf(columns)} aria-hidden="true">
      {columns.map(({ id, isBeyond }) => (
        <div key={id} className={isBeyond ? 'is-beyond' : undefined} />
      ))}
    </div>
  )
}

/** Columns as wide as their weights. */
export function gridOf(columns: ReadonlyArray<Pick<ScheduleColumn, 'weight'>>): CSSProperties {
  return { gridTemplateColumns: columns.map(({ weight }) => `minmax(0, ${String(weight)}fr)`).join(' ') }
}

/** How many columns of a table a schedule takes: a wide one counts as several. */
export function widthOf(columns: ReadonlyArray<Pick<ScheduleColumn, 'weight'>>): number {
  const sum = columns.reduce((total, { weight }) => total + weight, 0)
  return Math.max(1, sum)
}
