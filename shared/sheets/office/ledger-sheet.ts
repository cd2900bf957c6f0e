import { checkDigits } from '../../bundle/check-digits.ts'
import { writeMoment } from '../../domain/japan-time/write-moment.ts'
import type { BundleLine } from '../../domain/ledger/bundle-line.ts'
import type { LedgerDemands, LedgerField } from '../../domain/ledger/ledger-note.ts'
import { bundleKindWord, directionWords, ledgerFieldWords, officeWords } from '../../messages/office-words.ts'
import type { TableSheet } from '../tables/table-sheet.ts'
import { officeGroup, officeHeading, type OfficeRow } from './office-table.ts'

/** 持出・受領簿: every bundle that went out or came in, oldest first. What the town demands and nobody has written is marked. */
export function ledgerSheetOf(
  lines: readonly BundleLine[],
  { demands, planTitle }: { readonly demands: LedgerDemands; readonly planTitle: string },
): TableSheet {
  return {
    heading: officeHeading(officeWords.ledger, planTitle),
    lead: '',
    columns: [
      { label: officeWords.number, weight: 2, holds: 'number' },
      { label: officeWords.direction, weight: 3 },
      { label: `${officeWords.at}・${officeWords.actor}`, weight: 6 },
      { label: officeWords.what, weight: 7 },
      { label: `${officeWords.file}・${officeWords.digest}`, weight: 9 },
      { label: officeWords.receiver, weight: 5 },
      { label: ledgerFieldWords.medium, weight: 4 },
      { label: ledgerFieldWords.approval, weight: 4 },
      { label: ledgerFieldWords.remark, weight: 5 },
    ],
    groups: [
      officeGroup(
        'lines',
        '',
        lines.map((line) => rowOf(line, demands)),
      ),
    ],
    foot: [],
  }
}

function rowOf(line: BundleLine, demands: LedgerDemands): OfficeRow {
  const { seq, direction, at, actor, planTitle, scopeWords, fileName, digest, note } = line
  const noted = (field: LedgerField) => note[field] ?? (demands[field] ? officeWords.notWritten : '')
  return {
    key: String(seq),
    cells: [
      String(seq),
      directionWords[direction],
      [writeMoment(at), actor],
      [whatWords(line), planTitle, scopeWords].filter((text) => text !== ''),
      [fileName, checkDigits(digest)],
      noted('receiver'),
      noted('medium'),
      noted('approval'),
      noted('remark'),
    ],
  }
}

/** What was in the bundle of a line. */
export function whatWords({ kind, answersTo }: Pick<BundleLine, 'kind' | 'answersTo'>): string {
  return bundleKindWord({ kind, isAnswer: answersTo !== null })
}
