import type { NameDoubt } from '#shared/bundle/roster/doubtful-names.ts'
import { nameDoubtText } from '#shared/messages/trust-words.ts'
import { RevealedText } from '../../../sheets/cells/revealed-text.tsx'
import { Notice } from '../../../ui/notice.tsx'

/** What to think about in the names of a roster before they are approved; nothing where all is well. */
export function NameDoubts({ doubts }: { readonly doubts: readonly NameDoubt[] }) {
  return doubts.map(nameDoubtText).map((sentence) => (
    <Notice key={sentence} kind="info">
      <RevealedText text={sentence} />
    </Notice>
  ))
}
