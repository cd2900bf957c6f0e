import type { PlanModel } from '#shared/domain/plan/plan-model.ts'
import { checkText } from '../../../messages/finding-text.ts'
import { useCheckedPlan } from './use-checked-plan.ts'

/** How many findings wait for the officer, quietly beside the word 点検; mere hints do not count. Nothing where there are none. */
export function OpenCount({ model }: { readonly model: PlanModel }) {
  const checked = useCheckedPlan(model)
  const count = checked?.open.filter(({ severity }) => severity !== 'hint').length ?? 0
  return count === 0 ? null : <span className="open-count">{checkText.openCount(count)}</span>
}
