import {
  ledgerFields,
  type LedgerDemands,
  type LedgerField,
  type LedgerNote,
} from '#shared/domain/ledger/ledger-note.ts'
import { ledgerFieldWords } from '#shared/messages/office-words.ts'
import { ledgerText } from '../messages/ledger-text.ts'
import { TextField } from '../ui/text-field.tsx'

type NoteFieldsProps = {
  readonly note: LedgerNote
  readonly demands: LedgerDemands
  readonly onChange: (note: LedgerNote) => void
  /** Whether what is demanded and empty is pointed out. */
  readonly isChecked: boolean
  /** The fields to be written here; left out, all. */
  readonly fields?: readonly LedgerField[]
  /** Whether they are in sight although nothing is demanded. */
  readonly isOpen?: boolean
}

/** What is written beside a bundle in 持出・受領簿. */
export function NoteFields({
  note,
  demands,
  onChange,
  isChecked,
  fields = ledgerFields,
  isOpen = false,
}: NoteFieldsProps) {
  return (
    <details className="note-fields" open={isOpen || fields.some((field) => demands[field])}>
      <summary>{ledgerText.note}</summary>
      {fields.map((field) => (
        <TextField
          key={field}
          label={ledgerFieldWords[field]}
          hint={demands[field] ? ledgerText.demanded : ledgerText.optional}
          value={note[field] ?? ''}
          onChange={(text) => onChange({ ...note, [field]: text })}
          problem={isChecked && demands[field] && (note[field] ?? '').trim() === '' ? ledgerText.missing : ''}
        />
      ))}
    </details>
  )
}
