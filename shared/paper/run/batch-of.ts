import type { PlanModel } from '../../domain/plan/plan-model.ts'
import type { RecordId } from '../../domain/record/field.ts'
import { delayOf } from '../../domain/schedule/delay-of.ts'
import { runWords } from '../../messages/run-words.ts'
import { shownOwner } from '../../sheets/card/shown-owner.ts'
import { formGroupsOf } from '../../sheets/form/form-groups.ts'
import { measurePath, printedMeasureTitle } from '../../sheets/outline.ts'
import type { Form } from '../../domain/form/form.ts'
import { cardHeading, cardsItem } from './card-items.ts'
import type { PrintRun } from './print-run.ts'

/** Whose cards: those of a section, those below a measure, those that are late. What is null or false does not limit. */
export type CardsWanted = {
  readonly section: RecordId | null
  readonly measure: RecordId | null
  readonly isDelayed: boolean
}

/** The cards that are wanted, in a form, behind a page of contents that says whose they are; null where there are none. */
export function batchOf(model: PlanModel, form: Form, wanted: CardsWanted): PrintRun | null {
  const groups = groupsWanted(model, form, wanted)
  if (groups.length === 0) return null
  return {
    title: batchTitle(model, wanted),
    items: [
      { part: { kind: 'contents' }, headings: [] },
      ...groups.map((owners) =>
        cardsItem(
          owners,
          owners.map((owner) => cardHeading(model, owner, 0)),
        ),
      ),
    ],
  }
}

/**
 * The wanted cards in printed order, as they share their pages. A 再掲 is among them below its measure, and where the project's own place
 * is not.
 */
function groupsWanted(model: PlanModel, form: Form, wanted: CardsWanted): ReadonlyArray<readonly RecordId[]> {
  const isWanted = (owner: RecordId) =>
    form.unit === 'measure' && model.find('measure', owner) !== null
      ? ownersOnSheet(model, owner).some((each) => isAsked(model, each, wanted))
      : isAsked(model, owner, wanted)
  const groups = formGroupsOf(model, form).map((owners) => owners.filter(isWanted))
  const standing = new Set(
    groups
      .flat()
      .filter((owner) => !isRepeat(model, owner))
      .map((owner) => projectAt(model, owner)),
  )
  const isExtra = (owner: RecordId) =>
    wanted.measure === null && isRepeat(model, owner) && standing.has(projectAt(model, owner))
  return groups.map((owners) => owners.filter((owner) => !isExtra(owner))).filter((owners) => owners.length > 0)
}

/** A measure's sheet tells of the measure and of the projects under it. */
function ownersOnSheet(model: PlanModel, measure: RecordId): readonly RecordId[] {
  return [measure, ...model.listBy('placement', 'measure', measure).map(({ id }) => id)]
}

function isAsked(model: PlanModel, owner: RecordId, { section, measure, isDelayed }: CardsWanted): boolean {
  return (
    (measure === null || isBelow(model, owner, measure)) &&
    (section === null || isOfSection(model, owner, section)) &&
    (!isDelayed || isLate(model, owner))
  )
}

function isRepeat(model: PlanModel, owner: RecordId): boolean {
  return model.find('placement', owner)?.fields.isRepeat ?? false
}

/** What a card tells of: a project, or the measure itself. */
function projectAt(model: PlanModel, owner: RecordId): RecordId {
  return model.find('placement', owner)?.fields.project ?? owner
}

function isBelow(model: PlanModel, owner: RecordId, measure: RecordId): boolean {
  const start = model.find('placement', owner)?.fields.measure ?? owner
  return measurePath(model, start).some(({ id }) => id === measure)
}

/** 主 and 副 alike, by the register and not by what is printed. */
function isOfSection(model: PlanModel, owner: RecordId, section: RecordId): boolean {
  return model
    .listBy('responsibility', 'owner', projectAt(model, owner))
    .some(({ fields }) => fields.section === section)
}

/** Whether something on the schedule of a card was done later than planned. */
function isLate(model: PlanModel, owner: RecordId): boolean {
  const place = model.find('placement', owner) ?? model.find('measure', owner)
  if (place === null) return false
  return model
    .listBy('lane', 'owner', shownOwner(model, place, 'lane'))
    .flatMap(({ id }) => model.listBy('bar', 'lane', id))
    .some((bar) => delayOf(model, bar) !== null)
}

/** What a batch is called: 総務課の個票. */
function batchTitle(model: PlanModel, { section, measure, isDelayed }: CardsWanted): string {
  const whose = [sectionName(model, section), measureName(model, measure)].filter(Boolean).join('・')
  if (isDelayed) return runWords.cardsOf(whose === '' ? runWords.delayed : runWords.delayedOf(whose))
  return whose === '' ? runWords.allCards : runWords.cardsOf(whose)
}

function sectionName(model: PlanModel, section: RecordId | null): string {
  return section === null ? '' : (model.find('section', section)?.fields.name ?? '')
}

function measureName(model: PlanModel, id: RecordId | null): string {
  const measure = id === null ? null : model.find('measure', id)
  return measure === null ? '' : `「${printedMeasureTitle(model, measure)}」`
}
