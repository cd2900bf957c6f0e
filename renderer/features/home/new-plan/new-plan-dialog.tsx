import { useEffect, useRef, useState, type FormEvent } from 'react'
import type { AppError } from '#shared/app-error.ts'
import type { Api } from '#shared/contracts/index.ts'
import type { TemplateList } from '#shared/contracts/plan-contract.ts'
import type { PlanTemplate } from '#shared/domain/plan-template/plan-template.ts'
import type { RecordId } from '#shared/domain/record/field.ts'
import { errorSentence } from '#shared/messages/error-sentences.ts'
import { appText } from '../../../messages/app-text.ts'
import { newPlanText } from '../../../messages/new-plan-text.ts'
import { DialogBox } from '../../../ui/dialog-box.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { answersOf, newDraft, problemsOf, STEPS, type DraftPlan, type Step } from './draft-plan.ts'
import { DraftSummary } from './draft-summary.tsx'
import type { StepProps } from './step-props.ts'
import { ColumnsStep } from './steps/columns-step.tsx'
import { FieldsStep } from './steps/fields-step.tsx'
import { LevelsStep } from './steps/levels-step.tsx'
import { PeriodStep } from './steps/period-step.tsx'
import { TownStep } from './steps/town-step.tsx'
import './new-plan.css'

type NewPlanDialogProps = {
  readonly api: Api
  readonly onCreated: (planId: RecordId) => void
  readonly onClose: () => void
}

/** Five questions, and a plan whose first project can be typed. */
export function NewPlanDialog({ api, onCreated, onClose }: NewPlanDialogProps) {
  const [list, setList] = useState<TemplateList | null>(null)
  const [error, setError] = useState<AppError | null>(null)
  useEffect(() => {
    void api.plan.templates({}).then((read) => (read.ok ? setList(read.value) : setError(read.error)))
  }, [api])
  const first = list?.templates[0]
  return (
    <DialogBox title={newPlanText.title} onClose={onClose} size="large">
      {error !== null && <Notice kind="error">{errorSentence(error)}</Notice>}
      {list === null || first === undefined ? (
        <p role="status">{appText.loading}</p>
      ) : (
        <Questions
          api={api}
          templates={list.templates}
          start={newDraft(list.templates.find(({ id }) => id === 'guide') ?? first, list.now)}
          onCreated={onCreated}
          onClose={onClose}
        />
      )}
    </DialogBox>
  )
}

type QuestionsProps = NewPlanDialogProps & {
  readonly templates: readonly PlanTemplate[]
  readonly start: DraftPlan
}

function Questions({ api, templates, start, onCreated, onClose }: QuestionsProps) {
  const [draft, setDraft] = useState(start)
  const [rank, setRank] = useState(0)
  const [isChecked, setChecked] = useState(false)
  const [isCreating, setCreating] = useState(false)
  const [error, setError] = useState<AppError | null>(null)
  const step = STEPS[rank] ?? 'town'
  const problems = problemsOf(draft, step)
  const form = useFirstField(step)
  const goTo = (to: number) => {
    setRank(to)
    setChecked(false)
  }
  const create = async () => {
    const answers = answersOf(draft)
    if (answers === null) return
    setCreating(true)
    const created = await api.plan.create(answers)
    setCreating(false)
    if (created.ok) onCreated(created.value.planId)
    else setError(created.error)
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setChecked(true)
    if (Object.keys(problems).length > 0) return
    if (rank + 1 < STEPS.length) goTo(rank + 1)
    else void create()
  }
  return (
    <div className="new-plan">
      <form ref={form} onSubmit={submit} noValidate aria-labelledby="new-plan-step">
        <h3 id="new-plan-step" aria-live="polite">
          {newPlanText.step(rank + 1, STEPS.length, newPlanText.steps[step])}
        </h3>
        <p>{newPlanText.leads[step]}</p>
        <StepFields
          step={step}
          draft={draft}
          templates={templates}
          problems={isChecked ? problems : {}}
          onChange={(change) => setDraft((held) => ({ ...held, ...change }))}
        />
        {error !== null && <Notice kind="error">{errorSentence(error)}</Notice>}
        <div className="button-row">
          <button type="button" disabled={rank === 0} onClick={() => goTo(rank - 1)}>
            {newPlanText.back}
          </button>
          <button type="submit" className="primary" disabled={isCreating}>
            {rank + 1 < STEPS.length ? newPlanText.next : isCreating ? newPlanText.creating : newPlanText.create}
          </button>
          <button type="button" onClick={onClose}>
            {appText.cancel}
          </button>
        </div>
      </form>
      <DraftSummary draft={draft} />
    </div>
  )
}

type StepFieldsProps = StepProps & { readonly step: Step; readonly templates: readonly PlanTemplate[] }

function StepFields({ step, templates, ...props }: StepFieldsProps) {
  switch (step) {
    case 'town':
      return <TownStep {...props} />
    case 'period':
      return <PeriodStep {...props} />
    case 'levels':
      return <LevelsStep {...props} templates={templates} />
    case 'columns':
      return <ColumnsStep {...props} />
    case 'fields':
      return <FieldsStep {...props} />
  }
}

/** The form, whose first field takes the keyboard at every step. */
function useFirstField(step: Step) {
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => {
    form.current?.querySelector<HTMLElement>('input, select')?.focus()
  }, [step])
  return form
}
