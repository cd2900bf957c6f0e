import type { Api } from '#shared/contracts/index.ts'
import type { KeyInfo } from '#shared/contracts/key-contract.ts'
import { writeMomentDay } from '#shared/domain/japan-time/write-moment.ts'
import { trustText } from '../../messages/trust-text.ts'
import { OfficePrintButton } from '../../paper/preview/office-print-button.tsx'
import { RevealedText } from '../../sheets/cells/revealed-text.tsx'
import { KeyDigits } from '../../ui/key-digits.tsx'
import { TableHead } from '../../ui/table-head.tsx'
import { RowActs } from './row-acts.tsx'
import type { TrustDialog } from './trust-dialogs.tsx'
import type { ReadyTrust } from './trust-store.ts'
import { StandingMark } from './standing-mark.tsx'

type KeySectionProps = {
  readonly api: Api
  readonly trust: ReadyTrust
  readonly onDialog: (dialog: TrustDialog) => void
  readonly onTakeInRecovery: () => void
}

/** The signing keys of this terminal, and what the roster says of each. */
export function KeySection({ api, trust, onDialog, onTakeInRecovery }: KeySectionProps) {
  return (
    <section aria-labelledby="trust-keys">
      <div className="trust-head">
        <h2 id="trust-keys">{trustText.keys}</h2>
        <div className="button-row">
          <button type="button" onClick={() => onDialog({ kind: 'make' })}>
            {trustText.makeKey}
          </button>
          <button type="button" onClick={onTakeInRecovery}>
            {trustText.takeInRecovery}
          </button>
        </div>
      </div>
      <p className="lead">{trustText.keysLead}</p>
      {trust.keys.length === 0 ? <p>{trustText.noKeys}</p> : <KeyTable {...{ api, trust, onDialog }} />}
    </section>
  )
}

function KeyTable({ api, trust, onDialog }: Pick<KeySectionProps, 'api' | 'trust' | 'onDialog'>) {
  const { keyHolder, keyDigits, keyMadeAt, keyInRoster, acts } = trustText
  return (
    <table className="list-table">
      <TableHead heads={[keyHolder, keyDigits, keyMadeAt, keyInRoster, acts]} />
      <tbody>
        {trust.keys.map((keyInfo) => (
          <tr key={keyInfo.kid}>
            <td>
              <RevealedText text={keyInfo.holder} />
            </td>
            <td>
              <KeyDigits digits={keyInfo.digits} />
            </td>
            <td>{writeMomentDay(keyInfo.createdAt)}</td>
            <td>
              <InRoster trust={trust} kid={keyInfo.kid} />
            </td>
            <td>
              <KeyActs keyInfo={keyInfo} onDialog={onDialog} />
              <OfficePrintButton api={api} office={{ kind: 'key', kid: keyInfo.kid }} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function InRoster({ trust, kid }: { readonly trust: ReadyTrust; readonly kid: string }) {
  const entry = trust.roster?.entries.find((each) => each.kid === kid)
  return entry === undefined ? trustText.keyNotListed : <StandingMark standing={entry.standing} />
}

type KeyActsProps = { readonly keyInfo: KeyInfo; readonly onDialog: (dialog: TrustDialog) => void }

function KeyActs({ keyInfo, onDialog }: KeyActsProps) {
  const acts = [
    ['public', trustText.exportPublic],
    ['passphrase', trustText.changePassphrase],
    ['recovery-out', trustText.exportRecovery],
  ] as const
  return <RowActs acts={acts} holder={keyInfo.holder} onAct={(kind) => onDialog({ kind, keyInfo })} />
}
