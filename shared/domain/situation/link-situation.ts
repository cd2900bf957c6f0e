import { insertRecord } from '../edit/insert-record.ts'
import { removeRecords } from '../edit/remove-records.ts'
import type { RecordChange } from '../journal/record-change.ts'
import type { PlanModel } from '../plan/plan-model.ts'
import type { RecordId } from '../record/field.ts'
import type { FieldsOf } from '../record/record-types.ts'

type Link = Pick<FieldsOf<'situationLink'>, 'from' | 'to'>

/** Whether a situation leads to another one, or to a project. */
export function isLinked(model: PlanModel, { from, to }: Link): boolean {
  return model.listBy('situationLink', 'from', from).some(({ fields }) => fields.to === to)
}

/** Ties a situation to the next one or to a project that serves it. */
export function linkSituation(model: PlanModel, link: Link, newId: () => RecordId): readonly RecordChange[] {
  return isLinked(model, link) ? [] : insertRecord(model, { id: newId(), type: 'situationLink', fields: link })
}

/** Unties them. */
export function unlinkSituation(model: PlanModel, { from, to }: Link): readonly RecordChange[] {
  const links = model.listBy('situationLink', 'from', from).filter(({ fields }) => fields.to === to)
  return removeRecords(
    model,
    links.map(({ id }) => id),
  )
}
