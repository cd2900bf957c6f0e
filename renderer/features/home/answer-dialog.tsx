import type { AnswerPreview, StandingSigner } from '#shared/contracts/approval-contract.ts'
import type { RecordId } from '#shared/domain/record/field.ts'
import { errorSentence } from '#shared/messages/error-sentences.ts'
import { verdictMark } from '#shared/messages/trust-words.ts'
import { commentAuthor } from '#shared/sheets/tables/comments-sheet.ts'
import { fullMomentText } from '../../lib/moment-text.ts'
import { actWords, answerText, approvalText } from '../../messages/approval-text.ts'
import { DialogBox } from '../../ui/dialog-box.tsx'
import { Notice } from '../../ui/notice.tsx'
import type { AnswerState, HomeStore } from './home-store.ts'

type AnswerDialogProps = {
  readonly answer: AnswerState
  readonly store: HomeStore
  readonly onTaken: (planId: RecordId) => void
}

/** What an answer to a submission says and brings, before anything is written. */
export function AnswerDialog({ answer: { name, preview, isTaking, error }, store, onTaken }: AnswerDialogProps) {
  const isNew = !preview.isKnown || preview.newComments > 0
  return (
    <DialogBox title={answerText.title} onClose={store.closeAnswer}>
      <p className="file-name">{name}</p>
      <AnswerFacts preview={preview} />
      {error !== null && <Notice kind="error">{errorSentence(error)}</Notice>}
      <Notice kind="info">{isNew ? answerText.nothingWritten : answerText.known}</Notice>
      <div className="button-row">
        {isNew && (
          <button
            type="button"
            className="primary"
            disabled={isTaking}
            onClick={() => void store.takeInAnswer().then((planId) => (planId === null ? undefined : onTaken(planId)))}
          >
            {isTaking ? answerText.taking : answerText.take}
          </button>
        )}
        <button type="button" onClick={store.closeAnswer}>
          {answerText.cancel}
        </button>
      </div>
    </DialogBox>
  )
}

function AnswerFacts({ preview: { title, signers, comments, newComments } }: { readonly preview: AnswerPreview }) {
  return (
    <dl className="preview">
      <dt>{answerText.plan}</dt>
      <dd>{title}</dd>
      <dt>{answerText.what}</dt>
      <dd>
        <ul>
          {signers.map((signer) => (
            <li key={`${signer.kid} ${signer.act}`}>{signerText(signer)}</li>
          ))}
        </ul>
      </dd>
      {comments.length > 0 && (
        <>
          <dt>{answerText.comments}</dt>
          <dd>
            <p>{answerText.count(comments.length, newComments)}</p>
            <ul>
              {comments.map((comment, rank) => (
                <li key={rank}>
                  {comment.text}（{commentAuthor(comment)}）
                </li>
              ))}
            </ul>
          </dd>
        </>
      )}
    </dl>
  )
}

function signerText({ act, holder, post, signedAt, verdict }: StandingSigner): string {
  const { mark, sentence } = verdictMark(verdict)
  const who = [post, holder].filter(Boolean).join(' ') || approvalText.unknownSigner
  return [actWords[act], who, fullMomentText(signedAt), `${mark} ${sentence}`].join('　')
}
