import type { PlanModel } from '../../domain/plan/plan-model.ts'
import type { RecordId } from '../../domain/record/field.ts'
import type { PlanRecord } from '../../domain/record/plan-record.ts'
import { originalOf, sharedOwnersOf } from '../../domain/structure/inheritance.ts'
import type { Place } from '../../domain/structure/places.ts'
import { cardFieldsOf, type CardFields } from './card-fields.ts'
import { measureLines, numberLine, projectNameLines, responsibilityLines, tagsLine, titleLabelOf } from './card-head.ts'
import { cardIndicatorsOf, type CardIndicators } from './card-indicators.ts'
import { lifecycleLines } from './lifecycle-lines.ts'
import { shownOwner } from './shown-owner.ts'
import { projectLevel } from '../outline.ts'
import {
  scheduleColumnsOf,
  scheduleLanesOf,
  type ScheduleColumn,
  type ScheduleLane,
} from '../schedule/schedule-grid.ts'
import { planHeading, type SheetHeading } from '../sheet-heading.ts'
import { fieldLine, type SheetLine } from '../cells/sheet-line.ts'
import { sheetNotes, type SheetNote } from '../notes/sheet-notes.ts'

/** 個票 of one project at one place, or of a measure where the plan has no projects. */
export type CardSheet = {
  readonly kind: 'card'
  readonly heading: SheetHeading
  readonly owner: RecordId
  /** Whether this stands here as a repeat (再掲) of what stands elsewhere. */
  readonly isRepeat: boolean
  /** What the plan calls the level above (重点取組事項名) and which one this stands under. */
  readonly measures: ReadonlyArray<{ readonly label: string; readonly title: string }>
  /** Null where the plan has no numbers here. */
  readonly number: SheetLine | null
  /** What the plan prints beside the number (管理番号); null where it prints nothing of its own. */
  readonly numberLabel: string | null
  /** What the plan calls its projects (事業名). */
  readonly nameLabel: string
  readonly name: readonly SheetLine[]
  /** 【新規】【一部実施済】: of a project alone. */
  readonly statusTags: SheetLine | null
  /** [市民][事業者]; null on paper where there are none. */
  readonly audienceTags: SheetLine | null
  /** How a project ended, and what it came from. */
  readonly lifecycle: readonly SheetLine[]
  readonly sections: readonly SheetLine[]
  readonly fields: CardFields
  readonly indicators: CardIndicators
  readonly schedule: { readonly columns: readonly ScheduleColumn[]; readonly lanes: readonly ScheduleLane[] } | null
  readonly notes: readonly SheetNote[]
}

/** The card of a placement or a measure; null where the plan has neither under this id. */
export function cardSheetOf(model: PlanModel, owner: RecordId): CardSheet | null {
  const placement = model.find('placement', owner)
  const project = placement === null ? null : model.find('project', placement.fields.project)
  if (placement !== null && project !== null) return projectCard(model, placement, project)
  const measure = model.find('measure', owner)
  return measure === null ? null : measureCard(model, measure)
}

function projectCard(model: PlanModel, placement: PlanRecord<'placement'>, project: PlanRecord<'project'>): CardSheet {
  const level = projectLevel(model)
  return {
    ...sharedParts(model, placement, level),
    isRepeat: placement.fields.isRepeat,
    measures: measureLines(model, placement.fields.measure),
    name: projectNameLines(model, placement, project),
    statusTags: tagsLine(model, project, 'statusTags'),
    lifecycle: lifecycleLines(model, project.id),
    sections: responsibilityLines(model, [project.id]),
    schedule: scheduleOf(model, placement),
    notes: sheetNotes(model, [placement.id, project.id]),
  }
}

function measureCard(model: PlanModel, measure: PlanRecord<'measure'>): CardSheet {
  const original = originalOf(model, measure)
  const name = fieldLine(model, measure.id, 'title', measure.fields.title)
  const isSameName = original?.type === 'measure' && original.fields.title === measure.fields.title
  return {
    ...sharedParts(model, measure, model.find('level', measure.fields.level)),
    isRepeat: measure.fields.repeats !== null,
    measures: measure.fields.parent === null ? [] : measureLines(model, measure.fields.parent),
    name: [original === null ? name : { ...name, origin: isSameName ? 'inherited' : 'different' }],
    statusTags: null,
    lifecycle: [],
    sections: responsibilityLines(model, [measure.id, ...sharedOwnersOf(model, measure)]),
    schedule: scheduleOf(model, measure),
    notes: sheetNotes(model, [measure.id]),
  }
}

/** The lanes; the yearly targets stand with the indicators. Null in a plan without columns. */
function scheduleOf(model: PlanModel, place: Place): CardSheet['schedule'] {
  const lanes = scheduleLanesOf(model, shownOwner(model, place, 'lane')).filter((lane) => lane.place !== null)
  return lanes.length === 0 ? null : { columns: scheduleColumnsOf(model), lanes }
}

type SharedParts = Pick<
  CardSheet,
  'kind' | 'heading' | 'owner' | 'number' | 'numberLabel' | 'nameLabel' | 'audienceTags' | 'fields' | 'indicators'
>

function sharedParts(model: PlanModel, place: Place, level: PlanRecord<'level'> | null): SharedParts {
  return {
    kind: 'card',
    heading: planHeading(model, '個票'),
    owner: place.id,
    number: numberLine(model, place, level),
    numberLabel: level?.fields.numberLabel ?? null,
    nameLabel: titleLabelOf(level),
    audienceTags: tagsLine(model, place, 'audienceTags'),
    fields: cardFieldsOf(model, place),
    indicators: cardIndicatorsOf(model, place),
  }
}
