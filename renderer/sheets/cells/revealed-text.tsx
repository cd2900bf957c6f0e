import { revealText } from '#shared/domain/text/reveal-text.ts'
import { suspicionWords } from '#shared/messages/suspicion-words.ts'
import '../sheets.css'

/** A text where someone approves or decides: what can deceive in it is named and marked, and no sign of it turns the letters around it. */
export function RevealedText({ text }: { readonly text: string }) {
  return (
    <bdi className="revealed-text">
      {revealText(text).map(({ shown, kind }, index) =>
        kind === null ? (
          shown
        ) : (
          <mark key={index} title={suspicionWords[kind]}>
            {shown}
            <span className="visually-hidden">（{suspicionWords[kind]}）</span>
          </mark>
        ),
      )}
    </bdi>
  )
}
