import type { Form } from '../../domain/form/form.ts'
import type { CardIndicators } from '../card/card-indicators.ts'
import type { KpiRow } from '../indicators/kpi-sheet.ts'
import type { SheetLine } from '../cells/sheet-line.ts'
import type { FormSubject } from './form-subject.ts'

type Remarks = Pick<Form, 'hasOwnRemarks'>

/** Values as the plan prints them: without the percentages that the program computes, unless the form has its remarks. */
export function printedValues({ hasOwnRemarks }: Remarks, lines: readonly SheetLine[]): readonly SheetLine[] {
  if (hasOwnRemarks) return lines
  return lines.map((line) =>
    line.asides === undefined ? line : { ...line, asides: line.asides.filter(({ kind }) => kind !== 'percent') },
  )
}

/** A row of yearly values as the plan prints it. */
export function asPrintedRow({ form }: Pick<FormSubject, 'form'>, row: KpiRow): KpiRow {
  return {
    ...row,
    baseline: printedValues(form, row.baseline),
    targets: row.targets.map((lines) => printedValues(form, lines)),
    actuals: row.actuals.map((lines) => printedValues(form, lines)),
  }
}

/** The table of indicators of a card as the plan prints it. */
export function printedIndicators({ card: { indicators }, form }: FormSubject): CardIndicators {
  if (indicators.shape === 'yearly') {
    return { ...indicators, rows: indicators.rows.map((row) => asPrintedRow({ form }, row)) }
  }
  const rows = indicators.rows.map((row) => ({
    ...row,
    baseline: printedValues(form, row.baseline),
    targets: printedValues(form, row.targets),
    actuals: printedValues(form, row.actuals),
  }))
  return { ...indicators, rows }
}
