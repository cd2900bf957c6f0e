import type { PlanModel } from '../domain/plan/plan-model.ts'
import type { RecordId } from '../domain/record/field.ts'
import { printedMeasureTitle } from './outline.ts'

/** What stands above a sheet and in its footer. `edition` is '' where the plan names none. */
export type SheetHeading = {
  readonly planTitle: string
  readonly sheetTitle: string
  readonly municipality: string
  readonly periodText: string
  readonly edition: string
}

export function planHeading(model: PlanModel, sheetTitle: string): SheetHeading {
  const { title, subtitle, periodText, edition, adopted } = model.plan.fields
  return {
    planTitle: [title, subtitle].filter(Boolean).join(' '),
    sheetTitle,
    municipality: model.municipality.fields.name,
    periodText,
    edition: edition ?? adopted ?? '',
  }
}

/** The heading of a sheet that names the measure which it is of; that of the whole plan where there is none. */
export function measureHeading(model: PlanModel, sheetTitle: string, owner: RecordId | null): SheetHeading {
  return planHeading(model, measureSheetTitle(model, sheetTitle, owner))
}

/** What a sheet of one measure is called: its own name, then the number and the name of the measure. */
export function measureSheetTitle(model: PlanModel, sheetTitle: string, owner: RecordId | null): string {
  const measure = owner === null ? null : model.find('measure', owner)
  return measure === null ? sheetTitle : `${sheetTitle}　${printedMeasureTitle(model, measure)}`
}
