import { useEffect, useState } from 'react'
import { useStore } from 'zustand'
import type { Api } from '#shared/contracts/index.ts'
import type { PlanModel } from '#shared/domain/plan/plan-model.ts'
import type { RecordId } from '#shared/domain/record/field.ts'
import { errorSentence } from '#shared/messages/error-sentences.ts'
import type { SheetChoice } from '#shared/sheets/sheet-choice.ts'
import { paperText } from '../../messages/paper-text.ts'
import { printText } from '../../messages/print-text.ts'
import type { MissingSpot } from '../../paper/preview/missing-characters.tsx'
import { Preview } from '../../paper/preview/preview.tsx'
import { createPrintStore } from '../../paper/preview/print-store.ts'
import { DialogBox } from '../../ui/dialog-box.tsx'
import { Notice } from '../../ui/notice.tsx'
import { FormChoice } from './form-choice.tsx'
import { PageChoice } from './page-choice.tsx'
import type { PlanEditing } from './plan-editing.ts'
import { firstChoice, jobOf, type PrintChoice, type PrintedPast } from './print-choice.ts'
import { SetupForm } from './setup-form.tsx'
import { SubjectChoice } from './subject-choice.tsx'
import './paper.css'

type PrintDialogProps = {
  readonly api: Api
  readonly planId: RecordId
  readonly model: PlanModel
  /** The sheet that is on the desk. */
  readonly sheet: SheetChoice
  /** The earlier state that `model` is; left out where it is the present. */
  readonly past?: PrintedPast
  /** How the settings of the plan are changed; null where an earlier state is looked at. */
  readonly editing: PlanEditing | null
  readonly onClose: () => void
  /** Leads to a field that cannot be printed; left out where it cannot be changed. */
  readonly onShow?: ((spot: MissingSpot) => void) | undefined
}

/** What to print and on what to choose, the PDF itself to look at, and to save. */
export function PrintDialog(props: PrintDialogProps) {
  const { api, planId, model, sheet, past: given, editing, onClose, onShow } = props
  const [past] = useState(given)
  const [store] = useState(() => createPrintStore(api))
  const { print, saveError } = useStore(store.state)
  const [choice, setChoice] = useState(() => firstChoice(model, sheet, past))
  const change = (next: Partial<PrintChoice>) => setChoice((before) => ({ ...before, ...next }))
  const isOneSheet = choice.what === 'sheet'
  useEffect(() => {
    if (isOneSheet) void store.make(jobOf(planId, choice, past))
    else store.wait()
  }, [store, planId, choice, isOneSheet, past, model])
  useEffect(() => () => void store.stop(), [store])
  const showCard = editing === null ? undefined : (owner: RecordId) => editing.show({ kind: 'card', owner })
  const hasForm = !isOneSheet || choice.sheet.kind === 'card'
  return (
    <DialogBox title={paperText.title} onClose={onClose} size="large">
      <div className="print-desk">
        <div className="print-side">
          <div className="print-choices">
            <SubjectChoice model={model} desk={sheet} isPast={past !== undefined} choice={choice} onChange={change} />
            {hasForm && (
              <FormChoice model={model} form={choice.form} onChange={(form) => change({ form })} editing={editing} />
            )}
            <PageChoice choice={choice} onChange={change} />
            {editing !== null && <SetupForm model={model} editing={editing} />}
          </div>
          {saveError !== null && <Notice kind="error">{errorSentence(saveError)}</Notice>}
          <p className="print-acts">
            {!isOneSheet && (
              <button type="button" onClick={() => void store.make(jobOf(planId, choice, past))}>
                {printText.make}
              </button>
            )}
            <button
              type="button"
              className="primary"
              disabled={print.step !== 'made'}
              onClick={() => void store.save()}
            >
              {paperText.save}
            </button>
          </p>
        </div>
        <Preview print={print} onShow={onShow} onShowCard={showCard} onStop={() => void store.stop()} />
      </div>
    </DialogBox>
  )
}
