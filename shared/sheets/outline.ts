import { keptWhileUnchanged } from '../domain/plan/kept-while-unchanged.ts'
import type { PlanModel } from '../domain/plan/plan-model.ts'
import type { RecordId } from '../domain/record/field.ts'
import type { PlanRecord } from '../domain/record/plan-record.ts'
import { lifecycleWord } from './card/lifecycle-word.ts'

/** A line of the plan's outline: a measure, or a project where it stands. `isRepeat` marks a 【再掲】. */
export type OutlineItem = {
  readonly id: RecordId
  readonly kind: 'measure' | 'placement'
  readonly number: string
  readonly title: string
  readonly isRepeat: boolean
  /** 廃止, 統合 and so on of a project that has ended; '' of any other line. */
  readonly ended: string
  readonly children: readonly OutlineItem[]
}

/** The plan's measures and projects as a tree, in printed order. */
export const outlineOf: (model: PlanModel) => readonly OutlineItem[] = keptWhileUnchanged(
  ['measure', 'placement', 'project'],
  (model) => measuresBelow(model, null),
)

/** An outline that ends with its line `count`, or the outline itself where it has no more lines. */
export function firstLines(items: readonly OutlineItem[], count: number): readonly OutlineItem[] {
  if (linesOf(items) <= count) return items
  const taken: OutlineItem[] = []
  for (let left = count; left > 0; left = count - linesOf(taken)) {
    const item = items[taken.length]
    if (item === undefined) break
    taken.push({ ...item, children: firstLines(item.children, left - 1) })
  }
  return taken
}

function linesOf(items: readonly OutlineItem[]): number {
  return items.reduce((count, { children }) => count + 1 + linesOf(children), 0)
}

function measuresBelow(model: PlanModel, parent: RecordId | null): readonly OutlineItem[] {
  return model.listBy('measure', 'parent', parent).map((measure) => ({
    id: measure.id,
    kind: 'measure',
    number: measure.fields.number ?? '',
    title: measure.fields.title,
    isRepeat: measure.fields.repeats !== null,
    ended: '',
    children: [
      ...measuresBelow(model, measure.id),
      ...model.listBy('placement', 'measure', measure.id).map((placement) => placementItem(model, placement)),
    ],
  }))
}

function placementItem(model: PlanModel, placement: PlanRecord<'placement'>): OutlineItem {
  const project = model.find('project', placement.fields.project)
  return {
    id: placement.id,
    kind: 'placement',
    number: placement.fields.number ?? '',
    title: projectTitle(model, placement),
    isRepeat: placement.fields.isRepeat,
    ended: project === null ? '' : lifecycleWord(project),
    children: [],
  }
}

/** The project's name with its status tags, as it stands at this place. */
export function projectTitle(model: PlanModel, placement: PlanRecord<'placement'>): string {
  const project = model.find('project', placement.fields.project)
  if (project === null) return ''
  const name = placement.fields.isRepeat ? nameAt(model, placement) : project.fields.name
  return `${name}${project.fields.statusTags.join('')}`
}

/** What the tables of the plan print of a project: its name there, with its tags, 【再掲】 and how it ended. */
export function rowTitle(model: PlanModel, placement: PlanRecord<'placement'>): string {
  return `${nameAt(model, placement)}${rowTags(model, placement)}`
}

/** What they print behind the name. */
export function rowTags(model: PlanModel, placement: PlanRecord<'placement'>): string {
  const project = model.find('project', placement.fields.project)
  if (project === null) return ''
  const ended = lifecycleWord(project)
  return [
    ...project.fields.statusTags,
    placement.fields.isRepeat ? REPEAT_MARK : '',
    ended === '' ? '' : `【${ended}】`,
  ].join('')
}

/** What plans print behind the name of what stands somewhere else, too. */
export const REPEAT_MARK = '【再掲】'

/** The name of a project where it stands. */
export function nameAt(model: PlanModel, { fields: { rowName, project } }: PlanRecord<'placement'>): string {
  return rowName ?? model.find('project', project)?.fields.name ?? ''
}

/** The level of the projects: the plan's innermost; null where the plan names no levels. */
export function projectLevel(model: PlanModel): PlanRecord<'level'> | null {
  return model.list('level').at(-1) ?? null
}

/** The measures from the outermost to this one. */
export function measurePath(model: PlanModel, measureId: RecordId): ReadonlyArray<PlanRecord<'measure'>> {
  const path: Array<PlanRecord<'measure'>> = []
  for (let id: RecordId | null = measureId; id !== null;) {
    const measure: PlanRecord<'measure'> | null = model.find('measure', id)
    if (measure === null || path.includes(measure)) break
    path.unshift(measure)
    id = measure.fields.parent
  }
  return path
}

/** A measure's number and title in one line, with what its level prints before the number. */
export function printedMeasureTitle(model: PlanModel, measure: PlanRecord<'measure'>): string {
  const { number } = measure.fields
  const prefix = number === null || number === '' ? '' : model.find('level', measure.fields.level)?.fields.prefix
  return `${prefix ?? ''}${measureTitle(measure)}${measure.fields.repeats === null ? '' : REPEAT_MARK}`
}

/** A measure's number and title in one line. */
export function measureTitle(measure: PlanRecord<'measure'>): string {
  return [measure.fields.number, measure.fields.title].filter(Boolean).join(' ')
}

/** What the plan prints a 個票 of, in printed order: its placements, or its innermost measures where it has no projects. */
export const listCardOwners: (model: PlanModel) => readonly OutlineItem[] = keptWhileUnchanged(
  ['measure', 'placement', 'project'],
  (model) => {
    const hasProjects = model.list('placement').length > 0
    const leaves = (items: readonly OutlineItem[]): readonly OutlineItem[] =>
      items.flatMap((item) => (item.children.length === 0 ? [item] : leaves(item.children)))
    return leaves(outlineOf(model)).filter(({ kind }) => kind === (hasProjects ? 'placement' : 'measure'))
  },
)
