import type { Conflict } from '#shared/domain/revision/conflict.ts'
import { fieldWord } from '#shared/messages/record-words.ts'
import { isOwnText } from '#shared/sheets/places/subject-words.ts'
import { conflictText } from '../../../messages/conflict-text.ts'

/** Which field of its record a conflict is about, '' for the text that the record is there for; of a removal, that it is one. */
export function conflictField(conflict: Conflict): string {
  switch (conflict.kind) {
    case 'field':
      return isOwnText(conflict.type, conflict.field) ? '' : fieldWord(conflict.field, conflict.type)
    case 'cell':
      return ''
    case 'removal':
      return conflictText.removalField
  }
}
