import { changeFields } from '../edit/change-fields.ts'
import { insertRecord } from '../edit/insert-record.ts'
import { inSequence, netChanges } from '../edit/net-changes.ts'
import { removeRecords } from '../edit/remove-records.ts'
import type { RecordChange } from '../journal/record-change.ts'
import type { PlanModel } from '../plan/plan-model.ts'
import type { RecordId } from '../record/field.ts'
import type { PlanRecord } from '../record/plan-record.ts'
import { findFault, lastOf, listAffected, pointOf, type Reorganisation } from './reorganisation.ts'

/**
 * A reorganisation as one act: the new sections are entered, the old ones end before them and stay in the register, every 担当課
 * goes over to what took its section over, and says so where that was asked for. Nothing where it cannot be done.
 */
export function reorganise(model: PlanModel, given: Reorganisation, newId: () => RecordId): readonly RecordChange[] {
  const from = pointOf(given.from)
  if (from === null || findFault(model, given) !== null) return []
  const sections = given.sections.flatMap((id) => model.find('section', id) ?? [])
  const targets = given.names.map((name) => targetOf(sections, { name: name.trim(), given, newId }))
  return inSequence(model, [
    (present) => targets.flatMap((target) => enterTarget(present, target, given)),
    (present) =>
      sections
        .filter(({ id }) => targets.every((target) => target.id !== id))
        .flatMap((section) => endSection(present, section, { given, targets, last: lastOf(from), newId })),
    (present) => handOver(model, present, { given, targets }),
    (present) => (given.kind === 'merge' ? withoutDoubles(present, targets) : []),
  ])
}

/** A section that goes on: a new one, or of several that are merged the one whose name is kept. */
type Target = {
  readonly id: RecordId
  readonly name: string
  readonly isNew: boolean
  /** The names that people will go on using for it. */
  readonly aliases: readonly string[]
}

type TargetOf = { readonly name: string; readonly given: Reorganisation; readonly newId: () => RecordId }

function targetOf(sections: ReadonlyArray<PlanRecord<'section'>>, { name, given, newId }: TargetOf): Target {
  const kept = given.kind === 'merge' ? sections.find(({ fields }) => fields.name === name) : undefined
  const names = sections.flatMap(({ fields }) => [fields.name, ...fields.aliases])
  const aliases = given.kind === 'split' ? [] : [...new Set(names)].filter((each) => each !== name && each !== '')
  return { id: kept?.id ?? newId(), name, isNew: kept === undefined, aliases }
}

function enterTarget(model: PlanModel, target: Target, { from }: Reorganisation): readonly RecordChange[] {
  const { id, name, isNew, aliases } = target
  if (!isNew) return changeFields(model, id, { aliases })
  return insertRecord(model, { id, type: 'section', fields: { name, validFrom: from, aliases } })
}

type Ending = {
  readonly given: Reorganisation
  readonly targets: readonly Target[]
  readonly last: string
  readonly newId: () => RecordId
}

function endSection(model: PlanModel, { id }: PlanRecord<'section'>, ending: Ending): readonly RecordChange[] {
  const { given, targets, last, newId } = ending
  if (given.kind !== 'split') return changeFields(model, id, { validTo: last, successor: targets[0]?.id ?? null })
  return [
    ...changeFields(model, id, { validTo: last }),
    ...targets.flatMap((target) =>
      insertRecord(model, { id: newId(), type: 'sectionSplit', fields: { from: id, to: target.id } }),
    ),
  ]
}

/** Every 担当課 to its new section. `before` is the plan in which the old sections still have them. */
function handOver(
  before: PlanModel,
  model: PlanModel,
  { given, targets }: Pick<Ending, 'given' | 'targets'>,
): readonly RecordChange[] {
  return listAffected(before, given).flatMap(({ responsibility, part, after }) => {
    const target = part === null ? undefined : targets[part]
    if (target === undefined) return []
    const isRewritten = after !== null && given.rewritten.has(responsibility.id)
    const text = isRewritten ? after : responsibility.fields.text
    return changeFields(model, responsibility.id, { section: target.id, text })
  })
}

/** Without the second of two 担当課 of one sheet that now say the same, as happens where both their sections were merged. */
function withoutDoubles(model: PlanModel, targets: readonly Target[]): readonly RecordChange[] {
  const held = targets.flatMap(({ id }) => model.listBy('responsibility', 'section', id))
  const seen = new Set<string>()
  const doubles = held.filter(({ fields: { owner, section, text, role, scopeNote, others } }) => {
    const said = JSON.stringify([owner, section, text, role, scopeNote, others])
    return seen.size === seen.add(said).size
  })
  return netChanges(
    model,
    removeRecords(
      model,
      doubles.map(({ id }) => id),
    ),
  )
}
