import { insertRecord } from '../edit/insert-record.ts'
import { inSequence } from '../edit/net-changes.ts'
import type { RecordChange } from '../journal/record-change.ts'
import type { PlanModel } from '../plan/plan-model.ts'
import type { RecordId } from '../record/field.ts'
import type { PlanRecord } from '../record/plan-record.ts'
import { lanesOf, textsOf, usesOf } from './inheritance.ts'
import type { Place } from './places.ts'

type NewId = () => RecordId

/** A text of a repeat that says something else than the original's: `at` is the rank of the changed one among the texts of its field. */
export type LocalText = { readonly field: RecordId; readonly at: number; readonly text: string; readonly newId: NewId }

/** Writes one text of a field anew on this sheet alone; the others that it takes over become its own with it. */
export function localiseText(
  model: PlanModel,
  place: Place,
  { field, at, text, newId }: LocalText,
): readonly RecordChange[] {
  const { records, isInherited } = textsOf(model, place, field)
  if (!isInherited) return []
  const texts = records.map(({ fields }, index) => (index === at ? text : fields.text))
  return inSequence(
    model,
    texts.map(
      (each) => (present) =>
        insertRecord(present, { id: newId(), type: 'fieldValue', fields: { field, owner: place.id, text: each } }),
    ),
  )
}

/** Gives a repeat rows of its own for the indicators that it takes over, so that some may be added or left out on this sheet. */
export function localiseIndicators(model: PlanModel, place: Place, newId: NewId): readonly RecordChange[] {
  const { records, isInherited } = usesOf(model, place)
  if (!isInherited) return []
  return copies(records, { field: 'owner', to: place.id, newId })
}

/** Gives a repeat a schedule of its own, which begins as a copy of the one that it takes over. */
export function localiseSchedule(model: PlanModel, place: Place, newId: NewId): readonly RecordChange[] {
  const { records, isInherited } = lanesOf(model, place)
  if (!isInherited) return []
  return records.flatMap((lane) => {
    const id = newId()
    const within = { field: 'lane', to: id, newId }
    return [
      ...copies([lane], { field: 'owner', to: place.id, newId: () => id }),
      ...copies(model.listBy('bar', 'lane', lane.id), within),
      ...copies(model.listBy('bullet', 'lane', lane.id), within),
    ]
  })
}

type Copying = { readonly field: string; readonly to: RecordId; readonly newId: NewId }

/** The records once more, each pointing to another owner. */
function copies(records: readonly PlanRecord[], { field, to, newId }: Copying): readonly RecordChange[] {
  return records.map((record) => ({
    op: 'insert',
    record: { ...record, id: newId(), fields: { ...record.fields, [field]: to } } as PlanRecord,
  }))
}
