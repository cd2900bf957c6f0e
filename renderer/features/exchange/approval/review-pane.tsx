import type { Api } from '#shared/contracts/index.ts'
import { addComment } from '#shared/domain/comment/comment-acts.ts'
import { commentsOn } from '#shared/domain/comment/comments-on.ts'
import type { PlanModel } from '#shared/domain/plan/plan-model.ts'
import { commentPlace, spotOfCell } from '#shared/sheets/comments/comment-place.ts'
import { cellChange } from '#shared/sheets/comparison/cell-change.ts'
import type { CellAddress } from '#shared/sheets/cells/sheet-line.ts'
import { approvalText } from '../../../messages/approval-text.ts'
import { commentText } from '../../../messages/comment-text.ts'
import { RevealedText } from '../../../sheets/cells/revealed-text.tsx'
import { CommentForm } from '../../../sheets/comments/comment-form.tsx'
import { CommentHead } from '../../../sheets/comments/comment-head.tsx'
import type { PlanInHand } from './plan-in-hand.ts'

type ReviewPaneProps = {
  readonly api: Api
  readonly plan: PlanInHand
  readonly before: PlanModel | null
  readonly address: CellAddress | null
}

/** The chosen cell: what stood there before, the remarks on it, and one more. */
export function ReviewPane({ api, plan: { model, change, remarks }, before, address }: ReviewPaneProps) {
  const spot = address === null ? null : spotOfCell(model, address)
  if (address === null || spot === null) return <p className="pane-hint">{approvalText.chooseCell}</p>
  const difference = before === null ? null : cellChange(before, model, address)
  return (
    <section aria-labelledby="review-cell">
      <h3 id="review-cell">
        <RevealedText text={commentPlace(model, spot)} />
      </h3>
      {difference !== null && (
        <p>
          {approvalText.before}：
          {difference.previous === '' ? (
            approvalText.empty
          ) : (
            <del>
              <RevealedText text={difference.previous} />
            </del>
          )}
        </p>
      )}
      {commentsOn(model, spot).map((comment) => (
        <article key={comment.id} className="comment">
          <CommentHead comment={comment} />
        </article>
      ))}
      <CommentForm
        api={api}
        spot={spot}
        drafts={remarks}
        onAdd={(texts) =>
          void change(
            'comment/add',
            (present, newId) =>
              addComment(present, { id: newId(), record: spot.recordId, field: spot.field, ...texts }),
            commentText.added,
          )
        }
      />
    </section>
  )
}
