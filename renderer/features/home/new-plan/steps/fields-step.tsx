import { choiceWordsOf } from '#shared/messages/choice-words.ts'
import { newPlanText } from '../../../../messages/new-plan-text.ts'
import { SelectField } from '../../../../ui/select-field.tsx'
import { TextField } from '../../../../ui/text-field.tsx'
import type { DraftPlan } from '../draft-plan.ts'
import type { StepProps } from '../step-props.ts'

const NEW_FIELD: DraftField = { label: '', appliesTo: 'project', isTaken: true }
const MOST_FIELDS = 60

/** Question 5: which labelled fields the sheets have. */
export function FieldsStep({ draft, problems, onChange }: StepProps) {
  const { fields } = draft
  return (
    <>
      {fields.map((field, rank) => (
        <FieldRow
          key={rank}
          rank={rank}
          field={field}
          problem={problems[`field${String(rank)}`] ?? ''}
          onChange={(changed) => onChange({ fields: fields.with(rank, changed) })}
        />
      ))}
      <div className="button-row">
        <button
          type="button"
          disabled={fields.length >= MOST_FIELDS}
          onClick={() => onChange({ fields: [...fields, NEW_FIELD] })}
        >
          {newPlanText.addField}
        </button>
      </div>
    </>
  )
}

type DraftField = DraftPlan['fields'][number]

type FieldRowProps = {
  readonly rank: number
  readonly field: DraftField
  readonly problem: string
  readonly onChange: (field: DraftField) => void
}

function FieldRow({ rank, field, problem, onChange }: FieldRowProps) {
  const sheets = [...(choiceWordsOf('fieldDef', 'appliesTo') ?? [])]
  return (
    <div className="form-line">
      <input
        type="checkbox"
        aria-label={newPlanText.fieldTaken(field.label)}
        checked={field.isTaken}
        onChange={(event) => onChange({ ...field, isTaken: event.target.checked })}
      />
      <TextField
        label={newPlanText.fieldLabel(rank + 1)}
        value={field.label}
        problem={problem}
        onChange={(label) => onChange({ ...field, label })}
      />
      <SelectField
        label={newPlanText.fieldSheet(rank + 1)}
        value={field.appliesTo}
        options={sheets.map(([value, text]) => ({ value, text }))}
        onChange={(value) => onChange({ ...field, appliesTo: value as DraftField['appliesTo'] })}
      />
    </div>
  )
}
