import type { RosterView } from '#shared/contracts/roster-contract.ts'
import { writeDay } from '#shared/domain/fiscal-period/write-day.ts'
import { momentText } from '../../lib/moment-text.ts'
import { trustText } from '../../messages/trust-text.ts'
import { RevealedText } from '../../sheets/cells/revealed-text.tsx'
import { KeyDigits } from '../../ui/key-digits.tsx'
import { Notice } from '../../ui/notice.tsx'
import { canSign } from './can-sign.ts'
import { EntryTable } from './entry-table.tsx'
import type { TrustDialog } from './trust-dialogs.tsx'
import type { ReadyTrust } from './trust-store.ts'

type RosterSectionProps = {
  readonly trust: ReadyTrust
  readonly onDialog: (dialog: TrustDialog) => void
  readonly onTakeIn: () => void
  readonly onEnrol: () => void
  readonly onExport: () => void
}

/** The roster in force: until when, who is on it, and who may change it. */
export function RosterSection(props: RosterSectionProps) {
  const { trust, onDialog } = props
  const { roster } = trust
  return (
    <section aria-labelledby="trust-roster">
      <div className="trust-head">
        <h2 id="trust-roster">{trustText.roster}</h2>
        <RosterActs {...props} />
      </div>
      <p className="lead">{trustText.rosterLead}</p>
      {roster === null ? (
        <p>{trustText.noRoster}</p>
      ) : (
        <>
          <Version roster={roster} />
          <EntryTable roster={roster} onDialog={onDialog} />
          <Roots roster={roster} />
        </>
      )}
    </section>
  )
}

function RosterActs({ trust, onDialog, onTakeIn, onEnrol, onExport }: RosterSectionProps) {
  const { roster, keys } = trust
  const isRoot = roster !== null && canSign(roster)
  return (
    <div className="button-row">
      {isRoot && (
        <>
          <button type="button" className="primary" onClick={onEnrol}>
            {trustText.enrol}
          </button>
          <button type="button" onClick={() => onDialog({ kind: 'renew' })}>
            {trustText.renew}
          </button>
          <button type="button" onClick={() => onDialog({ kind: 'rotate' })}>
            {trustText.rotate}
          </button>
        </>
      )}
      {roster !== null && (
        <button type="button" onClick={onExport}>
          {trustText.export}
        </button>
      )}
      <button type="button" onClick={onTakeIn}>
        {trustText.takeIn}
      </button>
      {!isRoot && (
        <button type="button" disabled={keys.length === 0} onClick={() => onDialog({ kind: 'found' })}>
          {roster === null ? trustText.found : trustText.foundAnew}
        </button>
      )}
    </div>
  )
}

function Version({ roster }: { readonly roster: RosterView }) {
  return (
    <>
      {roster.isExpired && <Notice kind="error">{trustText.expired(writeDay(roster.expiresOn, 'era'))}</Notice>}
      <p className="trust-version">
        <strong>{trustText.version(roster.version)}</strong>
        <span>{trustText.until(writeDay(roster.expiresOn, 'era'))}</span>
        <span>{trustText.takenAt(momentText(roster.takenAt))}</span>
      </p>
    </>
  )
}

function Roots({ roster }: { readonly roster: RosterView }) {
  return (
    <section aria-labelledby="trust-roots">
      <h3 id="trust-roots">{trustText.roots}</h3>
      <p className="lead">
        {trustText.rootsLead}
        {trustText.threshold(roster.threshold)}
      </p>
      <ul className="trust-roots">
        {roster.roots.map(({ kid, digits, holder, isOwn }) => (
          <li key={kid}>
            <span>
              {holder === null ? trustText.rootWithoutName : <RevealedText text={holder} />}
              {isOwn && `（${trustText.own}）`}
            </span>
            <KeyDigits digits={digits} />
          </li>
        ))}
      </ul>
    </section>
  )
}
