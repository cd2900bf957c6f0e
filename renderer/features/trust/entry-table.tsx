import type { ListedEntry, RosterView } from '#shared/contracts/roster-contract.ts'
import { roleWord, validityText } from '#shared/messages/trust-words.ts'
import { trustText } from '../../messages/trust-text.ts'
import { KeyDigits } from '../../ui/key-digits.tsx'
import { StandingMark } from './standing-mark.tsx'
import type { TrustDialog } from './trust-dialogs.tsx'

type EntryTableProps = { readonly roster: RosterView; readonly onDialog: (dialog: TrustDialog) => void }

/** Who is on the roster, with post, role and validity, and what a key is today. */
export function EntryTable({ roster, onDialog }: EntryTableProps) {
  const { standing, holder, post, role, body, validity, keyDigits, acts } = trustText
  const canSign = roster.roots.some(({ isOwn }) => isOwn)
  const heads = [standing, holder, post, role, body, validity, keyDigits, ...(canSign ? [acts] : [])]
  return (
    <table className="list-table" aria-label={trustText.entries}>
      <thead>
        <tr>
          {heads.map((head) => (
            <th scope="col" key={head}>
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {roster.entries.map((entry) => (
          <tr key={entry.kid}>
            <EntryCells entry={entry} />
            {canSign && (
              <td>
                <EntryActs entry={entry} onDialog={onDialog} />
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function EntryCells({ entry }: { readonly entry: ListedEntry }) {
  const { standing, holder, post, role, municipality, digits, revoked, isOwn } = entry
  return (
    <>
      <td>
        <StandingMark standing={standing} />
      </td>
      <td>
        {holder}
        {isOwn && <span className="field-hint">（{trustText.own}）</span>}
      </td>
      <td>{post}</td>
      <td>{roleWord(role)}</td>
      <td>{municipality}</td>
      <td>
        {validityText(entry)}
        {revoked !== null && <p>{trustText.revokedOn(revoked.on, revoked.reason)}</p>}
      </td>
      <td>
        <KeyDigits digits={digits} />
      </td>
    </>
  )
}

function EntryActs({ entry, onDialog }: Pick<EntryTableProps, 'onDialog'> & { readonly entry: ListedEntry }) {
  if (entry.revoked !== null) return trustText.none
  const acts = [
    ['amend', trustText.amend],
    ['revoke', trustText.revoke],
  ] as const
  return (
    <div className="button-row">
      {acts.map(([kind, text]) => (
        <button key={kind} type="button" className="link" onClick={() => onDialog({ kind, entry })}>
          {text}
          <span className="visually-hidden">：{entry.holder}</span>
        </button>
      ))}
    </div>
  )
}
