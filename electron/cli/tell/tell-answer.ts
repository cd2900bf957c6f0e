import type { AnswerPreview } from '#shared/contracts/approval-contract.ts'
import type { StandingSigner } from '#shared/contracts/exchange-contract.ts'
import { revealedInPlain } from '#shared/domain/text/reveal-text.ts'
import { actWords, signerText, verdictShapes, verdictWords } from '#shared/messages/bundle-words.ts'
import { answerWords } from '#shared/messages/import-words.ts'
import { listedName } from '#shared/messages/trust-words.ts'

/** What an answer to a submission of this data file says, a line each. */
export function tellAnswer({ title, act, signers, comments, newComments, isKnown }: AnswerPreview): readonly string[] {
  return [
    revealedInPlain(title),
    answerWords.acts[act],
    ...signers.map(tellStatement),
    ...(isKnown ? [answerWords.known] : []),
    ...comments.map(({ author, post, text }) => {
      const from = [post ?? '', author].filter(Boolean).join(' ')
      return revealedInPlain(`  ${from}：${text.replaceAll('\n', '／')}`)
    }),
    answerWords.newRemarks(newComments),
  ]
}

function tellStatement({ act, verdict, entry, signedAt }: StandingSigner): string {
  const name = entry === null ? signerText.unnamed : revealedInPlain(listedName(entry))
  return [`${verdictShapes[verdict]}${verdictWords[verdict]}`, actWords[act], name, signerText.signedAt(signedAt)].join(
    '　',
  )
}
