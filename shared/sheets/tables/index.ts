import { levelsSheet } from './levels-sheet.ts'
import { termsSheet } from './terms-sheet.ts'
import type { TableSheetKind } from './table-sheet.ts'

/** Every sheet that is a table, in the order of the outline. */
export const tableSheets = {
  terms: termsSheet,
  levels: levelsSheet,
} as const satisfies Record<string, TableSheetKind>

export type TableName = keyof typeof tableSheets
