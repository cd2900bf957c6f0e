import * as z from 'zod'

/** What the rules of a town ask for beside each bundle: with whom it was exchanged, 媒体番号, 承認番号, 備考. */
export const ledgerFields = ['receiver', 'medium', 'approval', 'remark'] as const
export type LedgerField = (typeof ledgerFields)[number]

/** A line of the book has room for so many letters. */
const NOTE_LIMIT = 200

const NoteTextSchema = z.string().max(NOTE_LIMIT).nullable()

/** What an officer has written beside a bundle; null where nothing is. */
export const LedgerNoteSchema = z.strictObject({
  receiver: NoteTextSchema,
  medium: NoteTextSchema,
  approval: NoteTextSchema,
  remark: NoteTextSchema,
})
export type LedgerNote = z.infer<typeof LedgerNoteSchema>

export const NO_NOTE: LedgerNote = { receiver: null, medium: null, approval: null, remark: null }

/** Which of the fields the town demands. */
export const LedgerDemandsSchema = z.strictObject({
  receiver: z.boolean(),
  medium: z.boolean(),
  approval: z.boolean(),
  remark: z.boolean(),
})
export type LedgerDemands = z.infer<typeof LedgerDemandsSchema>

export const NO_DEMANDS: LedgerDemands = { receiver: false, medium: false, approval: false, remark: false }

/** The note without the blanks around its texts; a text of blanks alone is none. */
export function tidyNote(note: LedgerNote): LedgerNote {
  const tidy = (text: string | null) => text?.trim() || null
  const { receiver, medium, approval, remark } = note
  return { receiver: tidy(receiver), medium: tidy(medium), approval: tidy(approval), remark: tidy(remark) }
}

/** What is demanded and not written yet, in the order of the book. */
export function missingFields(note: LedgerNote, demands: LedgerDemands): readonly LedgerField[] {
  const written = tidyNote(note)
  return ledgerFields.filter((field) => demands[field] && written[field] === null)
}

/** The note with what another one adds: what is written already stays. */
export function fillInNote(note: LedgerNote, added: LedgerNote): LedgerNote {
  const { receiver, medium, approval, remark } = tidyNote(added)
  return {
    receiver: note.receiver ?? receiver,
    medium: note.medium ?? medium,
    approval: note.approval ?? approval,
    remark: note.remark ?? remark,
  }
}
