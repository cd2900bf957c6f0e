import type { NewRecord } from '../edit/insert-record.ts'
import { insertRecord } from '../edit/insert-record.ts'
import { inSequence } from '../edit/net-changes.ts'
import type { RecordChange } from '../journal/record-change.ts'
import type { PlanModel } from '../plan/plan-model.ts'
import type { RecordId } from '../record/field.ts'
import { nationalCatalogues, nationalSteps, type CatalogueEdition } from './national-catalogues.ts'

/** The editions of the national list that the plan does not have yet. */
export function missingCatalogues(model: PlanModel): readonly CatalogueEdition[] {
  return nationalCatalogues.filter((edition) => findCatalogue(model, edition) === null)
}

/** Enters the national list in its editions, each unconfirmed, and what became of each item, where both are there. */
export function takeOverCatalogues(model: PlanModel, newId: () => RecordId): readonly RecordChange[] {
  return inSequence(model, [
    ...missingCatalogues(model).map(
      (edition) => (present: PlanModel) =>
        inSequence(
          present,
          recordsOf(edition, newId).map((record) => (each: PlanModel) => insertRecord(each, record)),
        ),
    ),
    (present) => linkEditions(present, newId),
  ])
}

function recordsOf(
  { name, edition, source, categories }: CatalogueEdition,
  newId: () => RecordId,
): readonly NewRecord[] {
  const id = newId()
  return [
    { id, type: 'catalogue', fields: { name, edition, source, isConfirmed: false } },
    ...categories.map(([number, title]): NewRecord => ({
      id: newId(),
      type: 'category',
      fields: { catalogue: id, number, name: title },
    })),
  ]
}

function findCatalogue(model: PlanModel, { name, edition }: CatalogueEdition): RecordId | null {
  const found = model.list('catalogue').find(({ fields }) => fields.name === name && fields.edition === edition)
  return found?.id ?? null
}

/** The steps between two editions that nobody has written yet. */
function linkEditions(model: PlanModel, newId: () => RecordId): readonly RecordChange[] {
  const [before, after] = nationalCatalogues.map((edition) => findCatalogue(model, edition))
  if (before == null || after == null) return []
  const categoryAt = (catalogue: RecordId, number: string) =>
    model.listBy('category', 'catalogue', catalogue).find(({ fields }) => fields.number === number)?.id
  return nationalSteps.flatMap((step) => {
    const [from, to] = [categoryAt(before, step.from), categoryAt(after, step.to)]
    if (from === undefined || to === undefined) return []
    if (model.listBy('categoryLink', 'from', from).some(({ fields }) => fields.to === to)) return []
    const note = step.note === '' ? null : step.note
    return insertRecord(model, { id: newId(), type: 'categoryLink', fields: { from, to, note } })
  })
}
