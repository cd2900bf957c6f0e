import type { Conflict } from '#shared/domain/revision/conflict.ts'
import { fieldWord } from '#shared/messages/record-words.ts'
import { conflictText } from '../../../messages/conflict-text.ts'

/** Which field of its record a conflict is about; of a removal, that it is one. */
export function conflictField(conflict: Conflict): string {
  switch (conflict.kind) {
    case 'field':
      return fieldWord(conflict.field, conflict.type)
    case 'cell':
      return fieldWord('raw', 'value')
    case 'removal':
      return conflictText.removalField
  }
}
