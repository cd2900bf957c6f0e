import { useState, type FormEvent } from 'react'
import type { AppError } from '#shared/app-error.ts'
import type { Api } from '#shared/contracts/index.ts'
import type { ListedPlan } from '#shared/contracts/plan-contract.ts'
import type { RecordId } from '#shared/domain/record/field.ts'
import { errorSentence } from '#shared/messages/error-sentences.ts'
import { appText } from '../../../messages/app-text.ts'
import { newPlanText } from '../../../messages/new-plan-text.ts'
import { DialogBox } from '../../../ui/dialog-box.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { SelectField } from '../../../ui/select-field.tsx'
import { TextField } from '../../../ui/text-field.tsx'

type CopyPlanDialogProps = {
  readonly api: Api
  /** At least one. */
  readonly plans: readonly ListedPlan[]
  readonly onCreated: (planId: RecordId) => void
  readonly onClose: () => void
}

/** Asks which plan is copied, and what the copy is called. */
export function CopyPlanDialog({ api, plans, onCreated, onClose }: CopyPlanDialogProps) {
  const [chosen, setChosen] = useState(plans[0])
  const [typed, setTyped] = useState<string | null>(null)
  const [error, setError] = useState<AppError | null>(null)
  const title = typed ?? newPlanText.copied(chosen?.title ?? '')
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (chosen === undefined || title.trim() === '') return
    const copied = await api.plan.copy({ planId: chosen.id, title: title.trim() })
    if (copied.ok) onCreated(copied.value.planId)
    else setError(copied.error)
  }
  return (
    <DialogBox title={newPlanText.copyTitle} onClose={onClose}>
      <p>{newPlanText.copyLead}</p>
      <form onSubmit={(event) => void submit(event)} noValidate>
        <SelectField
          label={newPlanText.copyOf}
          value={chosen?.id ?? ''}
          options={plans.map((plan) => ({ value: plan.id, text: `${plan.municipality.name}　${plan.title}` }))}
          onChange={(id) => setChosen(plans.find((plan) => plan.id === id))}
        />
        <TextField
          label={newPlanText.copyName}
          value={title}
          problem={title.trim() === '' ? newPlanText.planTitleProblem : ''}
          onChange={setTyped}
        />
        {error !== null && <Notice kind="error">{errorSentence(error)}</Notice>}
        <div className="button-row">
          <button type="submit" className="primary">
            {newPlanText.create}
          </button>
          <button type="button" onClick={onClose}>
            {appText.cancel}
          </button>
        </div>
      </form>
    </DialogBox>
  )
}
