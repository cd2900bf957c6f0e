import { bulkText } from '../../../../messages/bulk-text.ts'
import { TextField } from '../../../../ui/text-field.tsx'
import { bulkKinds, unreadParts, type BulkDraft } from './bulk-draft.ts'

type BulkFormProps = { readonly draft: BulkDraft; readonly onChange: (draft: BulkDraft) => void }

/** What is to become of what. */
export function BulkForm({ draft, onChange }: BulkFormProps) {
  const { kind, from, to, isLoose } = draft
  const unread = unreadParts(draft)
  const unreadText = kind === 'shift' ? bulkText.unreadShift : bulkText.unreadYear
  return (
    <div className="bulk-form">
      <fieldset className="choices is-row">
        <legend>{bulkText.kind}</legend>
        {bulkKinds.map((each) => (
          <label key={each}>
            <input
              type="radio"
              name="bulk-kind"
              checked={kind === each}
              onChange={() => onChange({ ...draft, kind: each })}
            />
            {bulkText.kinds[each]}
          </label>
        ))}
      </fieldset>
      <p className="field-hint">{bulkText.hints[kind]}</p>
      <div className="bulk-texts">
        <TextField
          label={bulkText.from[kind]}
          value={from}
          problem={unread.from ? unreadText : ''}
          onChange={(text) => onChange({ ...draft, from: text })}
        />
        {kind !== 'shift' && (
          <TextField
            label={bulkText.to[kind]}
            value={to}
            problem={unread.to ? unreadText : ''}
            onChange={(text) => onChange({ ...draft, to: text })}
          />
        )}
      </div>
      {kind === 'term' && (
        <label className="check-field">
          <input
            type="checkbox"
            checked={isLoose}
            onChange={({ target }) => onChange({ ...draft, isLoose: target.checked })}
          />
          {bulkText.isLoose}
        </label>
      )}
    </div>
  )
}
