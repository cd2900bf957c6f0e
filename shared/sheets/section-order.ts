import type { PlanModel } from '../domain/plan/plan-model.ts'
import type { RecordId } from '../domain/record/field.ts'
import type { PlanRecord } from '../domain/record/plan-record.ts'
import { listCardOwners } from './outline.ts'

/** The sections in the order in which the plan's cards name them, the others behind; those that are no more come last. */
export function listSections(model: PlanModel): ReadonlyArray<PlanRecord<'section'>> {
  const named = listCardOwners(model).flatMap(({ id }) =>
    model
      .listBy('responsibility', 'owner', model.find('placement', id)?.fields.project ?? id)
      .flatMap(({ fields }) => fields.section ?? []),
  )
  const ranks = new Map<RecordId, number>()
  for (const section of named) if (!ranks.has(section)) ranks.set(section, ranks.size)
  const rankOf = ({ id, fields }: PlanRecord<'section'>) =>
    fields.validTo === null ? (ranks.get(id) ?? ranks.size) : ranks.size + 1
  return model.list('section').toSorted((one, other) => rankOf(one) - rankOf(other))
}
