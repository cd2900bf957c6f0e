import { changeFields } from '#shared/domain/edit/change-fields.ts'
import { formPresets } from '#shared/domain/form/form-words.ts'
import type { PlanModel } from '#shared/domain/plan/plan-model.ts'
import type { RecordId } from '#shared/domain/record/field.ts'
import type { PlanRecord } from '#shared/domain/record/plan-record.ts'
import { changePaperSetup } from '#shared/domain/form/change-paper-setup.ts'
import { copyForm } from '#shared/domain/form/copy-form.ts'
import { findForm, type FormWish } from '#shared/domain/form/find-form.ts'
import { presets } from '#shared/domain/form/presets/index.ts'
import { printText } from '../../messages/print-text.ts'
import { SelectField } from '../../ui/select-field.tsx'
import { TextField } from '../../ui/text-field.tsx'
import type { PlanEditing } from './plan-editing.ts'
import { useKeptText } from './use-kept-text.ts'

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
  const chosen = form === null ? chosenOf(model) : (model.find('form', form as RecordId) ?? null)
  return (
    <div className="form-choice">
      <SelectField
        label={printText.form}
        value={form ?? ''}
        options={[usual, ...own, ...given]}
        onChange={(value) => onChange(value === '' ? null : (value as FormWish))}
      />
      {editing !== null && <FormActs {...{ model, form, chosen, editing, onChange }} />}
    </div>
  )
}

type FormActsProps = Omit<FormChoiceProps, 'editing'> & {
  /** The plan's own form that is chosen; null where that is one of the program. */
  readonly chosen: PlanRecord<'form'> | null
  readonly editing: PlanEditing
}

function FormActs({ model, form, chosen, editing, onChange }: FormActsProps) {
  return (
    <>
      {chosen !== null && <FormName key={chosen.id} form={chosen} editing={editing} />}
      <p className="print-acts">
        {form !== null && (
          <button type="button" onClick={() => void choose(form, editing).then(() => onChange(null))}>
            {printText.alwaysThis}
          </button>
        )}
        {chosen !== null && (
          <button type="button" onClick={() => editing.show({ kind: 'form-parts', owner: chosen.id })}>
            {printText.editForm}
          </button>
        )}
        <button type="button" onClick={() => void copy(model, form, editing).then(() => onChange(null))}>
          {printText.copyForm}
        </button>
      </p>
      <p className="print-hint">{chosen === null ? printText.presetHint : printText.ownHint}</p>
    </>
  )
}

type FormNameProps = { readonly form: PlanRecord<'form'>; readonly editing: PlanEditing }

/** What a form of the plan's own is called. */
function FormName({ form, editing }: FormNameProps) {
  const { name } = form.fields
  const [text, setText] = useKeptText(name)
  const given = text.trim()
  return (
    <TextField
      label={printText.formName}
      value={text}
      onChange={setText}
      problem={given === '' ? printText.noFormName : ''}
      onLeave={() => {
        if (given === '' || given === name) return
        const rename = (before: PlanModel) => changeFields(before, form.id, { name: given })
        void editing.change('record/edit', rename, printText.formRenamed)
      }}
      onCancel={text === name ? undefined : () => setText(name)}
    />
  )
}

/** The plan's own form that it prints in; null where that is a preset. */
function chosenOf(model: PlanModel): PlanRecord<'form'> | null {
  const form = model.list('paperSetup')[0]?.fields.form ?? null
  return form === null ? null : model.find('form', form)
}

function choose(form: Exclude<FormWish, null>, { change }: PlanEditing): Promise<unknown> {
  const preset = formPresets.find((each) => each === form)
  const fields = preset === undefined ? { form: form as RecordId } : { preset, form: null }
  return change('paper/setup', (before, newId) => changePaperSetup(before, fields, newId), printText.usedAlways)
}

function copy(model: PlanModel, form: FormWish, { change }: PlanEditing): Promise<unknown> {
  return change('form/copy', (before, newId) => copyForm(before, findForm(model, form), newId), printText.copied)
}
