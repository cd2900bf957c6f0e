import type { PlanModel } from '../../../domain/plan/plan-model.ts'
import type { CardSheet } from '../../card/card-sheet.ts'
import { indicatorFoot } from '../../indicators/grade-lines.ts'
import type { KpiRow } from '../../indicators/kpi-sheet.ts'
import { nameAt, projectLevel, rowTags } from '../../outline.ts'
import { scheduleColumnsOf, type ScheduleLane } from '../../schedule/schedule-grid.ts'
import { joinCard } from '../../schedule/join-lanes.ts'
import { fieldLine, type SheetLine } from '../../cells/sheet-line.ts'
import { yearColumnsOf, type YearColumn } from '../../indicators/year-columns.ts'
import { yearlyRowsOf } from './compose-indicators.ts'
import type { Composed, FormSubject } from '../form-subject.ts'
import { withoutSaidNames } from '../said-names.ts'

/**
 * The スケジュール・KPI table of the projects of a measure; below it the schedule of each project that has lanes besides milestones, between which
 * a page can end. [] where none has indicators or lanes.
 */
export function projectTableOf(subject: FormSubject): readonly Composed[] {
  const columns = yearColumnsOf(subject.model)
  const joined = subject.projects.map((card) => ({ card, ...joinedParts(subject, card, columns) }))
  const filled = joined.filter(({ rows }) => rows.length > 0)
  return [
    ...(filled.length === 0 ? [] : [tableOf(subject.model, columns, filled)]),
    ...joined.filter(({ lanes }) => lanes.length > 0).map((each) => scheduleOf(subject.model, each)),
  ]
}

type Joined = {
  readonly card: CardSheet
  readonly rows: readonly KpiRow[]
  readonly lanes: readonly ScheduleLane[]
}

function tableOf(model: PlanModel, columns: readonly YearColumn[], filled: readonly Joined[]): Composed {
  const named = withoutSaidNames(filled.map(({ rows }) => rows))
  const projects = filled.map(({ card }, at) => {
    const { rows, remarks } = named[at] ?? { rows: [], remarks: [] }
    return { owner: card.owner, name: rowName(model, card, remarks), rows }
  })
  const owners = new Set(projects.flatMap(({ rows }) => rows.map(({ owner }) => owner)))
  const foot = indicatorFoot(model, { owners, hasScale: owners.size > 0 })
  const content = { kind: 'project-table', projectLabel: projectWord(model), columns, projects, foot } as const
  return { own: 'スケジュール・KPI', content }
}

function scheduleOf(model: PlanModel, { card, lanes }: Joined): Composed {
  const names = rowName(model, card, []).map(({ text }) => text)
  const content = { kind: 'schedule', columns: scheduleColumnsOf(model), lanes, hasArrows: false } as const
  return { own: ['スケジュール', ...names].join('　'), content, isNamed: true }
}

/** Milestones stand in the cells of the targets; the other lanes are left. */
function joinedParts(
  subject: FormSubject,
  card: CardSheet,
  columns: readonly YearColumn[],
): Pick<Joined, 'rows' | 'lanes'> {
  const rows = yearlyRowsOf(subject, card, columns)
  const yearly = { ...card, indicators: { ...card.indicators, shape: 'yearly', columns, rows } } as const
  const { indicators, schedule } = card.indicators.shape === 'yearly' ? yearly : joinCard(yearly)
  return { rows: indicators.shape === 'yearly' ? indicators.rows : [], lanes: schedule?.lanes ?? [] }
}

/** The name of the project in this table with its number and all its tags: [市民] 名称[累積]【再掲】. */
function rowName(model: PlanModel, card: CardSheet, remarks: readonly string[]): readonly SheetLine[] {
  const placement = model.find('placement', card.owner)
  if (placement === null) return card.name
  const before = [card.audienceTags?.text ?? '', card.number?.text ?? '']
  const name = [nameAt(model, placement), ...remarks, rowTags(model, placement)].join('')
  const line = fieldLine(model, placement.id, 'rowName', [...before, name].filter(Boolean).join(' '))
  return [line, ...card.name.slice(1)]
}

/** What stands over the names: the plan's own heading for what it says of its projects, where that names their level, or the level itself. */
function projectWord(model: PlanModel): string | null {
  const level = projectLevel(model)?.fields.name ?? null
  const heading = model.list('fieldDef').find(({ fields }) => {
    return fields.appliesTo !== 'measure' && level !== null && level !== '' && fields.label.includes(level)
  })
  return heading?.fields.label ?? level
}
