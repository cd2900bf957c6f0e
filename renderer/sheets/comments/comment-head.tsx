import type { PlanRecord } from '#shared/domain/record/plan-record.ts'
import { commentAuthor } from '#shared/sheets/tables/comments-sheet.ts'
import { writeMoment } from '#shared/domain/japan-time/write-moment.ts'
import { commentText } from '../../messages/comment-text.ts'
import { RevealedText } from '../cells/revealed-text.tsx'
import './comments.css'

/** A remark: from whom, of when, what it says, and whether it waits for an answer. */
export function CommentHead({ comment: { fields } }: { readonly comment: PlanRecord<'comment'> }) {
  return (
    <>
      <p className="comment-from">
        <span className={`comment-state is-${fields.state}`}>{commentText.states[fields.state]}</span>
        <RevealedText text={commentText.from(commentAuthor(fields), writeMoment(fields.at))} />
      </p>
      <p className="comment-text">
        <RevealedText text={fields.text} />
      </p>
    </>
  )
}
