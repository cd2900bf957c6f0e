import type { PlanModel } from '../domain/plan/plan-model.ts'
import type { RecordId } from '../domain/record/field.ts'
import type { PlanRecord } from '../domain/record/plan-record.ts'
import { listCardOwners, measurePath, measureTitle, projectTitle } from './outline.ts'
import { planHeading, type SheetHeading } from './sheet-heading.ts'
import { blankLine, fieldLine, plainLine, type SheetLine } from './cells/sheet-line.ts'

/** 現在の状況 → 目標とするべき状況 → 事業, measure by measure. */
export type SituationsSheet = {
  readonly heading: SheetHeading
  readonly measures: readonly SituationMeasure[]
}

export type SituationMeasure = {
  readonly id: RecordId
  readonly title: string
  readonly groups: readonly SituationGroup[]
  /** Where the next current and the next target situation of the measure are typed. */
  readonly next: { readonly current: SheetLine; readonly target: SheetLine }
}

/** Rows that merged cells hold together. */
export type SituationGroup = { readonly key: string; readonly rows: readonly SituationRow[] }

/** A row; null where the cell above reaches down into it. */
export type SituationRow = {
  readonly current: MergedCell | null
  readonly target: MergedCell | null
  readonly projects: MergedCell | null
}

/** A cell over `span` rows. */
export type MergedCell = { readonly span: number; readonly lines: readonly SheetLine[] }

/** The table of a plan with its merged cells, made from the links between situations and projects. */
export function situationsSheetOf(model: PlanModel): SituationsSheet {
  return {
    heading: planHeading(model, '現在の状況と目標'),
    measures: measuresWith(model).map((measure) => ({
      id: measure.id,
      title: measurePath(model, measure.id).map(measureTitle).join('　'),
      groups: groupsOf(model, measure.id),
      next: {
        current: blankLine('situation', { kind: 'current', measure: measure.id }, 'text'),
        target: blankLine('situation', { kind: 'target', measure: measure.id }, 'text'),
      },
    })),
  }
}

/** The measures that have situations, or under which projects stand, in printed order. */
function measuresWith(model: PlanModel): ReadonlyArray<PlanRecord<'measure'>> {
  const above = listCardOwners(model).flatMap(({ id }) => model.find('placement', id)?.fields.measure ?? [])
  const used = new Set([...model.list('situation').map(({ fields }) => fields.measure), ...above])
  const below = (parent: RecordId | null): ReadonlyArray<PlanRecord<'measure'>> =>
    model.listBy('measure', 'parent', parent).flatMap((measure) => [measure, ...below(measure.id)])
  return below(null).filter(({ id }) => used.has(id))
}

/** A target situation with what leads to it and what serves it. */
type Aim = {
  readonly target: PlanRecord<'situation'> | null
  readonly currents: ReadonlyArray<PlanRecord<'situation'>>
  readonly projects: readonly RecordId[]
}

function groupsOf(model: PlanModel, measure: RecordId): readonly SituationGroup[] {
  const aims = aimsOf(model, measure)
  const groups: Aim[][] = []
  for (const aim of aims) {
    const last = groups.at(-1)
    const before = last?.at(-1)
    if (last !== undefined && before !== undefined && isMerged(before, aim)) last.push(aim)
    else groups.push([aim])
  }
  return groups.map((group) => ({
    key: group.map(({ target, currents }) => (target ?? currents[0])?.id ?? '').join(' '),
    rows: rowsOf(model, group),
  }))
}

/** Targets in order, then the current situations that lead to none. */
function aimsOf(model: PlanModel, measure: RecordId): readonly Aim[] {
  const situations = model.listBy('situation', 'measure', measure)
  const currents = situations.filter(({ fields }) => fields.kind === 'current')
  const leadsTo = (from: RecordId, to: RecordId) =>
    model.listBy('situationLink', 'from', from).some(({ fields }) => fields.to === to)
  const targets = situations.filter(({ fields }) => fields.kind === 'target')
  const projects = projectOrder(model)
  const loose = currents.filter((current) => targets.every((target) => !leadsTo(current.id, target.id)))
  return [
    ...targets.map((target) => ({
      target,
      currents: currents.filter((current) => leadsTo(current.id, target.id)),
      projects: projects.filter((project) => leadsTo(target.id, project)),
    })),
    ...loose.map((current) => ({ target: null, currents: [current], projects: [] })),
  ]
}

