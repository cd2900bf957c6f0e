import type { PlanModel } from '../../domain/plan/plan-model.ts'
import { kpiSheetOf } from '../../sheets/indicators/kpi-sheet.ts'
import { isTableKind, type SheetChoice } from '../../sheets/sheet-choice.ts'
import { tableSheets } from '../../sheets/tables/index.ts'
import { printedKpi, printedTable } from '../../sheets/cells/without-blanks.ts'

/** Whether anything stands on a sheet when it is printed, besides its title and the heads of its columns. */
export function hasContent(model: PlanModel, { kind, owner }: SheetChoice): boolean {
  if (isTableKind(kind)) {
    const table = tableSheets[kind].of(model, owner)
    return table !== null && printedTable(table).groups.length > 0
  }
  switch (kind) {
    case 'kpi':
      return printedKpi(kpiSheetOf(model)).groups.length > 0
    case 'schedule':
      return model.list('bar').length > 0
    case 'roadmap':
      return model.list('lane').some(({ fields }) => fields.inOverview)
    case 'situations':
      return model.list('situation').length > 0
    case 'chapters':
      return model.list('chapter').length > 0
    default:
      return true
  }
}
