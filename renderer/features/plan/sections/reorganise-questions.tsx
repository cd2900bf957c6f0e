import type { PlanModel } from '#shared/domain/plan/plan-model.ts'
import type { RecordId } from '#shared/domain/record/field.ts'
import { listSections } from '#shared/sheets/section-order.ts'
import { sectionText } from '../../../messages/section-text.ts'
import { SelectField } from '../../../ui/select-field.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import type { ReorganiseForm } from './reorganise-form.ts'

const kinds = ['rename', 'merge', 'split'] as const

export type FormProps = {
  readonly model: PlanModel
  readonly form: ReorganiseForm
  readonly onChange: (part: Partial<ReorganiseForm>) => void
}

/** What is to change: the kind, the sections, their new names, and from when. */
export function ReorganiseQuestions({ model, form, onChange }: FormProps) {
  return (
    <div className="reorganise-form">
      <fieldset className="choices">
        <legend>{sectionText.kind}</legend>
        {kinds.map((kind) => (
          <label key={kind}>
            <input
              type="radio"
              name="reorganise-kind"
              checked={form.kind === kind}
              onChange={() => onChange({ kind, parts: new Map() })}
            />
            {sectionText.kinds[kind]}
          </label>
        ))}
      </fieldset>
      {form.kind === 'merge' ? (
        <SectionBoxes model={model} form={form} onChange={onChange} />
      ) : (
        <SectionSelect model={model} form={form} onChange={onChange} />
      )}
      {form.kind === 'split' ? (
        <TextField
          label={sectionText.names}
          value={form.names}
          isMultiline
          onChange={(names) => onChange({ names, parts: new Map() })}
        />
      ) : (
        <TextField
          label={sectionText.name}
          hint={form.kind === 'merge' ? sectionText.nameHint : ''}
          value={form.name}
          onChange={(name) => onChange({ name })}
        />
      )}
      <TextField
        label={sectionText.from}
        hint={sectionText.fromHint}
        value={form.from}
        onChange={(from) => onChange({ from })}
      />
    </div>
  )
}

/** The sections that are still there. */
function presentSections(model: PlanModel) {
  return listSections(model).filter(({ fields }) => fields.validTo === null && fields.name !== '')
}

function SectionSelect({ model, form, onChange }: FormProps) {
  const options = presentSections(model).map(({ id, fields }) => ({ value: id, text: fields.name }))
  return (
    <SelectField
      label={sectionText.section}
      value={form.sections[0] ?? ''}
      options={[{ value: '', text: sectionText.choose }, ...options]}
      onChange={(value) => onChange({ sections: value === '' ? [] : [value as RecordId], parts: new Map() })}
    />
  )
}

function SectionBoxes({ model, form, onChange }: FormProps) {
  const toggle = (id: RecordId, isChosen: boolean) =>
    onChange({ sections: isChosen ? [...form.sections, id] : form.sections.filter((each) => each !== id) })
  return (
    <fieldset className="choices section-boxes">
      <legend>{sectionText.sections}</legend>
      {presentSections(model).map(({ id, fields }) => (
        <label key={id}>
          <input
            type="checkbox"
            checked={form.sections.includes(id)}
            onChange={(event) => toggle(id, event.target.checked)}
          />
          {fields.name}
        </label>
      ))}
    </fieldset>
  )
}
