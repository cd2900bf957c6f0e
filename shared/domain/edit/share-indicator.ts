import type { RecordChange } from '../journal/record-change.ts'
import type { PlanModel } from '../plan/plan-model.ts'
import type { RecordId } from '../record/field.ts'
import type { LooseFields, PlanRecord } from '../record/plan-record.ts'
import { changeFields } from './change-fields.ts'
import { insertRecord } from './insert-record.ts'

/** Puts an indicator on another sheet as well: one indicator, edited once. No change where it stands there already. */
export function shareIndicator(
  model: PlanModel,
  indicator: RecordId,
  { owner, newId }: { readonly owner: RecordId; readonly newId: () => RecordId },
): readonly RecordChange[] {
  const isThere = model.listBy('indicatorUse', 'indicator', indicator).some(({ fields }) => fields.owner === owner)
  return isThere ? [] : insertRecord(model, { id: newId(), type: 'indicatorUse', fields: { indicator, owner } })
}

/**
 * Gives one use of a shared indicator a copy of its own, with 内訳, values, revisions and judgements. No change where nothing else uses
 * the indicator.
 */
export function separateUse(model: PlanModel, use: RecordId, newId: () => RecordId): readonly RecordChange[] {
  const held = model.find('indicatorUse', use)
  const indicator = held === null ? null : model.find('indicator', held.fields.indicator)
  if (indicator === null || model.listBy('indicatorUse', 'indicator', indicator.id).length < 2) return []
  const copies = createCopies(model, newId)
  const own = copies.of(indicator, {})
  const parts = model.listBy('breakdown', 'indicator', indicator.id).map((part) => copies.of(part, { indicator: own }))
  const owners = [indicator.id, ...model.listBy('breakdown', 'indicator', indicator.id).map(({ id }) => id)]
  owners.forEach((owner, index) => {
    const copied = { owner: [own, ...parts][index] ?? own }
    for (const value of model.listBy('value', 'owner', owner)) {
      const of = copies.of(value, copied)
      for (const revision of model.listBy('targetRevision', 'value', value.id)) copies.of(revision, { value: of })
    }
    for (const judgement of model.listBy('judgement', 'owner', owner)) copies.of(judgement, copied)
  })
  return [...copies.made(), ...changeFields(model, use, { indicator: own })]
}

/** Copies of records under new ids, with the ※ marks that stand on them, in the order in which they are asked for. */
function createCopies(model: PlanModel, newId: () => RecordId) {
  const made: RecordChange[] = []
  const copy = (record: PlanRecord, changed: LooseFields): RecordId => {
    const id = newId()
    made.push({ op: 'insert', record: { ...record, id, fields: { ...record.fields, ...changed } } as PlanRecord })
    for (const link of model.listBy('noteLink', 'target', record.id)) copy(link, { target: id })
    return id
  }
  return { of: copy, made: (): readonly RecordChange[] => made }
}

/** Adds a 内訳 at the end of an indicator's. */
export function addBreakdown(
  model: PlanModel,
  indicator: RecordId,
  { label, newId }: { readonly label: string; readonly newId: () => RecordId },
): readonly RecordChange[] {
  const fields = { indicator, label }
  return label === '' ? [] : insertRecord(model, { id: newId(), type: 'breakdown', fields })
}
