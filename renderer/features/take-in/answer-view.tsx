import type { AnswerPreview } from '#shared/contracts/approval-contract.ts'
import { answerWords } from '#shared/messages/import-words.ts'
import { takeInText } from '../../messages/take-in-text.ts'
import { RevealedText } from '../../sheets/cells/revealed-text.tsx'
import { StatementSigners } from '../../signers/signer-list.tsx'

/** An answer to what was submitted from here: what it says, by whom, and its remarks. */
export function AnswerView({ answer }: { readonly answer: AnswerPreview }) {
  const { title, act, signers, comments, newComments, isKnown } = answer
  return (
    <>
      <section className="take-in-relation" aria-labelledby="take-in-relation">
        <h3 id="take-in-relation">
          {takeInText.answerTitle}：{answerWords.acts[act]}
        </h3>
        <p>{isKnown ? answerWords.known : takeInText.answerLead[act]}</p>
      </section>
      <dl className="preview">
        <dt>{takeInText.plan}</dt>
        <dd>
          <RevealedText text={title} />
        </dd>
        <dt>{takeInText.signers}</dt>
        <dd>
          <StatementSigners signers={signers} />
        </dd>
      </dl>
      <section aria-labelledby="take-in-remarks">
        <h3 id="take-in-remarks">{takeInText.remarks(comments.length)}</h3>
        <p>{answerWords.newRemarks(newComments)}</p>
        <ul className="remarks">
          {comments.map(({ place, author, post, text }, rank) => (
            <li key={rank}>
              <p className="remark-place">
                {place === '' ? takeInText.placeGone : <RevealedText text={place} />}
                <span className="field-hint">
                  <RevealedText text={[post, author].filter(Boolean).join(' ')} />
                </span>
              </p>
              <p>
                <RevealedText text={text} />
              </p>
            </li>
          ))}
        </ul>
      </section>
    </>
  )
}
