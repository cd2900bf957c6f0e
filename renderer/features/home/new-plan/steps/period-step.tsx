import { newPlanText } from '../../../../messages/new-plan-text.ts'
import { TextField } from '../../../../ui/text-field.tsx'
import type { StepProps } from '../step-props.ts'

/** Question 2: what the plan is called, and from when to when it runs. */
export function PeriodStep({ draft, problems, onChange }: StepProps) {
  return (
    <>
      <TextField
        label={newPlanText.planTitle}
        hint={newPlanText.planTitleHint}
        value={draft.title}
        problem={problems['title'] ?? ''}
        onChange={(title) => onChange({ title })}
      />
      <TextField
        label={newPlanText.from}
        hint={newPlanText.fromHint}
        value={draft.from}
        problem={problems['from'] ?? ''}
        onChange={(from) => onChange({ from })}
      />
      <TextField
        label={newPlanText.to}
        hint={newPlanText.toHint}
        value={draft.to}
        problem={problems['to'] ?? ''}
        onChange={(to) => onChange({ to })}
      />
    </>
  )
}
