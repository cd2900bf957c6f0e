import type { PlanModel } from '../../domain/plan/plan-model.ts'
import { measureTitle, projectTitle } from '../outline.ts'
import { isOfMeasures, listSheets, sheetTitle, type SheetChoice } from '../sheet-choice.ts'
import { measureSheetTitle } from '../sheet-heading.ts'

/** What a sheet is called among all of the plan: a card by the number and the name of what it is of. */
export function titleOfSheet(model: PlanModel, sheet: SheetChoice): string {
  const { kind, owner } = sheet
  if (isOfMeasures(kind)) return measureSheetTitle(model, sheetTitle(kind), owner)
  if (kind !== 'card' || owner === null) {
    const listed = listSheets(model).find(({ choice }) => choice.kind === kind && choice.owner === owner)
    return listed?.title ?? sheetTitle(kind)
  }
  const placement = model.find('placement', owner)
  if (placement !== null) return [placement.fields.number, projectTitle(model, placement)].filter(Boolean).join(' ')
  const measure = model.find('measure', owner)
  return measure === null ? sheetTitle(kind) : measureTitle(measure)
}
