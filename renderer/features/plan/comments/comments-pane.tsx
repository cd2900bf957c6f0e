import { useState } from 'react'
import type { Api } from '#shared/contracts/index.ts'
import { addComment, answerComment, closeComment } from '#shared/domain/comment/comment-acts.ts'
import { commentsOn, spotOf } from '#shared/domain/comment/comments-on.ts'
import type { PlanRecord } from '#shared/domain/record/plan-record.ts'
import { spotOfCell } from '#shared/sheets/comments/comment-place.ts'
import { placeOf } from '#shared/sheets/places/locate.ts'
import type { CellAddress } from '#shared/sheets/cells/sheet-line.ts'
import { commentText } from '../../../messages/comment-text.ts'
import type { CellStore } from '../../../sheets/cells/cell-store.ts'
import { CommentForm } from '../../../sheets/comments/comment-form.tsx'
import { CommentHead } from '../../../sheets/comments/comment-head.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { jumpTo } from '../tools/jump-to.ts'
import type { PlanStore, ReadyPlan } from '../plan-store.ts'

type CommentsPaneProps = {
  readonly api: Api
  readonly plan: ReadyPlan
  readonly store: PlanStore
  readonly cells: CellStore
  readonly address: CellAddress
  readonly record: PlanRecord | null
}

/** The remarks on the chosen cell: to read, to answer, to add one more. On a row of the list of remarks, that remark and the way to its cell. */
export function CommentsPane({ api, plan: { model }, store, cells, address, record }: CommentsPaneProps) {
  if (record?.type === 'comment') {
    return (
      <section aria-labelledby="pane-comments">
        <h2 id="pane-comments">{commentText.title}</h2>
        <CommentField key={record.id} comment={record} store={store} />
        <ToCell model={model} store={store} cells={cells} comment={record} />
      </section>
    )
  }
  const spot = spotOfCell(model, address)
  if (spot === null) return null
  const comments = commentsOn(model, spot)
  return (
    <section aria-labelledby="pane-comments">
      <h2 id="pane-comments">{commentText.title}</h2>
      {comments.length === 0 && <p className="pane-hint">{commentText.none}</p>}
      {comments.map((comment) => (
        <CommentField key={comment.id} comment={comment} store={store} isWhole={comment.fields.field !== spot.field} />
      ))}
      <CommentForm
        api={api}
        spot={spot}
        drafts={store.drafts.remarks}
        onAdd={(texts) =>
          void store.change(
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

type CommentFieldProps = {
  readonly comment: PlanRecord<'comment'>
  readonly store: PlanStore
  readonly isWhole?: boolean
}

function CommentField({ comment, store, isWhole = false }: CommentFieldProps) {
  const { answer, followUp, state } = comment.fields
  return (
    <article className="comment">
      <CommentHead comment={comment} />
      {isWhole && <p className="pane-hint">{commentText.whole}</p>}
      <AnswerField key={`answer ${answer}`} comment={comment} field="answer" store={store} />
      <AnswerField key={`followUp ${followUp}`} comment={comment} field="followUp" store={store} />
      <label className="check-field">
        <input
          type="checkbox"
          checked={state === 'done'}
          onChange={({ target: { checked } }) =>
            void store.change('comment/answer', (present) => closeComment(present, comment.id, checked))
          }
        />
        {commentText.isDone}
      </label>
    </article>
  )
}

type AnswerFieldProps = Omit<CommentFieldProps, 'isWhole'> & { readonly field: 'answer' | 'followUp' }

/** 回答 or 対応, written when the field is left. */
function AnswerField({ comment: { id, fields }, field, store }: AnswerFieldProps) {
  const kept = fields[field]
  const [text, setText] = useState(kept)
  const save = () => {
    if (text === kept) return
    void store.change(
      'comment/answer',
      (present) => answerComment(present, id, { [field]: text }),
      commentText.answered,
    )
  }
  return (
    <TextField
      label={commentText[field]}
      value={text}
      isMultiline
      onChange={setText}
      onLeave={save}
      onCancel={() => setText(kept)}
    />
  )
}

type ToCellProps = Pick<CommentsPaneProps, 'store' | 'cells'> &
  Pick<ReadyPlan, 'model'> & { readonly comment: PlanRecord<'comment'> }

/** The way to the cell of a remark; none where its record is gone. */
function ToCell({ model, store, cells, comment }: ToCellProps) {
  const { recordId, field } = spotOf(comment)
  const place = placeOf(model, recordId, field ?? undefined)
  if (place === null) return null
  return (
    <button type="button" onClick={() => jumpTo(store, cells, place)}>
      {commentText.toCell}
    </button>
  )
}
