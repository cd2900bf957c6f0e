import type { PlanModel } from '#shared/domain/plan/plan-model.ts'
import type { RecordId } from '#shared/domain/record/field.ts'
import { listAffected, type AffectedText, type Reorganisation } from '#shared/domain/section/reorganisation.ts'
import { recordName } from '#shared/sheets/places/record-name.ts'
import { sectionText } from '../../../messages/section-text.ts'
import type { ReorganiseForm } from './reorganise-form.ts'
import type { FormProps } from './reorganise-questions.tsx'

type AffectedTableProps = FormProps & { readonly given: Reorganisation }

/** Every 担当課 that changes, before and after: which part takes it over, and whether its text says the new name. */
export function AffectedTable({ model, given, form, onChange }: AffectedTableProps) {
  const affected = listAffected(model, given)
  const left = given.kind === 'split' ? affected.filter(({ part }) => part === null).length : 0
  return (
    <>
      <p>{sectionText.summary(affected.length)}</p>
      <p className="field-hint">{sectionText.keeps}</p>
      {left > 0 && <p className="field-problem">{sectionText.left(left)}</p>}
      {affected.length > 0 && (
        <div className="affected">
          <table>
            <thead>
              <tr>
                <th scope="col">{sectionText.project}</th>
                <th scope="col">{sectionText.before}</th>
                {given.kind === 'split' && <th scope="col">{sectionText.part}</th>}
                <th scope="col">{sectionText.after}</th>
                <th scope="col">{sectionText.rewrite}</th>
              </tr>
            </thead>
            <tbody>
              {affected.map((each) => (
                <AffectedRow
                  key={each.responsibility.id}
                  model={model}
                  given={given}
                  form={form}
                  onChange={onChange}
                  affected={each}
                />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </>
  )
}

function AffectedRow({
  model,
  given,
  form,
  onChange,
  affected,
}: AffectedTableProps & { readonly affected: AffectedText }) {
  const { responsibility, part, after } = affected
  const { id, fields } = responsibility
  const owner = ownerName(model, fields.owner)
  const isRewritten = after !== null && given.rewritten.has(id)
  return (
    <tr>
      <th scope="row">{owner}</th>
      <td>{fields.text}</td>
      {given.kind === 'split' && (
        <td>
          <select
            aria-label={`${owner} ${sectionText.part}`}
            value={part === null ? '' : String(part)}
            onChange={(event) => onChange({ parts: withPart(form, id, event.target.value) })}
          >
            <option value="">{sectionText.undecided}</option>
            {given.names.map((name, rank) => (
              <option key={name} value={String(rank)}>
                {name}
              </option>
            ))}
          </select>
        </td>
      )}
      <td className="as-written">{isRewritten ? after : fields.text}</td>
      <td>
        <input
          type="checkbox"
          aria-label={`${owner} ${sectionText.rewrite}`}
          disabled={after === null}
          checked={isRewritten}
          onChange={(event) => onChange({ unchanged: withUnchanged(form, id, !event.target.checked) })}
        />
      </td>
    </tr>
  )
}

function ownerName(model: PlanModel, owner: RecordId): string {
  const record = model.findAny(owner)
  return record === null ? '' : recordName(model, record)
}

function withPart({ parts }: ReorganiseForm, id: RecordId, chosen: string): ReorganiseForm['parts'] {
  const others = [...parts].filter(([each]) => each !== id)
  return new Map(chosen === '' ? others : [...others, [id, Number(chosen)]])
}

function withUnchanged({ unchanged }: ReorganiseForm, id: RecordId, isUnchanged: boolean): ReadonlySet<RecordId> {
  const others = [...unchanged].filter((each) => each !== id)
  return new Set(isUnchanged ? [...others, id] : others)
}
