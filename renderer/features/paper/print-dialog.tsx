import { useEffect, useMemo, useState } from 'react'
import { useStore } from 'zustand'
import type { Api } from '#shared/contracts/index.ts'
import type { PaperJob, PaperSubject } from '#shared/contracts/paper-contract.ts'
import type { PlanModel } from '#shared/domain/plan/plan-model.ts'
import type { RecordId } from '#shared/domain/record/field.ts'
import { errorSentence } from '#shared/messages/error-sentences.ts'
import { COMPARISON_TITLE } from '#shared/sheets/comparison/comparison-sheet.ts'
import { listCardOwners } from '#shared/sheets/outline.ts'
import { listSheets, sheetTitle, type SheetChoice, type SheetKind } from '#shared/sheets/sheet-choice.ts'
import { paperText } from '../../messages/paper-text.ts'
import { DialogBox } from '../../ui/dialog-box.tsx'
import { Notice } from '../../ui/notice.tsx'
import { SelectField } from '../../ui/select-field.tsx'
import { MissingCharacters, type MissingSpot } from './missing-characters.tsx'
import { PdfPages } from './pdf-pages.tsx'
import { createPrintStore, type PrintState } from './print-store.ts'
import './paper.css'

type PrintDialogProps = {
  readonly api: Api
  readonly planId: RecordId
  readonly model: PlanModel
  /** The sheet that is on the desk. */
  readonly sheet: SheetChoice
  /** The earlier state that `model` is; left out where it is the present. */
  readonly past?: PrintedPast
  readonly onClose: () => void
  /** Leads to a field that cannot be printed; left out where it cannot be changed. */
  readonly onShow?: ((spot: MissingSpot) => void) | undefined
}

/** An earlier state: the entry that led to it, and the two entries of its 新旧対照表, of which the newer one is null for the present. */
type PrintedPast = {
  readonly seq: number
  readonly comparison: { readonly seq: number; readonly newSeq: number | null }
  readonly isComparing: boolean
}

type PaperChoice = { readonly kind: SheetKind | 'comparison'; readonly owner: RecordId | null }
const COMPARISON: PaperChoice = { kind: 'comparison', owner: null }

/** Sheet and paper to choose, the PDF itself to look at, and to save. */
export function PrintDialog({ api, planId, model, sheet, past: given, onClose, onShow }: PrintDialogProps) {
  const [past] = useState(given)
  const [store] = useState(() => createPrintStore(api))
  const { print, saveError } = useStore(store.state)
  const [chosen, setChosen] = useState<PaperChoice>(past?.isComparing === true ? COMPARISON : sheet)
  const [paper, setPaper] = useState(usualPaper(chosen.kind))
  const sheets = useMemo(() => printableSheets(model, sheet, past !== undefined), [model, sheet, past])
  useEffect(() => {
    const job = { planId, subject: subjectOf(chosen), form: null, size: paper, lie: null, isProof: false }
    void store.make({ ...job, ...statesOf(chosen, past) })
  }, [store, planId, chosen, paper, past])
  return (
    <DialogBox title={paperText.title} onClose={onClose} size="large">
      <div className="print-choices">
        <SheetSelect sheets={sheets} chosen={chosen} onChoose={setChosen} />
        <Choice label={paperText.paper} words={paperText.papers} value={paper} onChange={setPaper} />
        <button type="button" className="primary" disabled={print.step !== 'made'} onClick={() => void store.save()}>
          {paperText.save}
        </button>
      </div>
      {saveError !== null && <Notice kind="error">{errorSentence(saveError)}</Notice>}
      <Preview print={print} onShow={onShow} />
    </DialogBox>
  )
}

function subjectOf({ kind, owner }: PaperChoice): PaperSubject {
  return kind === 'comparison' ? { kind } : { kind: 'sheet', sheet: kind, owner }
}

function statesOf({ kind }: PaperChoice, past: PrintedPast | undefined): Pick<PaperJob, 'seq' | 'newSeq'> {
  if (past === undefined) return {}
  if (kind !== 'comparison') return { seq: past.seq }
  const { seq, newSeq } = past.comparison
  return newSeq === null ? { seq } : { seq, newSeq }
}

/** The paper on which such sheets are handed out. */
function usualPaper(kind: PaperChoice['kind']): 'A4' | 'A3' {
  return kind === 'kpi' || kind === 'schedule' || kind === 'roadmap' ? 'A3' : 'A4'
}

type PrintableSheet = { readonly choice: PaperChoice; readonly title: string }

/** The card that is on the desk, or else the first, then every other sheet, and 新旧対照表 of an earlier state. */
function printableSheets(model: PlanModel, { kind, owner }: SheetChoice, isPast: boolean): readonly PrintableSheet[] {
  const card = kind === 'card' ? owner : (listCardOwners(model)[0]?.id ?? null)
  const cards = card === null ? [] : [{ choice: { kind: 'card', owner: card } as const, title: sheetTitle('card') }]
  const comparison = isPast ? [{ choice: COMPARISON, title: COMPARISON_TITLE }] : []
  return [...cards, ...listSheets(model), ...comparison]
}

type SheetSelectProps = {
  readonly sheets: readonly PrintableSheet[]
  readonly chosen: PaperChoice
  readonly onChoose: (sheet: PaperChoice) => void
}

function SheetSelect({ sheets, chosen, onChoose }: SheetSelectProps) {
  const at = sheets.findIndex(({ choice }) => choice.kind === chosen.kind && choice.owner === chosen.owner)
  return (
    <SelectField
      label={paperText.sheet}
      value={String(at)}
      options={sheets.map(({ title }, index) => ({ value: String(index), text: title }))}
      onChange={(value) => {
        const sheet = sheets[Number(value)]
        if (sheet !== undefined) onChoose(sheet.choice)
      }}
    />
  )
}

type PreviewProps = Pick<PrintDialogProps, 'onShow'> & { readonly print: PrintState }

function Preview({ print, onShow }: PreviewProps) {
  switch (print.step) {
    case 'making':
      return <p role="status">{paperText.making}</p>
    case 'failed':
      return <Notice kind="error">{errorSentence(print.error)}</Notice>
    case 'made':
      return (
        <>
          {print.savedAs !== null && <Notice kind="done">{paperText.savedAs(print.savedAs)}</Notice>}
          <MissingCharacters missing={print.file.missing} onShow={onShow} />
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
