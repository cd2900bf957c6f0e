import type { LevelForm } from '#shared/domain/plan-template/plan-answers.ts'
import type { PlanTemplate } from '#shared/domain/plan-template/plan-template.ts'
import { choiceWordsOf } from '#shared/messages/choice-words.ts'
import { newPlanText } from '../../../../messages/new-plan-text.ts'
import { SelectField } from '../../../../ui/select-field.tsx'
import { TextField } from '../../../../ui/text-field.tsx'
import { withTemplate } from '../draft-plan.ts'
import type { StepProps } from '../step-props.ts'

const MOST_LEVELS = 6
const NEW_LEVEL: LevelForm = { name: '', numbering: 'through', prefix: null, titleLabel: null, numberLabel: null }

type LevelsStepProps = StepProps & { readonly templates: readonly PlanTemplate[] }

/** Question 3: which form to begin with, how many levels there are and what they are called. */
export function LevelsStep({ draft, problems, onChange, templates }: LevelsStepProps) {
  const { levels } = draft
  return (
    <>
      <SelectField
        label={newPlanText.template}
        value={draft.template}
        options={templates.map(({ id, name, source }) => ({ value: id, text: newPlanText.templateName(name, source) }))}
        onChange={(id) => {
          const template = templates.find((each) => each.id === id)
          if (template !== undefined) onChange(withTemplate(draft, template))
        }}
      />
      {levels.map((level, rank) => (
        <LevelRow
          key={rank}
          rank={rank}
          level={level}
          problem={problems[`level${String(rank)}`] ?? ''}
          onChange={(changed) => onChange({ levels: levels.with(rank, changed) })}
          onRemove={levels.length === 1 ? null : () => onChange({ levels: levels.toSpliced(rank, 1) })}
        />
      ))}
      <div className="button-row">
        <button
          type="button"
          disabled={levels.length >= MOST_LEVELS}
          onClick={() => onChange({ levels: [...levels, NEW_LEVEL] })}
        >
          {newPlanText.addLevel}
        </button>
      </div>
      <label className="check-line">
        <input
          type="checkbox"
          checked={draft.hasProjects && levels.length > 1}
          disabled={levels.length === 1}
          onChange={(event) => onChange({ hasProjects: event.target.checked })}
        />
        {newPlanText.hasProjects}
      </label>
    </>
  )
}

type LevelRowProps = {
  readonly rank: number
  readonly level: LevelForm
  readonly problem: string
  readonly onChange: (level: LevelForm) => void
  /** Null for the only level. */
  readonly onRemove: (() => void) | null
}

function LevelRow({ rank, level, problem, onChange, onRemove }: LevelRowProps) {
  const numberings = [...(choiceWordsOf('level', 'numbering') ?? [])]
  return (
    <div className="form-line">
      <TextField
        label={newPlanText.level(rank + 1)}
        value={level.name}
        problem={problem}
        onChange={(name) => onChange({ ...level, name })}
      />
      <SelectField
        label={newPlanText.numbering(rank + 1)}
        value={level.numbering}
        options={numberings.map(([value, text]) => ({ value, text }))}
        onChange={(value) => onChange({ ...level, numbering: value as LevelForm['numbering'] })}
      />
      <button
        type="button"
        aria-label={newPlanText.removeLevel(rank + 1)}
        disabled={onRemove === null}
        onClick={() => onRemove?.()}
      >
        {newPlanText.remove}
      </button>
    </div>
  )
}
