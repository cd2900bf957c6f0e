import type { LedgerNote } from '#shared/domain/ledger/ledger-note.ts'
import type { RecordId } from '#shared/domain/record/field.ts'
import type { SigningKey } from '../../services/keys/open-own-key.ts'

/** The submission that was looked at, the key that answers it, and what the ledger has beside the answer; `reason` is why the roster counts though its days are over. */
export type Answering = SigningKey & {
  readonly planId: RecordId
  readonly submission: string
  readonly reason: string | null
  readonly note: LedgerNote
}
