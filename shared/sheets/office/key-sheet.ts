import { formatFingerprint } from '../../bundle/fingerprint.ts'
import { writeMoment } from '../../domain/japan-time/write-moment.ts'
import { officeWords } from '../../messages/office-words.ts'
import type { TableSheet } from '../tables/table-sheet.ts'
import { formSheet, officeHeading } from './office-table.ts'

/** A key as it is read out and compared. */
export type PrintedKey = { readonly holder: string; readonly digits: string; readonly createdAt: string }

/** 鍵票: the 30 digits of a key, for whoever makes the roster to compare. */
export function keySheetOf({ holder, digits, createdAt }: PrintedKey): TableSheet {
  return formSheet({
    heading: officeHeading(officeWords.key),
    lead: officeWords.keyLead,
    said: [
      [officeWords.holder, holder],
      [officeWords.digits, formatFingerprint(digits)],
      [officeWords.madeAt, writeMoment(createdAt)],
    ],
    byHand: {
      title: officeWords.forChecker,
      rows: [
        [officeWords.checkedOn, ''],
        [officeWords.checkedBy, ''],
        [officeWords.checkedHow, officeWords.checkedChoices],
      ],
    },
  })
}
