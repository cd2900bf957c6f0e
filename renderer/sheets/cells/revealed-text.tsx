import { revealText } from '#shared/domain/text/reveal-text.ts'
import { suspicionWords } from '#shared/messages/suspicion-words.ts'
import '../sheets.css'

type RevealedTextProps = {
  readonly text: string
  /** What of it is drawn, as UTF-16 offsets; all of it where this is left out. */
  readonly part?: { readonly from: number; readonly to: number }
}

/** A text where someone approves or decides: what can deceive in it is named and marked, and no sign of it turns the letters around it. */
export function RevealedText({ text, part }: RevealedTextProps) {
  return (
    <bdi className="revealed-text">
      {revealText(text, part).map(({ shown, kind }, index) =>
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
