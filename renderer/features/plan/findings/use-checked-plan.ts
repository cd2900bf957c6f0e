import { useEffect, useState } from 'react'
import { checkPlan, type CheckedPlan } from '#shared/domain/check/acceptances.ts'
import { checkSteps } from '#shared/domain/check/findings-of.ts'
import type { PlanModel } from '#shared/domain/plan/plan-model.ts'
import { workWhenIdle } from '../../../lib/work-when-idle.ts'

/** What 点検 finds, worked out in small steps while nothing else is to be done; until then what it found before, null at first. */
export function useCheckedPlan(model: PlanModel): CheckedPlan | null {
  const [checked, setChecked] = useState<CheckedPlan | null>(null)
  useEffect(() => workWhenIdle(stepsTo(model, setChecked)), [model])
  return checked
}

function* stepsTo(model: PlanModel, tell: (checked: CheckedPlan) => void): Generator<() => void> {
  yield* checkSteps(model)
  yield () => tell(checkPlan(model))
}
