import type { PlanModel } from '#shared/domain/plan/plan-model.ts'
import type { RecordId } from '#shared/domain/record/field.ts'
import { errorSentence } from '#shared/messages/error-sentences.ts'
import { pastText } from '../../../messages/past-text.ts'
import { StandingMark } from '../../../sheets/frame/standing-mark.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { SelectField } from '../../../ui/select-field.tsx'
import type { PastStore, ReadyPast } from './past-store.ts'

type PastBannerProps = {
  readonly store: PastStore
  readonly state: ReadyPast
  /** The plan as it is now. */
  readonly present: PlanModel
  readonly onClose: () => void
  readonly onRestore: () => void
}

/** Which state this is, that it can only be read, and the ways on from it. */
export function PastBanner({ store, state, present, onClose, onRestore }: PastBannerProps) {
  const { past, comparison, error } = state
  return (
    <section className="past-banner" aria-label={pastText.at(past.name)}>
      <p role="status">
        <strong>{pastText.banner(past.name)}</strong>
        {past.standing !== null && <StandingMark standing={past.standing} />}
        {past.isPresent && <span>{pastText.unchanged}</span>}
      </p>
      <div className="button-row">
        <button type="button" className="primary" onClick={onClose}>
          {pastText.toPresent}
        </button>
        {comparison === null ? (
          <button type="button" onClick={() => void store.compareWith('present')}>
            {pastText.compare}
          </button>
        ) : (
          <button type="button" onClick={store.showSheets}>
            {pastText.backToSheets}
          </button>
        )}
        <button type="button" disabled={past.isPresent} onClick={onRestore}>
          {pastText.restore}
        </button>
        {comparison !== null && (
          <NewerChoice
            present={present}
            chosen={comparison.kind === 'edition' ? comparison.id : 'present'}
            onChoose={(newer) => void store.compareWith(newer)}
          />
        )}
      </div>
      {error !== null && <Notice kind="error">{errorSentence(error)}</Notice>}
    </section>
  )
}

type NewerChoiceProps = {
  readonly present: PlanModel
  readonly chosen: 'present' | RecordId
  readonly onChoose: (newer: 'present' | RecordId) => void
}

/** What the state is compared with: the present, or one of the editions. */
function NewerChoice({ present, chosen, onChoose }: NewerChoiceProps) {
  const editions = present.list('edition')
  if (editions.length === 0) return null
  return (
    <SelectField
      label={pastText.newer}
      value={chosen}
      options={[
        { value: 'present', text: pastText.present },
        ...editions.map(({ id, fields }) => ({ value: id, text: fields.name })),
      ]}
      onChange={(value) => onChoose(editions.find(({ id }) => id === value)?.id ?? 'present')}
    />
  )
}
