import type { BundleAct } from '../../bundle/bundle-format.ts'
import type { BundleState } from '../../bundle/bundle-state.ts'
import { checkDigits } from '../../bundle/check-digits.ts'
import { formatFingerprint } from '../../bundle/fingerprint.ts'
import { writeMoment } from '../../domain/japan-time/write-moment.ts'
import type { BundleLine } from '../../domain/ledger/bundle-line.ts'
import { actWords } from '../../messages/bundle-words.ts'
import { standingText } from '../../messages/standing-words.ts'
import { ledgerFieldWords, officeWords } from '../../messages/office-words.ts'
import type { TableSheet } from '../tables/table-sheet.ts'
import { digestLines } from './digest-lines.ts'
import { whatWords } from './ledger-sheet.ts'
import { formSheet, officeHeading } from './office-table.ts'

/**
 * A bundle that went out: its line of the book, what its plan counts as by the signatures on it (null where it says nothing of that, as remarks alone), and who
 * signed the file; no `signers` where it is a roster.
 */
export type SentBundle = {
  readonly line: BundleLine
  readonly state: BundleState | null
  readonly signers: ReadonlyArray<{ readonly act: BundleAct; readonly digits: string }>
}

/** 送付票: goes with the file, so that who receives both can tell that they belong together and from whom they are. */
export function coverSheetOf({ line, state, signers }: SentBundle): TableSheet {
  const { planTitle, scopeWords, fileName, digest, contentDigest, digits, at, actor, note } = line
  return formSheet({
    heading: officeHeading(officeWords.cover, planTitle),
    lead: officeWords.coverLead,
    said: [
      [officeWords.addressee, note.receiver ?? ''],
      [officeWords.what, [whatWords(line), scopeWords].filter((text) => text !== '')],
      [officeWords.state, state === null || state === 'roster-signed' ? null : standingText({ state, lapsed: null })],
      [officeWords.file, fileName],
      [officeWords.fileDigest, digestLines(digest)],
      [officeWords.checkOnPaper, contentDigest === null ? null : checkDigits(contentDigest)],
      [officeWords.sender, signers.length > 1 ? signers.map(signatureLine) : formatFingerprint(digits)],
      [officeWords.sentAt, writeMoment(at)],
      [officeWords.actor, actor],
      [ledgerFieldWords.medium, note.medium],
      [ledgerFieldWords.approval, note.approval],
      [ledgerFieldWords.remark, note.remark],
    ],
    byHand: {
      title: officeWords.forReceiver,
      rows: [
        [officeWords.receivedOn, ''],
        [officeWords.receivedBy, ''],
        [officeWords.compared, officeWords.comparedChoices],
      ],
    },
  })
}

/** Of several signatures each says whose it is. */
function signatureLine({ act, digits }: SentBundle['signers'][number]): string {
  return `${actWords[act]}　${formatFingerprint(digits)}`
}
