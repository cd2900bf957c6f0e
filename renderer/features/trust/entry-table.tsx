import type { ReactNode } from 'react'
import type { ListedEntry, RosterView } from '#shared/contracts/roster-contract.ts'
import { roleWord } from '#shared/messages/trust-words.ts'
import { writeDay } from '#shared/domain/fiscal-period/write-day.ts'
import { trustText } from '../../messages/trust-text.ts'
import { RevealedText } from '../../sheets/cells/revealed-text.tsx'
import { KeyDigits } from '../../ui/key-digits.tsx'
import { TableHead } from '../../ui/table-head.tsx'
import { canSign } from './can-sign.ts'
import { RowActs } from './row-acts.tsx'
import { StandingMark } from './standing-mark.tsx'
import type { TrustDialog } from './trust-dialogs.tsx'

type EntryTableProps = { readonly roster: RosterView; readonly onDialog: (dialog: TrustDialog) => void }

/** Who is on the roster, with post, role and validity, and what a key is today. */
export function EntryTable({ roster, onDialog }: EntryTableProps) {
  const { standing, holder, post, role, body, validity, keyDigits } = trustText
  return (
    <table className="list-table" aria-label={trustText.entries}>
      <TableHead heads={[standing, holder, post, role, body, validity, keyDigits]} />
      <tbody>
        {roster.entries.map((entry) => (
          <tr key={entry.kid}>
            <EntryCells entry={entry} acts={canSign(roster) ? <EntryActs entry={entry} onDialog={onDialog} /> : null} />
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** What can be done with an entry stands below its name: at the end of the row it would be out of sight in large type. */
function EntryCells({ entry, acts }: { readonly entry: ListedEntry; readonly acts: ReactNode }) {
  const { standing, holder, post, role, municipality, digits, isOwn, isRoot } = entry
  return (
    <>
      <td>
        <StandingMark standing={standing} />
      </td>
      <td>
        <RevealedText text={holder} />
        {isRoot && <p className="field-hint">{trustText.root}</p>}
        {isOwn && <p className="field-hint">{trustText.own}</p>}
        {acts}
      </td>
      <td>
        <RevealedText text={post} />
      </td>
      <td>{roleWord(role)}</td>
      <td>{municipality}</td>
      <td>
        <Validity entry={entry} />
      </td>
      <td>
        <KeyDigits digits={digits} />
      </td>
    </>
  )
}

/** From the first to the last day; and the day and the reason of a revocation. */
function Validity({ entry: { validFrom, validTo, revoked } }: { readonly entry: ListedEntry }) {
  return (
    <>
      <p>{trustText.from(writeDay(validFrom, 'era'))}</p>
      {validTo !== null && <p>{trustText.to(writeDay(validTo, 'era'))}</p>}
      {revoked !== null && (
        <p>
          <RevealedText text={trustText.revokedOn(writeDay(revoked.on, 'era'), revoked.reason)} />
        </p>
      )}
    </>
  )
}

function EntryActs({ entry, onDialog }: Pick<EntryTableProps, 'onDialog'> & { readonly entry: ListedEntry }) {
  if (entry.revoked !== null) return null
  const amend = ['amend', trustText.amend] as const
  // A root is taken out of the roots first.
  const acts = entry.isRoot ? [amend] : [amend, ['revoke', trustText.revoke] as const]
  return <RowActs acts={acts} holder={entry.holder} onAct={(kind) => onDialog({ kind, entry })} />
}
