import type { WriterOrigin } from '#shared/contracts/exchange-contract.ts'
import { writeMoment } from '#shared/domain/japan-time/write-moment.ts'
import type { Writer } from '#shared/domain/revision/conflict.ts'
import { conflictText } from '../../../messages/conflict-text.ts'
import { RevealedText } from '../../../sheets/cells/revealed-text.tsx'
import { SignerNames } from '../../../signers/signer-list.tsx'

type SideWriterProps = { readonly writer: Writer | null; readonly origin: WriterOrigin | null }

/** Where a side of a conflict is from: this terminal, or a file and who signed it; and by which account it was written, which anybody can choose. */
export function SideWriter({ writer, origin }: SideWriterProps) {
  return (
    <>
      {origin?.from === 'here' && <p>{conflictText.writtenHere}</p>}
      {origin?.from === 'file' && (
        <>
          <p>{conflictText.broughtBy}</p>
          <SignerNames signers={origin.signers} />
        </>
      )}
      <p>{writer === null || writer.actor === '' ? conflictText.unknownWriter : <AccountText writer={writer} />}</p>
    </>
  )
}

function AccountText({ writer: { actor, at } }: { readonly writer: Writer }) {
  return <RevealedText text={conflictText.account(actor, writeMoment(at))} />
}
