import { useEffect, useMemo, useState } from 'react'
import { useStore } from 'zustand'
import type { Api } from '#shared/contracts/index.ts'
import type { PaperJob } from '#shared/contracts/paper-contract.ts'
import type { PlanModel } from '#shared/domain/plan/plan-model.ts'
import type { RecordId } from '#shared/domain/record/field.ts'
import { errorSentence } from '#shared/messages/error-sentences.ts'
import { listCardOwners } from '#shared/sheets/outline.ts'
import { paperText } from '../../messages/paper-text.ts'
import { sheetKindsOf } from '../../sheets/sheet-layouts.ts'
import { DialogBox } from '../../ui/dialog-box.tsx'
import { Notice } from '../../ui/notice.tsx'
import { PdfPages } from './pdf-pages.tsx'
import { createPrintStore, type PrintState } from './print-store.ts'
import './paper.css'

type PrintDialogProps = {
  readonly api: Api
  readonly planId: RecordId
  readonly model: PlanModel
  /** The sheet that is on the desk. */
  readonly sheet: { readonly kind: PaperJob['sheet']; readonly owner?: RecordId }
  readonly onClose: () => void
}

/** Sheet and paper to choose, the PDF itself to look at, and to save. */
export function PrintDialog({ api, planId, model, sheet, onClose }: PrintDialogProps) {
  const [store] = useState(() => createPrintStore(api))
  const { print, saveError } = useStore(store.state)
  const [kind, setKind] = useState(sheet.kind)
  const [paper, setPaper] = useState(usualPaper(sheet.kind))
  const cardOwner = useMemo(() => sheet.owner ?? listCardOwners(model)[0]?.id ?? null, [model, sheet.owner])
  useEffect(() => {
    void store.make({ planId, sheet: kind, owner: kind === 'card' ? cardOwner : null, paper })
  }, [store, planId, kind, cardOwner, paper])
  return (
    <DialogBox title={paperText.title} onClose={onClose} size="large">
      <div className="print-choices">
        <Choice label={paperText.sheet} words={sheetWords(model)} value={kind} onChange={setKind} />
        <Choice label={paperText.paper} words={paperText.papers} value={paper} onChange={setPaper} />
        <button type="button" className="primary" disabled={print.step !== 'made'} onClick={() => void store.save()}>
          {paperText.save}
        </button>
      </div>
      {saveError !== null && <Notice kind="error">{errorSentence(saveError)}</Notice>}
      <Preview print={print} />
    </DialogBox>
  )
}

/** The paper on which such sheets are handed out. */
function usualPaper(kind: PaperJob['sheet']): PaperJob['paper'] {
  return kind === 'card' ? 'A4' : 'A3'
}

/** The sheets that the plan has, in words. */
function sheetWords(model: PlanModel): Partial<Record<PaperJob['sheet'], string>> {
  return Object.fromEntries(sheetKindsOf(model).map((kind) => [kind, paperText.sheets[kind]]))
}

function Preview({ print }: { readonly print: PrintState }) {
  switch (print.step) {
    case 'making':
      return <p role="status">{paperText.making}</p>
    case 'failed':
      return <Notice kind="error">{errorSentence(print.error)}</Notice>
    case 'made':
      return (
        <>
          {print.savedAs !== null && <Notice kind="done">{paperText.savedAs(print.savedAs)}</Notice>}
          <PdfPages bytes={print.bytes} />
        </>
      )
  }
}

type ChoiceProps<W extends string> = {
  readonly label: string
  readonly words: Readonly<Partial<Record<W, string>>>
  readonly value: W
  readonly onChange: (value: W) => void
}

function Choice<W extends string>({ label, words, value, onChange }: ChoiceProps<W>) {
  return (
    <fieldset className="choices is-row">
      <legend>{label}</legend>
      {(Object.keys(words) as W[]).map((word) => (
        <label key={word}>
          <input type="radio" name={label} checked={word === value} onChange={() => onChange(word)} />
          {words[word]}
        </label>
      ))}
    </fieldset>
  )
}
