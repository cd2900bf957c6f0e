import { useState } from 'react'
import { setField } from '#shared/domain/edit/set-field.ts'
import type { PlanModel } from '#shared/domain/plan/plan-model.ts'
import type { LooseFields, PlanRecord } from '#shared/domain/record/plan-record.ts'
import { fieldsOfType } from '#shared/domain/record/read-record.ts'
import { choiceWordsOf } from '#shared/messages/choice-words.ts'
import { errorSentence } from '#shared/messages/error-sentences.ts'
import { fieldWord } from '#shared/messages/record-words.ts'
import { listTargets, readCellText, writeFieldText } from '#shared/sheets/cells/field-text.ts'
import { recordName } from '#shared/sheets/places/record-name.ts'
import { recordFormText } from '../../../messages/record-form-text.ts'
import { SelectField } from '../../../ui/select-field.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import type { PlanStore } from '../plan-store.ts'

type RecordPaneProps = {
  readonly model: PlanModel
  readonly store: PlanStore
  readonly record: PlanRecord
  /** The fields to show, in this order. */
  readonly fields: readonly string[]
  readonly title?: string
}

/** Fields of a record that the sheet itself does not show, each with the control that fits it. */
export function RecordPane({ model, store, record, fields, title = recordFormText.title }: RecordPaneProps) {
  if (fields.length === 0) return null
  return (
    <section aria-labelledby={`pane-record-${record.id}`}>
      <h2 id={`pane-record-${record.id}`}>{title}</h2>
      <div className="record-form">
        {fields.map((field) => (
          <RecordField key={`${record.id} ${field}`} model={model} store={store} record={record} field={field} />
        ))}
      </div>
    </section>
  )
}

type RecordFieldProps = Omit<RecordPaneProps, 'fields' | 'title'> & { readonly field: string }

function RecordField(props: RecordFieldProps) {
  const { model, store, record, field } = props
  const definition = fieldsOfType(record.type)[field]
  const held: LooseFields = record.fields
  const label = fieldWord(field, record.type)
  const change = (content: LooseFields[string]) =>
    void store.change('record/edit', (present) => setField(present, record.id, { field, content }))
  switch (definition?.kind) {
    case 'flag':
      return (
        <label className="check-field">
          <input type="checkbox" checked={held[field] === true} onChange={(event) => change(event.target.checked)} />
          {label}
        </label>
      )
    case 'choice':
      return (
        <SelectField
          label={label}
          value={String(held[field])}
          options={[...(choiceWordsOf(record.type, field) ?? [])].map(([value, text]) => ({ value, text }))}
          onChange={change}
        />
      )
    case 'reference':
      return (
        <SelectField
          label={label}
          value={String(held[field] ?? '')}
          options={[
            ...(definition.initial === null ? [{ value: '', text: recordFormText.none }] : []),
            ...listTargets(model, definition).map((target) => ({ value: target.id, text: recordName(model, target) })),
          ]}
          onChange={(value) => change(value === '' ? null : value)}
        />
      )
    case 'text':
    case 'texts':
    case 'period':
    case 'integer':
      return (
        <TypedField key={writeFieldText(model, record.type, field, held[field] ?? null)} {...props} label={label} />
      )
    case undefined:
      return null
  }
}

/** A text that is written when the field is left or Enter is pressed; Escape brings back what stood there. */
function TypedField({ model, store, record, field, label }: RecordFieldProps & { readonly label: string }) {
  const held: LooseFields = record.fields
  const kept = writeFieldText(model, record.type, field, held[field] ?? null)
  const [text, setText] = useState(kept)
  const read = readCellText(model, { type: record.type, field }, text)
  const save = () => {
    if (text === kept || !read.ok) return
    void store.change('record/edit', (present) => setField(present, record.id, { field, content: read.value }))
  }
  return (
    <TextField
      label={label}
      value={text}
      isMultiline={fieldsOfType(record.type)[field]?.kind === 'texts'}
      problem={read.ok ? '' : errorSentence(read.error)}
      onChange={setText}
      onLeave={save}
      onCancel={() => setText(kept)}
    />
  )
}
