import { useState } from 'react'
import { changeFields } from '#shared/domain/edit/change-fields.ts'
import { addNote, linkNote, unlinkNote } from '#shared/domain/note/mark-record.ts'
import { canBearNote } from '#shared/domain/note/sheets-of-target.ts'
import type { PlanModel } from '#shared/domain/plan/plan-model.ts'
import type { RecordId } from '#shared/domain/record/field.ts'
import type { PlanRecord } from '#shared/domain/record/plan-record.ts'
import { noteText } from '../../../messages/note-text.ts'
import { SelectField } from '../../../ui/select-field.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import type { PlanStore } from '../plan-store.ts'

type NotesPaneProps = {
  readonly model: PlanModel
  readonly store: PlanStore
  /** The record behind the chosen cell. */
  readonly record: PlanRecord
  /** What the sheet on the desk is of. */
  readonly sheet: RecordId | null
}

/** The ※ notes of the chosen cell: to write, to add, to set behind one more cell, to take away. Nothing where none can stand. */
export function NotesPane({ model, store, record, sheet }: NotesPaneProps) {
  if (!canBearNote(record.type)) return null
  const links = model.listBy('noteLink', 'target', record.id)
  const notes = links.flatMap(({ fields }) => model.find('note', fields.note) ?? [])
  return (
    <section aria-labelledby="pane-notes">
      <h2 id="pane-notes">{noteText.title}</h2>
      {notes.length === 0 && <p className="pane-hint">{noteText.none}</p>}
      {notes.map((note) => (
        <NoteField key={`${note.id} ${note.fields.text}`} note={note} target={record.id} store={store} />
      ))}
      <NewNote key={record.id} target={record.id} sheet={sheet} store={store} />
      <OtherNotes model={model} store={store} target={record.id} held={notes} />
    </section>
  )
}

function nameOf({ fields }: PlanRecord<'note'>): string {
  return fields.isNumbered ? noteText.counted : fields.mark
}

type NoteFieldProps = { readonly note: PlanRecord<'note'>; readonly target: RecordId; readonly store: PlanStore }

function NoteField({ note, target, store }: NoteFieldProps) {
  const [text, setText] = useState(note.fields.text)
  const save = () => {
    if (text !== note.fields.text) void store.change('record/edit', (model) => changeFields(model, note.id, { text }))
  }
  return (
    <div className="note-field">
      <TextField
        label={noteText.textOf(nameOf(note))}
        value={text}
        isMultiline
        onChange={setText}
        onLeave={save}
        onCancel={() => setText(note.fields.text)}
      />
      <button
        type="button"
        className="plain"
        onClick={() =>
          void store.change('record/remove', (model) => unlinkNote(model, { note: note.id, target }), noteText.removed)
        }
      >
        {noteText.remove(nameOf(note))}
      </button>
    </div>
  )
}

type NewNoteProps = { readonly target: RecordId; readonly sheet: RecordId | null; readonly store: PlanStore }

function NewNote({ target, sheet, store }: NewNoteProps) {
  const [text, setText] = useState('')
  const add = async () => {
    await store.change('note/add', (model, newId) => addNote(model, { text, target, sheet }, newId), noteText.added)
    setText('')
  }
  return (
    <form
      className="note-field"
      onSubmit={(event) => {
        event.preventDefault()
        if (text.trim() !== '') void add()
      }}
    >
      <TextField label={noteText.newNote} hint={noteText.newHint} value={text} isMultiline onChange={setText} />
      <button type="submit" disabled={text.trim() === ''}>
        {noteText.add}
      </button>
    </form>
  )
}

type OtherNotesProps = {
  readonly model: PlanModel
  readonly store: PlanStore
  readonly target: RecordId
  readonly held: ReadonlyArray<PlanRecord<'note'>>
}

/** Notes that stand elsewhere in the plan, one of which may be meant here too. */
function OtherNotes({ model, store, target, held }: OtherNotesProps) {
  const others = model.list('note').filter((note) => !held.includes(note))
  if (others.length === 0) return null
  const options = others.map((note) => ({ value: note.id, text: `${note.fields.mark} ${shortened(note.fields.text)}` }))
  return (
    <SelectField
      label={noteText.existing}
      value=""
      options={[{ value: '', text: noteText.choose }, ...options]}
      onChange={(value) => {
        const note = others.find(({ id }) => id === value)
        if (note === undefined) return
        const link = { note: note.id, target }
        void store.change('note/add', (present, newId) => linkNote(present, link, newId), noteText.linked)
      }}
    />
  )
}

const LETTERS_SHOWN = 30

function shortened(text: string): string {
  return text.length > LETTERS_SHOWN ? `${text.slice(0, LETTERS_SHOWN)}…` : text
}
