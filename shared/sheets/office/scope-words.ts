import type { PlanModel } from '../../domain/plan/plan-model.ts'
import { isWholePlan } from '../../domain/scope/chosen-records.ts'
import type { Scope } from '../../domain/scope/scope.ts'
import { officeWords } from '../../messages/office-words.ts'
import { printedMeasureTitle } from '../outline.ts'

/** Which part of a plan a scope is, by its sections and its measures: 税務課・福祉課「1 窓口の改革」. */
export function scopeWords(model: PlanModel, scope: Scope): string {
  const { sections, measures } = scope
  const names = sections.map((id) => model.find('section', id)?.fields.name ?? officeWords.goneSection)
  const titles = measures.map((id) => {
    const measure = model.find('measure', id)
    return measure === null ? officeWords.goneMeasure : `「${printedMeasureTitle(model, measure)}」`
  })
  return isWholePlan(scope) ? officeWords.wholePlan : `${names.join('・')}${titles.join('')}`
}
