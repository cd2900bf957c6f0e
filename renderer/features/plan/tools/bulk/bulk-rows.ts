import type { BulkLine } from '#shared/domain/bulk/bulk-line.ts'
import { listBulkLines, type BulkRequest } from '#shared/domain/bulk/bulk-lines.ts'
import type { PlanModel } from '#shared/domain/plan/plan-model.ts'
import { sheetOrder } from '#shared/sheets/places/find-on-sheets.ts'
import { placeOfText } from '#shared/sheets/places/locate.ts'
import type { SheetChoice } from '#shared/sheets/sheet-choice.ts'

/** A change that could be made, and the sheet that shows it; null where none does. */
export type BulkRow = { readonly line: BulkLine; readonly sheet: SheetChoice | null }

/** What a request would change, sheet by sheet as the outline lists them. */
export function bulkRowsOf(model: PlanModel, request: BulkRequest): readonly BulkRow[] {
  const orderOf = sheetOrder(model)
  return listBulkLines(model, request)
    .map((line): BulkRow => {
      const { recordId, field, index } = line
      return { line, sheet: placeOfText(model, { recordId, field, index: index ?? 0 })?.sheet ?? null }
    })
    .sort((one, other) => orderOf(one.sheet) - orderOf(other.sheet))
}
