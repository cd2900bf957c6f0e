import type { PlanModel } from '#shared/domain/plan/plan-model.ts'
import { cardSheetOf } from '#shared/sheets/card-sheet.ts'
import { kpiSheetOf } from '#shared/sheets/kpi-sheet.ts'
import { scheduleSheetOf } from '#shared/sheets/schedule-sheet.ts'
import { cardLayout } from '../../sheets/card-view.tsx'
import { kpiLayout } from '../../sheets/kpi-view.tsx'
import { scheduleLayout } from '../../sheets/schedule-view.tsx'
import type { SheetLayout } from '../../sheets/sheet-layout.ts'
import type { SheetChoice } from './plan-store.ts'

/** The chosen sheet, ready to be drawn; null for a card whose owner is no longer in the plan. */
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
