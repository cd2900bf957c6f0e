import { isReached } from '#shared/domain/indicator/attainment.ts'
import { assessYear, type Assessment } from '#shared/domain/indicator/assess-year.ts'
import type { PlanModel } from '#shared/domain/plan/plan-model.ts'
import type { RecordId } from '#shared/domain/record/field.ts'
import { calculationText, formulaSentence, reasonSentence, shareText } from '#shared/messages/indicator-words.ts'
import { indicatorText } from '../../../messages/indicator-text.ts'
import type { PlanStore } from '../plan-store.ts'
import { JudgeForm } from './judge-form.tsx'

type AssessmentSectionProps = {
  readonly owner: RecordId
  /** A fiscal year. */
  readonly year: string
  readonly model: PlanModel
  readonly store: PlanStore
}

/** How an indicator stands in a year: what is computed from which figures, the grade, and a judgement by hand. */
export function AssessmentSection({ owner, year, model, store }: AssessmentSectionProps) {
  const assessment = assessYear(model, owner, year)
  if (assessment === null) return null
  return (
    <section aria-labelledby="pane-assessment">
      <h2 id="pane-assessment">{indicatorText.assessment}</h2>
      <dl>
        {assessmentRows(assessment).map(([label, text]) => (
          <div key={label} className="pane-row">
            <dt>{label}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      {assessment.scale === null && <p className="pane-hint">{indicatorText.noScale}</p>}
      <JudgeForm
        key={assessment.judgement === null ? `${owner} ${year}` : JSON.stringify(assessment.judgement)}
        assessment={assessment}
        owner={owner}
        year={year}
        store={store}
      />
    </section>
  )
}

type Row = readonly [label: string, text: string]

function assessmentRows(assessment: Assessment): readonly Row[] {
  const { share, scale, computed, grade, comparison, judgement } = assessment
  const reached = comparison.figures.ok ? isReached(comparison.figures.value) : null
  const rows: readonly Row[] = [
    [indicatorText.share, share.ok ? shareText(share.value) : reasonSentence(share.error)],
    [indicatorText.calculation, calculationText(assessment) ?? ''],
    [indicatorText.formula, scale === null ? '' : formulaSentence(scale.record.fields)],
    [indicatorText.reached, reached === null ? '' : indicatorText.reachedWords[reached ? 'yes' : 'no']],
    [indicatorText.grade, grade?.text ?? indicatorText.none],
    [indicatorText.computedGrade, grade?.by === 'figures' ? '' : (computed?.fields.label ?? '')],
    [indicatorText.reason, judgement?.fields.reason ?? ''],
  ]
  return rows.filter(([, text]) => text !== '')
}