function projectOrder(model: PlanModel): readonly RecordId[] {
  const placed = listCardOwners(model).flatMap(({ id }) => model.find('placement', id)?.fields.project ?? [])
  return [...new Set([...placed, ...model.list('project').map(({ id }) => id)])]
}

/** Whether two targets below each other share a cell: the same projects, or the same current situations. */
function isMerged(one: Aim, other: Aim): boolean {
  return hasSame(one.projects, other.projects) || hasSame(idsOf(one.currents), idsOf(other.currents))
}

function hasSame(one: readonly RecordId[], other: readonly RecordId[]): boolean {
  return one.length > 0 && one.length === other.length && one.every((id) => other.includes(id))
}

function idsOf(records: ReadonlyArray<PlanRecord<'situation'>>): readonly RecordId[] {
  return records.map(({ id }) => id)
}

/** The ids in one column of a target's cell. */
type IdsAt = (aim: Aim) => readonly RecordId[]
const currentIds: IdsAt = (aim) => idsOf(aim.currents)
const projectIds: IdsAt = (aim) => aim.projects

/** One row for each current situation of a target; one alone where their cell is merged over several targets. */
function rowsOf(model: PlanModel, group: readonly Aim[]): readonly SituationRow[] {
  const heights = group.map((aim, at) => (isShared(group, at, currentIds) ? 1 : Math.max(1, aim.currents.length)))
  const mergedSpan = (at: number, idsAt: IdsAt) => {
    const end = group.findIndex((_, to) => to > at && !isSame(group, to - 1, idsAt))
    return sum(heights.slice(at, end < 0 ? undefined : end))
  }
  const currentCell = (aim: Aim, at: number, row: number): MergedCell | null => {
    if (!isShared(group, at, currentIds)) return cellOf(1, linesOf(model, aim.currents.slice(row, row + 1)))
    return isSame(group, at - 1, currentIds) ? null : cellOf(mergedSpan(at, currentIds), linesOf(model, aim.currents))
  }
  return group.flatMap((aim, at) => {
    const height = heights[at] ?? 1
    return Array.from({ length: height }, (_, row) => ({
      current: currentCell(aim, at, row),
      target: row > 0 ? null : cellOf(height, linesOf(model, aim.target === null ? [] : [aim.target])),
      projects:
        row > 0 || isSame(group, at - 1, projectIds)
          ? null
          : cellOf(mergedSpan(at, projectIds), projectLines(model, aim.projects)),
    }))
  })
}

function cellOf(span: number, lines: readonly SheetLine[]): MergedCell {
  return { span, lines }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}

/** Whether the target at a place and the next one have the same there. */
function isSame(group: readonly Aim[], at: number, idsAt: IdsAt): boolean {
  const [one, other] = [group[at], group[at + 1]]
  return one !== undefined && other !== undefined && hasSame(idsAt(one), idsAt(other))
}

function isShared(group: readonly Aim[], at: number, idsAt: IdsAt): boolean {
  return isSame(group, at, idsAt) || isSame(group, at - 1, idsAt)
}

function linesOf(model: PlanModel, situations: ReadonlyArray<PlanRecord<'situation'>>): readonly SheetLine[] {
  return situations.map(({ id, fields }) => fieldLine(model, id, 'text', fields.text))
}

function projectLines(model: PlanModel, projects: readonly RecordId[]): readonly SheetLine[] {
  return projects.map((project) => {
    const placement = model.listBy('placement', 'project', project)[0]
    const name = placement === undefined ? '' : projectTitle(model, placement)
    return { ...plainLine(`・${name}`), recordId: project }
  })
}

/** The table as it is printed: measures without situations are left out. */
export function printedSituations(sheet: SituationsSheet): SituationsSheet {
  return { ...sheet, measures: sheet.measures.filter(({ groups }) => groups.length > 0) }
}
