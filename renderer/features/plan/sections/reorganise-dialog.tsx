import { useState } from 'react'
import type { PlanModel } from '#shared/domain/plan/plan-model.ts'
import { findFault } from '#shared/domain/section/reorganisation.ts'
import { reorganise } from '#shared/domain/section/reorganise.ts'
import { sectionText } from '../../../messages/section-text.ts'
import { DialogBox } from '../../../ui/dialog-box.tsx'
import type { PlanStore } from '../plan-store.ts'
import { AffectedTable } from './affected-table.tsx'
import { emptyForm, reorganisationOf, type ReorganiseForm } from './reorganise-form.ts'
import { ReorganiseQuestions } from './reorganise-questions.tsx'
import './sections.css'

type ReorganiseDialogProps = { readonly model: PlanModel; readonly store: PlanStore; readonly onClose: () => void }

/** Renames, merges or splits sections: what is to change, then every place that would, then one act. */
export function ReorganiseDialog({ model, store, onClose }: ReorganiseDialogProps) {
  const [form, setForm] = useState(emptyForm)
  const [isChecking, setChecking] = useState(false)
  const change = (part: Partial<ReorganiseForm>) => setForm((held) => ({ ...held, ...part }))
  const given = reorganisationOf(model, form)
  const fault = findFault(model, given)
  const apply = () => {
    onClose()
    void store.change(
      'section/reorganise',
      (present, newId) => reorganise(present, reorganisationOf(present, form), newId),
      sectionText.done,
    )
  }
  return (
    <DialogBox title={sectionText.title} onClose={onClose} size="large">
      <p>{sectionText.steps(isChecking ? 2 : 1, sectionText.stepNames[isChecking ? 1 : 0])}</p>
      {isChecking ? (
        <AffectedTable model={model} given={given} form={form} onChange={change} />
      ) : (
        <ReorganiseQuestions model={model} form={form} onChange={change} />
      )}
      {!isChecking && <p className="field-hint">{fault === null ? '' : sectionText.faults[fault]}</p>}
      <div className="button-row">
        {isChecking && (
          <button type="button" onClick={() => setChecking(false)}>
            {sectionText.back}
          </button>
        )}
        <button
          type="button"
          className="primary"
          disabled={fault !== null}
          onClick={isChecking ? apply : () => setChecking(true)}
        >
          {isChecking ? sectionText.apply : sectionText.next}
        </button>
      </div>
    </DialogBox>
  )
}
