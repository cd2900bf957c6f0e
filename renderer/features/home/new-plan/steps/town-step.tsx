import { newPlanText } from '../../../../messages/new-plan-text.ts'
import { TextField } from '../../../../ui/text-field.tsx'
import type { StepProps } from '../step-props.ts'

/** Question 1: whose plan it is. */
export function TownStep({ draft, problems, onChange }: StepProps) {
  return (
    <>
      <TextField
        label={newPlanText.code}
        hint={newPlanText.codeHint}
        value={draft.code}
        problem={problems['code'] ?? ''}
        onChange={(code) => onChange({ code })}
      />
      <TextField
        label={newPlanText.town}
        hint={newPlanText.townHint}
        value={draft.town}
        problem={problems['town'] ?? ''}
        onChange={(town) => onChange({ town })}
      />
      <TextField
        label={newPlanText.prefecture}
        hint={newPlanText.prefectureHint}
        value={draft.prefecture}
        onChange={(prefecture) => onChange({ prefecture })}
      />
    </>
  )
}
