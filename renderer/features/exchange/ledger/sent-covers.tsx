import type { Api } from '#shared/contracts/index.ts'
import type { BundleLine } from '#shared/domain/ledger/bundle-line.ts'
import { ledgerText } from '../../../messages/ledger-text.ts'
import { OfficePrintButton } from '../../../paper/preview/office-print-button.tsx'

type SentCoversProps = { readonly api: Api; readonly lines: readonly BundleLine[] }

/** The 送付票 of everything that went out, the latest first: it can be made at any time, not only when the file was. */
export function SentCovers({ api, lines }: SentCoversProps) {
  const sent = lastOfEach(lines.filter(({ direction }) => direction === 'out'))
  if (sent.length === 0) return null
  return (
    <details className="sent-covers">
      <summary>{ledgerText.covers}</summary>
      <ul className="made-files">
        {sent.map(({ seq, fileName, digest }) => (
          <li key={seq}>
            <span>{ledgerText.lineName(seq, fileName)}</span>
            <OfficePrintButton
              api={api}
              office={{ kind: 'cover', digest }}
              about={ledgerText.lineName(seq, fileName)}
            />
          </li>
        ))}
      </ul>
    </details>
  )
}

/** The last line of each bundle: an approval has the digest of what it approves, and one 送付票 with it. */
function lastOfEach(lines: readonly BundleLine[]): readonly BundleLine[] {
  return [...new Map(lines.map((line) => [line.digest, line])).values()].sort((one, other) => other.seq - one.seq)
}
