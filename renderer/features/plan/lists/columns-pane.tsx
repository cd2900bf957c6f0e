import { useState } from 'react'
import {
  addColumn,
  moveColumn,
  removeColumn,
  renameColumn,
  setColumnRole,
  type ColumnOwner,
} from '#shared/domain/annex/edit-columns.ts'
import { columnRoleOf, columnRoles } from '#shared/domain/annex/series-differences.ts'
import type { RecordChange } from '#shared/domain/journal/record-change.ts'
import type { PlanModel } from '#shared/domain/plan/plan-model.ts'
import { listText } from '../../../messages/list-text.ts'
import { SelectField } from '../../../ui/select-field.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import type { PlanStore } from '../plan-store.ts'

type ColumnsPaneProps = { readonly owner: ColumnOwner; readonly store: PlanStore }

/** The columns of a list or an annex table: their headings, what they hold, their order. */
export function ColumnsPane({ owner, store }: ColumnsPaneProps) {
  return (
    <section aria-labelledby="pane-columns">
      <h2 id="pane-columns">{listText.columns}</h2>
      {owner.fields.columns.map((label, at) => (
        <ColumnField key={`${owner.id} ${String(at)} ${label}`} owner={owner} store={store} at={at} label={label} />
      ))}
      <NewColumn key={`${owner.id} ${String(owner.fields.columns.length)}`} owner={owner} store={store} />
    </section>
  )
}

/** The table as it stands when the act is done. */
function edit(
  store: PlanStore,
  owner: ColumnOwner,
  change: (model: PlanModel, present: ColumnOwner) => readonly RecordChange[],
): void {
  void store.change('record/edit', (model) => {
    const present = owner.type === 'annexTable' ? model.find('annexTable', owner.id) : model.find('inventory', owner.id)
    return present === null ? [] : change(model, present)
  })
}

type ColumnFieldProps = ColumnsPaneProps & { readonly at: number; readonly label: string }

function ColumnField({ owner, store, at, label }: ColumnFieldProps) {
  const [text, setText] = useState(label)
  const rename = () => {
    if (text !== label) edit(store, owner, (model, present) => renameColumn(model, present, at, text))
  }
  const move = (step: 1 | -1) => edit(store, owner, (model, present) => moveColumn(model, present, at, step))
  return (
    <div className="column-field">
      <TextField
        label={listText.columnName(at + 1)}
        value={text}
        onChange={setText}
        onLeave={rename}
        onCancel={() => setText(label)}
      />
      {owner.type === 'annexTable' && (
        <SelectField
          label={listText.columnRole(label)}
          value={columnRoleOf(owner.fields.columnRoles[at])}
          options={columnRoles.map((role) => ({ value: role, text: listText.roles[role] }))}
          onChange={(role) =>
            edit(store, owner, (model, present) =>
              present.type === 'annexTable' ? setColumnRole(model, present, at, columnRoleOf(role)) : [],
            )
          }
        />
      )}
      <div className="button-row">
        <button type="button" aria-label={listText.left(label)} disabled={at === 0} onClick={() => move(-1)}>
          {listText.moveLeft}
        </button>
        <button
          type="button"
          aria-label={listText.right(label)}
          disabled={at === owner.fields.columns.length - 1}
          onClick={() => move(1)}
        >
          {listText.moveRight}
        </button>
        <button
          type="button"
          aria-label={listText.remove(label)}
          onClick={() => edit(store, owner, (model, present) => removeColumn(model, present, at))}
        >
          {listText.removeShort}
        </button>
      </div>
    </div>
  )
}

function NewColumn({ owner, store }: ColumnsPaneProps) {
  const [text, setText] = useState('')
  return (
    <form
      className="column-field"
      onSubmit={(event) => {
        event.preventDefault()
        if (text.trim() !== '') edit(store, owner, (model, present) => addColumn(model, present, text))
      }}
    >
      <TextField label={listText.newColumn} value={text} onChange={setText} />
      <button type="submit" disabled={text.trim() === ''}>
        {listText.addColumn}
      </button>
    </form>
  )
}
