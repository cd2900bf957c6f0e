import { useMemo } from 'react'
import type { PlanModel } from '#shared/domain/plan/plan-model.ts'
import type { RecordId } from '#shared/domain/record/field.ts'
import { measuresInOrder } from '#shared/domain/structure/places.ts'
import { COMPARISON_TITLE } from '#shared/sheets/comparison/comparison-sheet.ts'
import { measurePath, printedMeasureTitle } from '#shared/sheets/outline.ts'
import { listMeasureSheets, listSheets, type SheetChoice } from '#shared/sheets/sheet-choice.ts'
import { titleOfSheet } from '#shared/sheets/places/title-of-sheet.ts'
import { printText } from '../../messages/print-text.ts'
import { ChoiceField } from '../../ui/choice-field.tsx'
import { SelectField } from '../../ui/select-field.tsx'
import { cardToPrint, type BatchChoice, type PaperChoice, type PrintChoice } from './print-choice.ts'

type SubjectChoiceProps = {
  readonly model: PlanModel
  /** The sheet that is on the desk. */
  readonly desk: SheetChoice
  readonly isPast: boolean
  readonly choice: PrintChoice
  readonly onChange: (change: Partial<PrintChoice>) => void
}

const WHATS = (['sheet', 'batch', 'book'] as const).map((value) => ({ value, text: printText.whats[value] }))

/** What is printed: one sheet, several 個票, or the book. */
export function SubjectChoice({ model, desk, isPast, choice, onChange }: SubjectChoiceProps) {
  const { what, sheet, batch } = choice
  return (
    <>
      <ChoiceField label={printText.what} options={WHATS} value={what} onChange={(next) => onChange({ what: next })} />
      {what === 'sheet' && (
        <SheetSelect {...{ model, desk, isPast }} chosen={sheet} onChoose={(next) => onChange({ sheet: next })} />
      )}
      {what === 'batch' && <BatchChoices model={model} batch={batch} onChange={(next) => onChange({ batch: next })} />}
      {what === 'book' && <p className="print-hint">{printText.bookHint}</p>}
    </>
  )
}

type PrintableSheet = { readonly choice: PaperChoice; readonly title: string }

/** The card that is on the desk, or else the first, then every other sheet, and 新旧対照表 of an earlier state. */
function printableSheets(model: PlanModel, desk: SheetChoice, isPast: boolean): readonly PrintableSheet[] {
  const card = cardToPrint(model, desk)
  const comparison = isPast ? [{ choice: { kind: 'comparison', owner: null } as const, title: COMPARISON_TITLE }] : []
  const cards =
    card === null
      ? []
      : [{ choice: card, title: printText.card(titleOfSheet(model, { kind: 'card', owner: card.owner })) }]
  return [...cards, ...listSheets(model), ...listMeasureSheets(model), ...comparison]
}

type SheetSelectProps = Pick<SubjectChoiceProps, 'model' | 'desk' | 'isPast'> & {
  readonly chosen: PaperChoice
  readonly onChoose: (sheet: PaperChoice) => void
}

function SheetSelect({ model, desk, isPast, chosen, onChoose }: SheetSelectProps) {
  const sheets = useMemo(() => printableSheets(model, desk, isPast), [model, desk, isPast])
  const at = sheets.findIndex(({ choice }) => choice.kind === chosen.kind && choice.owner === chosen.owner)
  return (
    <SelectField
      label={printText.sheet}
      value={String(at)}
      options={sheets.map(({ title }, index) => ({ value: String(index), text: title }))}
      onChange={(value) => {
        const sheet = sheets[Number(value)]
        if (sheet !== undefined) onChoose(sheet.choice)
      }}
    />
  )
}

type BatchChoicesProps = {
  readonly model: PlanModel
  readonly batch: BatchChoice
  readonly onChange: (batch: BatchChoice) => void
}

function BatchChoices({ model, batch, onChange }: BatchChoicesProps) {
  const sections = model.list('section').map(({ id, fields }) => ({ value: id, text: fields.name }))
  const measures = measuresInOrder(model).map(({ id }) => ({ value: id, text: pathText(model, id) }))
  return (
    <>
      <SelectField
        label={printText.section}
        value={batch.section ?? ''}
        options={[{ value: '', text: printText.all }, ...sections]}
        onChange={(value) => onChange({ ...batch, section: value === '' ? null : (value as RecordId) })}
      />
      <SelectField
        label={printText.measure}
        value={batch.measure ?? ''}
        options={[{ value: '', text: printText.all }, ...measures]}
        onChange={(value) => onChange({ ...batch, measure: value === '' ? null : (value as RecordId) })}
      />
      <label className="check-line">
        <input
          type="checkbox"
          checked={batch.isDelayed}
          onChange={(event) => onChange({ ...batch, isDelayed: event.target.checked })}
        />
        {printText.delayedOnly}
      </label>
    </>
  )
}

function pathText(model: PlanModel, measure: RecordId): string {
  return measurePath(model, measure)
    .map((each) => printedMeasureTitle(model, each))
    .join('　')
}
