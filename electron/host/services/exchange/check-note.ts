import type { LedgerError } from '#shared/app-error.ts'
import { missingFields, type LedgerNote } from '#shared/domain/ledger/ledger-note.ts'
import { failed, ok, type Result } from '#shared/result.ts'
import type { HostContext } from '../../host-context.ts'
import { settingsOf } from '../settings-file.ts'

/** Whether the note has what the town demands beside every bundle. */
export function checkNote({ dataFolder }: HostContext, note: LedgerNote): Result<null, LedgerError> {
  const fields = missingFields(note, settingsOf(dataFolder).demands)
  return fields.length === 0 ? ok(null) : failed({ code: 'ledger/incomplete', fields })
}
