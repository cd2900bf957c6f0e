import type { FileToken } from '#shared/contracts/file-token.ts'
import type { HeldFile } from '#shared/contracts/file-contract.ts'
import type { KeyInfo, OfferedKey } from '#shared/contracts/key-contract.ts'
import type { ListedEntry } from '#shared/contracts/roster-contract.ts'
import type { LedgerDemands } from '#shared/domain/ledger/ledger-note.ts'
import { EnrolDialog } from './dialogs/enrol-dialog.tsx'
import { AmendDialog, RenewDialog, RevokeDialog } from './dialogs/entry-dialogs.tsx'
import { ExportRosterDialog } from './dialogs/export-roster-dialog.tsx'
import { FoundDialog } from './dialogs/found-dialog.tsx'
import { MakeKeyDialog } from './dialogs/make-key-dialog.tsx'
import { PassphraseDialog } from './dialogs/passphrase-dialog.tsx'
import { PublicKeyDialog } from './dialogs/public-key-dialog.tsx'
import { RecoveryInDialog } from './dialogs/recovery-in-dialog.tsx'
import { RotateDialog } from './dialogs/rotate-dialog.tsx'
import { TakeRosterDialog, type IncomingRoster } from './dialogs/take-roster-dialog.tsx'
import type { ReadyTrust, TrustStore } from './trust-store.ts'

/** The dialog that is open, with what it is about. */
export type TrustDialog =
  | { readonly kind: 'make' | 'found' | 'renew' | 'rotate' }
  | { readonly kind: 'passphrase' | 'recovery-out' | 'public'; readonly keyInfo: KeyInfo }
  | { readonly kind: 'recovery-in'; readonly file: HeldFile }
  | { readonly kind: 'enrol'; readonly file: HeldFile; readonly offered: OfferedKey }
  | { readonly kind: 'amend' | 'revoke'; readonly entry: ListedEntry }
  | { readonly kind: 'take-in'; readonly incoming: IncomingRoster }
  | { readonly kind: 'export'; readonly token: FileToken | null; readonly demands: LedgerDemands }

type TrustDialogsProps = {
  readonly store: TrustStore
  readonly trust: ReadyTrust
  readonly dialog: TrustDialog
  readonly onClose: () => void
}

export function TrustDialogs(props: TrustDialogsProps) {
  const { store, trust, dialog, onClose } = props
  switch (dialog.kind) {
    case 'make':
      return <MakeKeyDialog store={store} onClose={onClose} />
    case 'passphrase':
      return <PassphraseDialog store={store} keyInfo={dialog.keyInfo} purpose="change" onClose={onClose} />
    case 'recovery-out':
      return <PassphraseDialog store={store} keyInfo={dialog.keyInfo} purpose="recovery" onClose={onClose} />
    case 'recovery-in':
      return <RecoveryInDialog store={store} file={dialog.file} onClose={onClose} />
    case 'public':
      return <PublicKeyDialog store={store} keyInfo={dialog.keyInfo} onClose={onClose} />
    case 'found':
      return <FoundDialog store={store} trust={trust} onClose={onClose} />
    case 'take-in':
      return <TakeRosterDialog store={store} incoming={dialog.incoming} onClose={onClose} />
    case 'export':
      return <ExportRosterDialog store={store} token={dialog.token} demands={dialog.demands} onClose={onClose} />
    default:
      return trust.roster === null ? null : <OrderDialogs {...props} dialog={dialog} roster={trust.roster} />
  }
}

type OrderDialogsProps = TrustDialogsProps & {
  readonly roster: NonNullable<ReadyTrust['roster']>
  readonly dialog: Extract<
    TrustDialog,
    { readonly kind: 'enrol' | 'amend' | 'revoke' | 'renew' | 'rotate' | 'make' | 'found' }
  >
}

/** The dialogs that make a version of the roster there is. */
function OrderDialogs({ store, trust, dialog, roster, onClose }: OrderDialogsProps) {
  const shared = { store, roster, onClose }
  switch (dialog.kind) {
    case 'enrol':
      return <EnrolDialog {...shared} offered={dialog.offered} token={dialog.file.token} town={trust.town} />
    case 'amend':
      return <AmendDialog {...shared} entry={dialog.entry} />
    case 'revoke':
      return <RevokeDialog {...shared} entry={dialog.entry} />
    case 'renew':
      return <RenewDialog {...shared} />
    default:
      return <RotateDialog {...shared} />
  }
}
