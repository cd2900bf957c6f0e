import { useState } from 'react'
import type { PlanModel } from '#shared/domain/plan/plan-model.ts'
import type { RecordId } from '#shared/domain/record/field.ts'
import type { PlanRecord } from '#shared/domain/record/plan-record.ts'
import { setException, type Exception } from '#shared/domain/structure/field-exception.ts'
import type { Place } from '#shared/domain/structure/places.ts'
import { exceptionOf, leftOutFields } from '#shared/sheets/card/card-fields.ts'
import type { CellAddress } from '#shared/sheets/cells/sheet-line.ts'
import { fieldPaneText, structureText } from '../../../messages/structure-text.ts'
import { SelectField } from '../../../ui/select-field.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import type { StructurePaneProps } from './structure-pane-props.ts'

type FieldPaneProps = Pick<StructurePaneProps, 'plan' | 'store' | 'address' | 'record'> & { readonly place: Place }

/** What this sheet alone does with a field: its label, its rank, whether it is there at all. */
export function FieldPane({ plan: { model }, store, address, record, place }: FieldPaneProps) {
  const definition = definitionAt(model, address, record)
  const leftOut = leftOutFields(model, place)
  if (definition === null && leftOut.length === 0) return null
  const change = (field: RecordId, after: Partial<Exception>) =>
    void store.change(
      'record/edit',
      (present, newId) => {
        const held = exceptionOf(present, place, field)?.fields ?? NOTHING
        const { label, rank, isLeftOut } = { ...held, ...after }
        return setException(present, { field, owner: place.id }, { id: newId(), label, rank, isLeftOut })
      },
      structureText.done.excepted,
    )
  return (
    <section aria-labelledby="pane-field">
      <h2 id="pane-field">{fieldPaneText.title}</h2>
      {definition !== null && (
        <ExceptionForm
          key={definition.id}
          model={model}
          place={place}
          definition={definition}
          onChange={(after) => change(definition.id, after)}
        />
      )}
      {leftOut.length > 0 && (
        <>
          <h3>{fieldPaneText.leftOut}</h3>
          <div className="button-row">
            {leftOut.map(({ id, fields }) => (
              <button key={id} type="button" onClick={() => change(id, { isLeftOut: false })}>
                {fieldPaneText.showAgain(fields.label)}
              </button>
            ))}
          </div>
        </>
      )}
    </section>
  )
}

const NOTHING: Exception = { label: null, rank: null, isLeftOut: false }

type ExceptionFormProps = {
  readonly model: PlanModel
  readonly place: Place
  readonly definition: PlanRecord<'fieldDef'>
  readonly onChange: (after: Partial<Exception>) => void
}

function ExceptionForm({ model, place, definition, onChange }: ExceptionFormProps) {
  const held = exceptionOf(model, place, definition.id)?.fields ?? NOTHING
  const count = model.list('fieldDef').filter(({ fields }) => fields.appliesTo === definition.fields.appliesTo).length
  const ranks = Array.from({ length: count + 1 }, (_, rank) => ({
    value: String(rank),
    text: rank === count ? fieldPaneText.behind : fieldPaneText.rankOf(rank + 1),
  }))
  return (
    <div className="record-form">
      <LabelField key={held.label} label={held.label} usual={definition.fields.label} onChange={onChange} />
      <SelectField
        label={fieldPaneText.rank}
        value={held.rank === null ? '' : String(Math.min(held.rank, count))}
        options={[{ value: '', text: fieldPaneText.asElsewhere }, ...ranks]}
        onChange={(value) => onChange({ rank: value === '' ? null : Number(value) })}
      />
      <div className="button-row">
        <button type="button" onClick={() => onChange({ isLeftOut: true })}>
          {fieldPaneText.leaveOut}
        </button>
        {(held.label !== null || held.rank !== null) && (
          <button type="button" onClick={() => onChange(NOTHING)}>
            {fieldPaneText.same}
          </button>
        )}
      </div>
    </div>
  )
}

type LabelFieldProps = Pick<ExceptionFormProps, 'onChange'> & { readonly label: string | null; readonly usual: string }

/** The label on this sheet; the usual one, or none, is no exception. */
function LabelField({ label, usual, onChange }: LabelFieldProps) {
  const kept = label ?? usual
  const [text, setText] = useState(kept)
  const save = () => {
    if (text !== kept) onChange({ label: text === usual || text === '' ? null : text })
  }
  return (
    <TextField
      label={fieldPaneText.label}
      value={text}
      onChange={setText}
      onLeave={save}
      onCancel={() => setText(kept)}
    />
  )
}

/** The field that a cell of a card belongs to. */
function definitionAt(
  model: PlanModel,
  address: CellAddress,
  record: PlanRecord | null,
): PlanRecord<'fieldDef'> | null {
  if (record?.type === 'fieldValue') return model.find('fieldDef', record.fields.field)
  if (address.kind !== 'blank' || address.type !== 'fieldValue') return null
  return model.find('fieldDef', address.fields['field'] as RecordId)
}
