import type { CardSheet } from '../card-sheet.ts'
import { scheduleColumnsOf } from '../schedule-grid.ts'
import { joinCard } from '../schedule/join-lanes.ts'
import { yearColumnsOf, type YearColumn } from '../year-columns.ts'
import { yearlyRowsOf } from './compose-indicators.ts'
import type { Composed } from './compose-part.ts'
import type { ProjectRows } from './form-content.ts'
import type { FormSubject } from './form-sheet.ts'
import { indicatorFoot } from '../indicators/grade-lines.ts'

/** The スケジュール・KPI table of the projects of a measure; [] where none has indicators or lanes. */
export function projectTableOf(subject: FormSubject): readonly Composed[] {
  const { model, projects } = subject
  const columns = yearColumnsOf(model)
  const rows = projects.map((card) => rowsOfProject(subject, card, columns))
  const filled = rows.filter(({ rows: indicators, lanes }) => indicators.length + lanes.length > 0)
  if (filled.length === 0) return []
  const owners = new Set(filled.flatMap(({ rows: indicators }) => indicators.map(({ owner }) => owner)))
  const foot = indicatorFoot(model, { owners, hasScale: owners.size > 0 })
  const content = {
    kind: 'project-table',
    columns,
    laneColumns: scheduleColumnsOf(model),
    projects: filled,
    foot,
  } as const
  return [{ own: 'スケジュール・KPI', content }]
}

/** Milestones stand in the cells of the targets; lanes that are none below them. */
function rowsOfProject(subject: FormSubject, card: CardSheet, columns: readonly YearColumn[]): ProjectRows {
  const rows = yearlyRowsOf(subject, card, columns)
  const yearly = { ...card, indicators: { ...card.indicators, shape: 'yearly', columns, rows } } as const
  const { indicators, schedule } = card.indicators.shape === 'yearly' ? yearly : joinCard(yearly)
  return {
    owner: card.owner,
    number: card.number,
    name: card.name,
    rows: indicators.shape === 'yearly' ? indicators.rows : [],
    lanes: schedule?.lanes ?? [],
  }
}
