import type { CardSheet } from '../card/card-sheet.ts'
import type { ScheduleLane } from './schedule-grid.ts'
import type { SheetLine } from '../cells/sheet-line.ts'

/**
 * Lanes as a plan prints them that has targets and milestones in the same cells: the texts of the first lane stand below the targets of the
 * first row, and so on. On the screen each has a row of its own. Lanes with bars, or with a tag of their own, are left as they are.
 */
export function joinLanes(lanes: readonly ScheduleLane[]): readonly ScheduleLane[] {
  const targets = lanes.filter(({ place }) => place === null)
  const milestones = lanes.filter(({ place, bars, tag }) => place !== null && bars.length === 0 && tag === null)
  const joined = targets.map((target, rank) => withBelow(target, milestones[rank]))
  const taken = new Set(milestones.slice(0, targets.length))
  return [...joined, ...lanes.filter((lane) => lane.place !== null && !taken.has(lane))]
}

function withBelow(target: ScheduleLane, milestones: ScheduleLane | undefined): ScheduleLane {
  if (milestones === undefined) return target
  const cells = target.cells.map((lines, column) => withText(lines, milestones.cells[column] ?? []))
  return { ...target, cells }
}

/**
 * A card as a plan prints it that has targets and milestones in the same cells: those lanes of its schedule stand with the yearly targets.
 * A lane that says something of a year for which there are no targets stays.
 */
export function joinCard(card: CardSheet): CardSheet {
  const { indicators, schedule } = card
  if (indicators.shape !== 'yearly' || schedule === null) return card
  const years = indicators.columns.map(({ year }) => schedule.columns.findIndex(({ period }) => period === year))
  const fits = ({ bars, tag, cells }: ScheduleLane) =>
    bars.length === 0 && tag === null && cells.every((lines, column) => lines.length === 0 || years.includes(column))
  const milestones = schedule.lanes.filter(fits).slice(0, indicators.rows.length)
  const rows = indicators.rows.map((row, rank) => ({
    ...row,
    targets: row.targets.map((lines, at) => withText(lines, milestones[rank]?.cells[years[at] ?? -1] ?? [])),
  }))
  const lanes = schedule.lanes.filter((lane) => !milestones.includes(lane))
  return { ...card, indicators: { ...indicators, rows }, schedule: lanes.length === 0 ? null : { ...schedule, lanes } }
}

function withText(lines: readonly SheetLine[], below: readonly SheetLine[]): readonly SheetLine[] {
  return below.length === 0 ? lines : [...lines.filter(({ text }) => text !== ''), ...below]
}
