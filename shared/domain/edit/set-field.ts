import { answerComment } from '../comment/comment-acts.ts'
import type { RecordChange } from '../journal/record-change.ts'
import type { PlanModel } from '../plan/plan-model.ts'
import type { FieldContent, RecordId } from '../record/field.ts'
import type { FieldsOf } from '../record/record-types.ts'
import { setBarEnd } from '../schedule/bar-edits.ts'
import { setBulletMonth, writeBullet } from '../schedule/bullet-edits.ts'
import { setCalendar } from '../schedule/set-calendar.ts'
import { changeFields } from './change-fields.ts'

/** Other content for one field of a record, with what has to follow it in the same act: `content` fits the field. */
export function setField(
  model: PlanModel,
  id: RecordId,
  { field, content }: { readonly field: string; readonly content: FieldContent },
): readonly RecordChange[] {
  const type = model.findAny(id)?.type
  switch (`${String(type)}.${field}`) {
    case 'bar.end':
      return setBarEnd(model, id, content as FieldsOf<'bar'>['end'])
    case 'bullet.text':
      return writeBullet(model, id, String(content))
    case 'bullet.month':
      return setBulletMonth(model, id, content as number | null)
    case 'plan.calendar':
      return setCalendar(model, content as FieldsOf<'plan'>['calendar'])
    case 'comment.answer':
    case 'comment.followUp':
      return answerComment(model, id, { [field]: String(content) })
    default:
      return changeFields(model, id, { [field]: content })
  }
}
