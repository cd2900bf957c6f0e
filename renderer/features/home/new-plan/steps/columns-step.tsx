import { writePeriod } from '#shared/domain/fiscal-period/write-period.ts'
import { choiceWordsOf } from '#shared/messages/choice-words.ts'
import { newPlanText } from '../../../../messages/new-plan-text.ts'
import { SelectField } from '../../../../ui/select-field.tsx'
import { yearsOf, type DraftPlan } from '../draft-plan.ts'
import type { StepProps } from '../step-props.ts'

/** Question 4: how years are written, and which of them are columns. */
export function ColumnsStep({ draft, onChange }: StepProps) {
  const { calendar, columns } = draft
  const change = (changed: Partial<DraftPlan['columns']>) => onChange({ columns: { ...columns, ...changed } })
  const toggleHalf = (rank: number, isSplit: boolean) =>
    change({
      halves: isSplit
        ? [...columns.halves, rank].sort((one, other) => one - other)
        : columns.halves.filter((each) => each !== rank),
    })
  return (
    <>
      <SelectField
        label={newPlanText.calendar}
        value={calendar}
        options={[...(choiceWordsOf('plan', 'calendar') ?? [])].map(([value, text]) => ({ value, text }))}
        onChange={(value) => onChange({ calendar: value as DraftPlan['calendar'] })}
      />
      <Check label={newPlanText.hasYears} isChecked={columns.hasYears} onChange={(hasYears) => change({ hasYears })} />
      {columns.hasYears && (
        <>
          <fieldset className="choices">
            <legend>{newPlanText.halves}</legend>
            {yearsOf(draft).map((year, rank) => (
              <Check
                key={year}
                label={writePeriod({ kind: 'year', year }, calendar)}
                isChecked={columns.halves.includes(rank)}
                onChange={(isSplit) => toggleHalf(rank, isSplit)}
              />
            ))}
          </fieldset>
          <Check
            label={newPlanText.beyond}
            isChecked={columns.isBeyond}
            onChange={(isBeyond) => change({ isBeyond })}
          />
        </>
      )}
    </>
  )
}

type CheckProps = {
  readonly label: string
  readonly isChecked: boolean
  readonly onChange: (isChecked: boolean) => void
}

function Check({ label, isChecked, onChange }: CheckProps) {
  return (
    <label className="check-line">
      <input type="checkbox" checked={isChecked} onChange={(event) => onChange(event.target.checked)} />
      {label}
    </label>
  )
}
