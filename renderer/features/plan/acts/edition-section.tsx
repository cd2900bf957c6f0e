import type { ReactNode } from 'react'
import type { PlanModel } from '#shared/domain/plan/plan-model.ts'
import type { PlanRecord } from '#shared/domain/record/plan-record.ts'
import { pastText } from '../../../messages/past-text.ts'
import type { OpenMoment } from './open-moment.ts'

type EditionSectionProps = {
  readonly model: PlanModel
  readonly onOpen: OpenMoment
  readonly isFixing: boolean
  readonly onFix: () => void
  /** The form for the next edition, shown while one is being fixed. */
  readonly children: ReactNode
}

/** The editions of the plan, the newest first, and the way to fix the next. */
export function EditionSection({ model, onOpen, isFixing, onFix, children }: EditionSectionProps) {
  const editions = model.list('edition').toReversed()
  return (
    <section aria-labelledby="acts-editions">
      <div className="acts-head">
        <h3 id="acts-editions">{pastText.editions}</h3>
        {!isFixing && (
          <button type="button" onClick={onFix}>
            {pastText.fix}
          </button>
        )}
      </div>
      {isFixing && children}
      {editions.length === 0 ? (
        <p>{pastText.noEditions}</p>
      ) : (
        <ul className="edition-list">
          {editions.map((edition) => (
            <EditionLine key={edition.id} edition={edition} onOpen={onOpen} />
          ))}
        </ul>
      )}
    </section>
  )
}

type EditionLineProps = { readonly edition: PlanRecord<'edition'>; readonly onOpen: OpenMoment }

function EditionLine({ edition: { id, fields }, onOpen }: EditionLineProps) {
  const { name, adopted, body, reason } = fields
  return (
    <li>
      <p>
        <strong>{name}</strong>
        <span className="act-detail">{[adopted, body, reason].filter(Boolean).join('　')}</span>
      </p>
      <div className="button-row">
        <button type="button" aria-label={pastText.openStateOf(name)} onClick={() => onOpen({ edition: id })}>
          {pastText.openState}
        </button>
        <button type="button" aria-label={pastText.compareOf(name)} onClick={() => onOpen({ edition: id }, true)}>
          {pastText.compare}
        </button>
      </div>
    </li>
  )
}
