import { findingKey, type Finding } from '#shared/domain/check/finding.ts'
import type { PlanModel } from '#shared/domain/plan/plan-model.ts'
import type { RecordId } from '#shared/domain/record/field.ts'
import { findingSentence } from '#shared/messages/finding-sentences.ts'
import { checkText } from '../../../messages/finding-text.ts'
import { useCheckedPlan } from './use-checked-plan.ts'
import './findings.css'

type FindingPaneProps = {
  readonly model: PlanModel
  readonly recordId: RecordId
  readonly field: string
  readonly onShowAll: () => void
}

/** What 点検 says of the chosen cell; nothing where it says nothing. */
export function FindingPane({ model, recordId, field, onShowAll }: FindingPaneProps) {
  const checked = useCheckedPlan(model)
  const findings = checked?.open.filter((finding) => isAbout(finding, recordId, field)) ?? []
  if (findings.length === 0) return null
  return (
    <section aria-labelledby="pane-findings">
      <h2 id="pane-findings">{checkText.ofCell}</h2>
      <ul className="pane-findings">
        {findings.map((finding) => {
          const { what, advice } = findingSentence(finding, model.plan.fields.calendar)
          return (
            <li key={findingKey(finding)} className={`finding is-${finding.severity}`}>
              <p>{what}</p>
              <p className="finding-advice">{advice}</p>
            </li>
          )
        })}
      </ul>
      <button type="button" onClick={onShowAll}>
        {checkText.showAll}
      </button>
    </section>
  )
}

function isAbout(finding: Finding, recordId: RecordId, field: string): boolean {
  if (finding.others.includes(recordId)) return true
  return finding.recordId === recordId && (finding.field === null || finding.field === field)
}
