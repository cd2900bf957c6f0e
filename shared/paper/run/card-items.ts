import type { PlanModel } from '../../domain/plan/plan-model.ts'
import type { RecordId } from '../../domain/record/field.ts'
import { formGroupsOf } from '../../sheets/form/form-groups.ts'
import { measurePath, printedMeasureTitle, REPEAT_MARK } from '../../sheets/outline.ts'
import type { Form } from '../../domain/form/form.ts'
import type { RunHeading, RunItem } from './print-run.ts'

/** The groups of cards that share their pages, by the innermost measure that they all belong to. */
export function groupsByMeasure(
  model: PlanModel,
  form: Form,
): ReadonlyMap<RecordId, ReadonlyArray<readonly RecordId[]>> {
  return Map.groupBy(formGroupsOf(model, form), (owners) => measureOf(model, owners))
}

function measureOf(model: PlanModel, owners: readonly RecordId[]): RecordId {
  const paths = owners.map((owner) => pathOf(model, owner))
  const shared = paths[0]?.findLast((measure) => paths.every((path) => path.includes(measure)))
  if (shared === undefined) throw new Error('a group that belongs to no measure')
  return shared
}

/** The measures from the outermost to that of an owner. */
function pathOf(model: PlanModel, owner: RecordId): readonly RecordId[] {
  return measurePath(model, model.find('placement', owner)?.fields.measure ?? owner).map(({ id }) => id)
}

/**
 * The headings of cards that share their pages, each under its measures below `measure`. A measure among whose projects' cards it stands has its heading
 * above those.
 */
export function groupHeadings(
  model: PlanModel,
  owners: readonly RecordId[],
  { form, measure, depth }: { readonly form: Form; readonly measure: RecordId; readonly depth: number },
): readonly RunHeading[] {
  const isAbove = (owner: RecordId) =>
    form.unit === 'project' &&
    model.listBy('placement', 'measure', owner).length + model.listBy('measure', 'parent', owner).length > 0
  const titled = owners.filter((owner) => owner !== measure && !isAbove(owner))
  const headings = titled.flatMap((owner) => {
    const path = pathOf(model, owner)
    const below = path.slice(path.indexOf(measure) + 1)
    const above = below.map((id, rank) => ({ ...cardHeading(model, id, depth + 1 + rank), block: owner }))
    return [...above, cardHeading(model, owner, depth + 1 + below.length)]
  })
  return headings.filter(({ key }, rank) => headings.findIndex((heading) => heading.key === key) === rank)
}

/** A group of cards under the headings that stand above it, and those of its own cards. */
export function cardsItem(owners: readonly RecordId[], headings: readonly RunHeading[]): RunItem {
  return { part: { kind: 'cards', owners }, headings }
}

/** The heading with which a card begins. */
export function cardHeading(model: PlanModel, owner: RecordId, depth: number): RunHeading {
  return { key: owner, depth, title: cardTitle(model, owner), block: owner }
}

/** What a card is called in the contents: number and name as they stand on the card, which lists may shorten. */
function cardTitle(model: PlanModel, owner: RecordId): string {
  const placement = model.find('placement', owner)
  if (placement !== null) {
    const { number, project, isRepeat, rowName } = placement.fields
    const name = model.find('project', project)?.fields.name || (rowName ?? '')
    return [number, `${name}${isRepeat ? REPEAT_MARK : ''}`].filter(Boolean).join(' ')
  }
  const measure = model.find('measure', owner)
  return measure === null ? '' : printedMeasureTitle(model, measure)
}
