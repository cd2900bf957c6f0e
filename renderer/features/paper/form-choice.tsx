import { formPresets } from '#shared/domain/form/form-words.ts'
import type { PlanModel } from '#shared/domain/plan/plan-model.ts'
import type { RecordId } from '#shared/domain/record/field.ts'
import { changePaperSetup } from '#shared/paper/change-paper-setup.ts'
import { copyForm } from '#shared/paper/form/copy-form.ts'
import { findForm, type FormWish } from '#shared/paper/form/find-form.ts'
import { presets } from '#shared/paper/form/presets/index.ts'
import { printText } from '../../messages/print-text.ts'
import { SelectField } from '../../ui/select-field.tsx'
import type { PlanEditing } from './plan-editing.ts'

type FormChoiceProps = {
  readonly model: PlanModel
  readonly form: FormWish
  readonly onChange: (form: FormWish) => void
  /** Null where an earlier state is looked at, which nobody edits. */
  readonly editing: PlanEditing | null
}

/** The form that 個票 are printed in; one can be made the plan's own choice, or copied to be changed. */
export function FormChoice({ model, form, onChange, editing }: FormChoiceProps) {
  const own = model.list('form').map(({ id, fields }) => ({ value: id, text: fields.name }))
  const given = formPresets.map((preset) => ({ value: preset, text: presets[preset].name }))
  const usual = { value: '', text: printText.usualForm(findForm(model, null).name) }
  const chosen = own.find(({ value }) => value === form)?.value ?? chosenOf(model)
  return (
    <div className="form-choice">
      <SelectField
        label={printText.form}
        value={form ?? ''}
        options={[usual, ...own, ...given]}
        onChange={(value) => onChange(value === '' ? null : (value as FormWish))}
      />
      {editing !== null && (
        <p className="print-acts">
          {form !== null && (
            <button type="button" onClick={() => void choose(form, editing).then(() => onChange(null))}>
              {printText.alwaysThis}
            </button>
          )}
          <button type="button" onClick={() => void copy(model, form, editing).then(() => onChange(null))}>
            {printText.copyForm}
          </button>
          {chosen !== null && (
            <button type="button" onClick={() => editing.show({ kind: 'form-parts', owner: chosen })}>
              {printText.editForm}
            </button>
          )}
        </p>
      )}
    </div>
  )
}

/** The plan's own form that it prints in; null where that is a preset. */
function chosenOf(model: PlanModel): RecordId | null {
  return model.list('paperSetup')[0]?.fields.form ?? null
}

function choose(form: Exclude<FormWish, null>, { change }: PlanEditing): Promise<unknown> {
  const preset = formPresets.find((each) => each === form)
  const fields = preset === undefined ? { form: form as RecordId } : { preset, form: null }
  return change('paper/setup', (before, newId) => changePaperSetup(before, fields, newId), printText.usedAlways)
}

function copy(model: PlanModel, form: FormWish, { change }: PlanEditing): Promise<unknown> {
  return change('form/copy', (before, newId) => copyForm(before, findForm(model, form), newId), printText.copied)
}
