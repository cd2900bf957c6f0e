import type { PlanModel } from '../domain/plan/plan-model.ts'

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
