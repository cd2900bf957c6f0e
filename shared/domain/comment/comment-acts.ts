import { changeFields } from '../edit/change-fields.ts'
import { insertRecord } from '../edit/insert-record.ts'
import type { RecordChange } from '../journal/record-change.ts'
import type { PlanModel } from '../plan/plan-model.ts'
import type { RecordId } from '../record/field.ts'
import type { FieldsOf } from '../record/record-types.ts'

/** 意見 on a record, or on one field of it where `field` is not null; `at` is ISO 8601, `post` the office of its author. */
export type NewComment = Pick<FieldsOf<'comment'>, 'field' | 'at' | 'author' | 'post' | 'text'> & {
  readonly id: RecordId
  readonly record: RecordId
}

/** Writes a remark down, open; nothing where its text is empty. */
export function addComment(model: PlanModel, comment: NewComment): readonly RecordChange[] {
  return comment.text.trim() === '' ? [] : insertComment(model, comment)
}

/** The remarks that another office has sent, oldest first behind those that are there. What the plan has, answered or not, stays as it is. */
export function takeInComments(model: PlanModel, comments: readonly NewComment[]): readonly RecordChange[] {
  const changes: RecordChange[] = []
  let present = model
  for (const comment of comments.toSorted(byTime)) {
    const added = present.findAny(comment.id) === null ? insertComment(present, comment) : []
    present = present.withChanges(added)
    changes.push(...added)
  }
  return changes
}

function byTime(one: NewComment, other: NewComment): number {
  const difference = Date.parse(one.at) - Date.parse(other.at)
  return difference !== 0 ? difference : one.id < other.id ? -1 : 1
}

function insertComment(model: PlanModel, { id, record, ...texts }: NewComment): readonly RecordChange[] {
  return insertRecord(model, {
    id,
    type: 'comment',
    fields: { ...texts, subject: record, state: 'open', answer: '', followUp: '' },
  })
}

/** 回答 and 対応 of the town: '' for none yet. */
export type CommentAnswer = Pick<FieldsOf<'comment'>, 'answer' | 'followUp'>

/**
 * Other words for 回答 or 対応. A remark is open until it has an answer; what is said to be done stays so until both are taken away.
 */
export function answerComment(model: PlanModel, id: RecordId, given: Partial<CommentAnswer>): readonly RecordChange[] {
  const held = model.find('comment', id)
  if (held === null) return []
  const { answer, followUp } = { ...held.fields, ...given }
  const isSilent = answer.trim() === '' && followUp.trim() === ''
  const state = isSilent ? 'open' : held.fields.state === 'done' ? 'done' : 'answered'
  return changeFields(model, id, { ...given, state })
}

/** Says that what a remark asked for is done, or takes that back. */
export function closeComment(model: PlanModel, id: RecordId, isDone: boolean): readonly RecordChange[] {
  const held = model.find('comment', id)
  if (held === null) return []
  const isAnswered = held.fields.answer.trim() !== '' || held.fields.followUp.trim() !== ''
  return changeFields(model, id, { state: isDone ? 'done' : isAnswered ? 'answered' : 'open' })
}
