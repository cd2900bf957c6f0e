import type { OfficePaperKind } from '#shared/sheets/office/office-paper.ts'
import type { TableSheet } from '#shared/sheets/tables/table-sheet.ts'
import type { SheetLayout } from './sheet-layout.ts'
import { tableLayout } from './table-view.tsx'
import './office.css'

/** A paper of the office: a table; the forms among them have room for what is written by hand. */
export function officeLayout(kind: OfficePaperKind, sheet: TableSheet): SheetLayout {
  const layout = tableLayout(sheet)
  return { ...layout, className: `${layout.className} office office-${kind}` }
}
