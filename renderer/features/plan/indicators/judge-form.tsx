import { useState } from 'react'
import { judge } from '#shared/domain/edit/judge.ts'
import type { Assessment } from '#shared/domain/indicator/assess-year.ts'
import type { RecordId } from '#shared/domain/record/field.ts'
import { indicatorText } from '../../../messages/indicator-text.ts'
import { SelectField } from '../../../ui/select-field.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import type { PlanStore } from '../plan-store.ts'

type JudgeFormProps = {
  readonly assessment: Assessment
  readonly owner: RecordId
  readonly year: string
  readonly store: PlanStore
}

/** A judgement by hand of a year: a grade other than the computed one with its reason, or words. */
export function JudgeForm({ assessment, owner, year, store }: JudgeFormProps) {
  const held = assessment.judgement?.fields
  const [grade, setGrade] = useState(held?.grade ?? '')
  const [words, setWords] = useState(held?.words ?? '')
  const [reason, setReason] = useState(held?.reason ?? '')
  const isUnlikeFigures = grade !== '' && assessment.computed !== null && grade !== assessment.computed.fields.label
  const lacksReason = isUnlikeFigures && reason.trim() === ''
  const save = () => {
    const judged = { grade: grade || null, words: words || null, reason: reason || null }
    void store.change(
      'judgement/make',
      (model, newId) => judge(model, { owner, year }, { judged, newId }),
      indicatorText.judged,
    )
  }
  return (
    <form
      className="record-form"
      aria-label={indicatorText.byHand}
      onSubmit={(event) => {
        event.preventDefault()
        if (!lacksReason) save()
      }}
    >
      {assessment.scale !== null && (
        <SelectField
          label={indicatorText.handGrade}
          value={grade}
          options={gradeOptions(
            assessment.scale.bands.map(({ fields }) => fields.label),
            grade,
          )}
          onChange={setGrade}
        />
      )}
      <TextField label={indicatorText.words} value={words} onChange={setWords} />
      <TextField
        label={indicatorText.reason}
        value={reason}
        problem={lacksReason ? indicatorText.needsReason : ''}
        onChange={setReason}
      />
      <button type="submit" disabled={lacksReason}>
        {indicatorText.judge}
      </button>
    </form>
  )
}

/** The grades of the scale, and the one that was given by another scale. */
function gradeOptions(labels: readonly string[], given: string) {
  const all = given === '' || labels.includes(given) ? labels : [...labels, given]
  return [
    { value: '', text: indicatorText.likeComputed },
    ...all.filter((label) => label !== '').map((label) => ({ value: label, text: label })),
  ]
}
