import type { PlanModel } from '../../domain/plan/plan-model.ts'
import type { RecordId } from '../../domain/record/field.ts'
import { cardSheetOf, type CardSheet } from '../card/card-sheet.ts'
import { printedCard } from '../cells/without-blanks.ts'

/** The cards of the projects directly below a measure, as they are printed. */
export function projectCardsBelow(model: PlanModel, measure: RecordId): readonly CardSheet[] {
  return model.listBy('placement', 'measure', measure).flatMap(({ id }) => {
    const card = cardSheetOf(model, id)
    return card === null ? [] : [printedCard(card)]
  })
}
