import type { PlanModel } from '../plan/plan-model.ts'
import type { RecordId } from '../record/field.ts'
import type { PlanRecord } from '../record/plan-record.ts'

/** What a remark is about: a record, or one field of it. */
export type CommentSpot = { readonly recordId: RecordId; readonly field: string | null }

/** The remarks on a field and those on its record as a whole, in the order of the list. */
export function commentsOn(model: PlanModel, { recordId, field }: CommentSpot): ReadonlyArray<PlanRecord<'comment'>> {
  return model
    .list('comment')
    .filter(({ fields }) => fields.subject === recordId && (fields.field === null || fields.field === field))
}

/** Whether nobody has answered a remark yet. */
export function isOpenComment({ fields }: PlanRecord<'comment'>): boolean {
  return fields.state === 'open'
}

/** What a remark that the plan holds is about. Its record may have gone since. */
export function spotOf({ fields }: PlanRecord<'comment'>): CommentSpot {
  return { recordId: fields.subject as RecordId, field: fields.field }
}
