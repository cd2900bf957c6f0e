import type { PlanModel } from '#shared/domain/plan/plan-model.ts'
import { keptWhileUnchanged } from '#shared/domain/plan/kept-while-unchanged.ts'
import { newNumbersOf } from '#shared/domain/structure/numbering.ts'
import { measureLevels } from '#shared/domain/structure/places.ts'
import { structureText } from '../../../messages/structure-text.ts'
import type { LineTools } from './line-items.ts'

const countNewNumbers = keptWhileUnchanged(['placement', 'measure', 'level'], (model) => newNumbersOf(model).length)

/** What stands below the lines of the outline: a new outermost measure, and the numbers that the rules make otherwise. */
export function OutlineActions({ model, tools }: { readonly model: PlanModel; readonly tools: LineTools }) {
  const [outermost] = measureLevels(model)
  const count = countNewNumbers(model)
  return (
    <div className="outline-actions">
      {outermost !== undefined && (
        <button type="button" onClick={() => void tools.acts.addMeasure({ level: outermost.id, parent: null })}>
          {structureText.addFirst(outermost.fields.name)}
        </button>
      )}
      {count > 0 && (
        <button type="button" onClick={() => tools.open({ kind: 'renumber' })}>
          {structureText.renumberCount(count)}
        </button>
      )}
    </div>
  )
}
