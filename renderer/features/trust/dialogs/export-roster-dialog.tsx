import { useState } from 'react'
import type { FileToken } from '#shared/contracts/file-token.ts'
import { missingFields, NO_NOTE, type LedgerDemands, type LedgerNote } from '#shared/domain/ledger/ledger-note.ts'
import { NoteFields } from '../../../ledger/note-fields.tsx'
import { trustDialogText, trustText } from '../../../messages/trust-text.ts'
import type { TrustStore } from '../trust-store.ts'
import { FormDialog } from './form-dialog.tsx'

type ExportRosterDialogProps = {
  readonly store: TrustStore
  /** The roster that was made here; null for the one in force. */
  readonly token: FileToken | null
  readonly demands: LedgerDemands
  readonly onClose: () => void
}

/** Asks for what the rules of the town want beside a roster that goes out. */
export function ExportRosterDialog({ store, token, demands, onClose }: ExportRosterDialogProps) {
  const [note, setNote] = useState<LedgerNote>(NO_NOTE)
  const [isChecked, setChecked] = useState(false)
  return (
    <FormDialog
      title={trustText.export}
      lead={trustDialogText.exportLead}
      submit={trustText.save}
      check={() => {
        setChecked(true)
        return missingFields(note, demands).length === 0
      }}
      onSubmit={() => store.exportRoster(token, note)}
      onClose={onClose}
    >
      <NoteFields {...{ note, demands, isChecked }} onChange={setNote} />
    </FormDialog>
  )
}
