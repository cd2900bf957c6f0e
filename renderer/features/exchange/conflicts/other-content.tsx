import type { FormEvent, RefObject } from 'react'
import type { PlanModel } from '#shared/domain/plan/plan-model.ts'
import type { FieldContent } from '#shared/domain/record/field.ts'
import { fieldsOfType } from '#shared/domain/record/read-record.ts'
import type { RecordType } from '#shared/domain/record/record-types.ts'
import type { CellConflict, FieldConflict } from '#shared/domain/revision/conflict.ts'
import { choiceWordsOf } from '#shared/messages/choice-words.ts'
import { errorSentence } from '#shared/messages/error-sentences.ts'
import { FLAG_WORDS, listTargets, readCellText } from '#shared/sheets/cells/field-text.ts'
import { recordName } from '#shared/sheets/places/record-name.ts'
import { appText } from '../../../messages/app-text.ts'
import { conflictText } from '../../../messages/conflict-text.ts'
import { SelectField } from '../../../ui/select-field.tsx'
import { TextField } from '../../../ui/text-field.tsx'

type OtherContentProps = {
  readonly model: PlanModel
  readonly conflict: FieldConflict | CellConflict
  /** What is written so far, as the officer reads it. */
  readonly text: string
  readonly form: RefObject<HTMLFormElement | null>
  readonly onText: (text: string) => void
  readonly onWrite: (content: FieldContent) => void
  readonly onCancel: () => void
}

/** Something else than either side has, in the control that fits the field. */
export function OtherContent({ model, conflict, text, form, onText, onWrite, onCancel }: OtherContentProps) {
  const place = placeOfConflict(conflict)
  const read = readCellText(model, place, text)
  const words = wordsOf(model, place)
  const kind = fieldsOfType(place.type)[place.field]?.kind
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (read.ok) onWrite(read.value)
  }
  return (
    <form ref={form} className="other-content" onSubmit={submit}>
      {words === null ? (
        <TextField
          label={conflictText.writeLabel}
          value={text}
          isMultiline={kind === 'text' || kind === 'texts'}
          problem={read.ok ? '' : errorSentence(read.error)}
          onChange={onText}
          onCancel={onCancel}
        />
      ) : (
        <SelectField
          label={conflictText.writeLabel}
          value={text}
          options={words.map((word) => ({ value: word, text: word === '' ? conflictText.empty : word }))}
          onChange={onText}
        />
      )}
      <div className="button-row">
        <button type="submit" className="primary" disabled={!read.ok}>
          {conflictText.writeThis}
        </button>
        <button type="button" onClick={onCancel}>
          {appText.cancel}
        </button>
      </div>
    </form>
  )
}

type Place = { readonly type: RecordType; readonly field: string }

function placeOfConflict(conflict: FieldConflict | CellConflict): Place {
  return conflict.kind === 'cell' ? { type: 'value', field: 'raw' } : { type: conflict.type, field: conflict.field }
}

/** The words that a field may hold; null where it may hold any text. */
function wordsOf(model: PlanModel, { type, field }: Place): readonly string[] | null {
  const definition = fieldsOfType(type)[field]
  const words = (): readonly string[] | null => {
    switch (definition?.kind) {
      case 'choice':
        return [...(choiceWordsOf(type, field)?.values() ?? [])]
      case 'flag':
        return Object.values(FLAG_WORDS)
      case 'reference':
        return listTargets(model, definition).map((record) => recordName(model, record))
      default:
        return null
    }
  }
  const all = words()
  return all === null || definition?.initial !== null ? all : ['', ...all]
}
