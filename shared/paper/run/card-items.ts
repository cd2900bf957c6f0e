import type { PlanModel } from '../../domain/plan/plan-model.ts'
import type { RecordId } from '../../domain/record/field.ts'
import { formGroupsOf } from '../../sheets/form/form-groups.ts'
import { printedMeasureTitle, rowTitle } from '../../sheets/outline.ts'
import type { Form } from '../form/form.ts'
import type { RunHeading, RunItem } from './print-run.ts'

/** The groups of cards that share their pages, by the measure under which they stand or of which they are. */
export function groupsByMeasure(
  model: PlanModel,
  form: Form,
): ReadonlyMap<RecordId, ReadonlyArray<readonly RecordId[]>> {
  return Map.groupBy(formGroupsOf(model, form), ([first]) => measureOf(model, first))
}

function measureOf(model: PlanModel, owner: RecordId | undefined): RecordId {
  if (owner === undefined) throw new Error('a group without owners')
  return model.find('placement', owner)?.fields.measure ?? owner
}

/** A group of cards under the headings that stand above it, and those of its own cards. */
export function cardsItem(owners: readonly RecordId[], headings: readonly RunHeading[]): RunItem {
  return { part: { kind: 'cards', owners }, headings }
}

/** The heading with which a card begins. */
export function cardHeading(model: PlanModel, owner: RecordId, depth: number): RunHeading {
  return { key: owner, depth, title: cardTitle(model, owner), block: owner }
}

/** What a card is called in contents and outline. */
export function cardTitle(model: PlanModel, owner: RecordId): string {
  const placement = model.find('placement', owner)
  if (placement !== null) return [placement.fields.number, rowTitle(model, placement)].filter(Boolean).join(' ')
  const measure = model.find('measure', owner)
  return measure === null ? '' : printedMeasureTitle(model, measure)
}
