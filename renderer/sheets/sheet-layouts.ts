import type { PlanModel } from '#shared/domain/plan/plan-model.ts'
import type { RecordId } from '#shared/domain/record/field.ts'
import { cardSheetOf } from '#shared/sheets/card-sheet.ts'
import { kpiSheetOf } from '#shared/sheets/kpi-sheet.ts'
import { listCardOwners } from '#shared/sheets/outline.ts'
import { scheduleSheetOf } from '#shared/sheets/schedule-sheet.ts'
import { cardLayout } from './card-view.tsx'
import { kpiLayout } from './kpi-view.tsx'
import { scheduleLayout } from './schedule-view.tsx'
import type { SheetLayout } from './sheet-layout.ts'

/** One sheet of a plan. `owner` is what a card is of: a placement, or a measure. */
export type SheetChoice =
  { readonly kind: 'card'; readonly owner: RecordId } | { readonly kind: 'kpi' } | { readonly kind: 'schedule' }

/** The sheets that this plan has anything for, in the order of the screen. */
export function sheetKindsOf(model: PlanModel): ReadonlyArray<SheetChoice['kind']> {
  return [
    ...(listCardOwners(model).length > 0 ? (['card'] as const) : []),
    ...(model.list('indicatorUse').length > 0 ? (['kpi'] as const) : []),
    ...(model.list('column').length > 0 ? (['schedule'] as const) : []),
  ]
}

/** The chosen sheet, ready to be drawn; null for a card whose owner is not in the plan. */
export function layoutOf(model: PlanModel, sheet: SheetChoice): SheetLayout | null {
  switch (sheet.kind) {
    case 'card': {
      const card = cardSheetOf(model, sheet.owner)
      return card === null ? null : cardLayout(card)
    }
    case 'kpi':
      return kpiLayout(kpiSheetOf(model))
    case 'schedule':
      return scheduleLayout(scheduleSheetOf(model))
  }
}
