import type { RecordId } from '../../../domain/record/field.ts'
import { findPlace } from '../../../domain/structure/places.ts'
import type { CardSheet } from '../../card/card-sheet.ts'
import { shownOwner } from '../../card/shown-owner.ts'
import { valueLines, type IndicatorRow } from '../../indicators/indicator-rows.ts'
import { gradedRowOf } from '../../indicators/grade-lines.ts'
import { kpiRowsOf, type KpiRow } from '../../indicators/kpi-sheet.ts'
import { rowPlace } from '../../cells/sheet-cells.ts'
import type { SheetLine } from '../../cells/sheet-line.ts'
import { yearColumnsOf, type YearColumn } from '../../indicators/year-columns.ts'
import type { Composed, FormSubject } from '../form-subject.ts'
import type { FormIndicator, LabelledValues } from '../form-content.ts'
import { inOwnColumns } from '../own-columns.ts'
import { asPrintedRow, printedIndicators, printedValues } from '../printed-values.ts'

export type IndicatorSource = 'indicators' | 'indicator-rows' | 'indicator-list' | 'targets'

const OWN_WORD = '評価指標'

/** The indicators of a card in the way that the form asks for; [] where it has none. */
export function indicatorContent(subject: FormSubject, source: IndicatorSource): readonly Composed[] {
  const { indicators } = subject.card
  const { foot } = indicators
  if (indicators.rows.length === 0) return []
  switch (source) {
    case 'indicators':
      return [{ own: OWN_WORD, content: { kind: 'indicators', indicators: printedIndicators(subject) } }]
    case 'indicator-rows':
      return [{ own: OWN_WORD, content: { kind: 'indicator-rows', rows: labelledValues(subject), foot } }]
    case 'indicator-list':
      return [{ own: OWN_WORD, content: { kind: 'indicator-list', rows: asList(formIndicators(subject)), foot } }]
    case 'targets': {
      const columns = yearColumnsOf(subject.model)
      const rows = yearlyRowsOf(subject, subject.card, columns)
      return [
        {
          own: OWN_WORD,
          content: { kind: 'targets', isOneTable: hasMarks(rows), ...inOwnColumns(rows, columns), foot },
        },
      ]
    }
  }
}

/** Whether each of several indicators has a mark of its own. */
function hasMarks(rows: readonly KpiRow[]): boolean {
  const marks = new Set(rows.map(({ rowLabel }) => rowLabel))
  return rows.length > 1 && marks.size === rows.length && [...marks].every((mark) => /^[①-⑳]$/u.test(mark))
}

/** The indicators of a card year by year, with the milestones that the plan prints in the same cells. */
export function yearlyRowsOf(subject: FormSubject, card: CardSheet, columns: readonly YearColumn[]): readonly KpiRow[] {
  return allYearlyRows(subject.model, card, columns).map((row) => asPrintedRow(subject, row))
}

function allYearlyRows(
  model: FormSubject['model'],
  { indicators, ...card }: CardSheet,
  columns: readonly YearColumn[],
): readonly KpiRow[] {
  if (indicators.shape === 'final') {
    return kpiRowsOf(model, ownerOfIndicators(model, card.owner), { columns, judgedRow: gradedRowOf(model) })
  }
  const at = columns.map(({ year }) => indicators.columns.findIndex((column) => column.year === year))
  const spread = <T>(ofYear: readonly T[], empty: T) => at.map((index) => ofYear[index] ?? empty)
  const none: readonly SheetLine[] = []
  return indicators.rows.map((row) => ({
    ...row,
    targets: spread(row.targets, none),
    actuals: spread(row.actuals, none),
    grades:
      row.grades.length === 0
        ? []
        : at.flatMap((index) => row.grades[index] ?? { text: '', address: null, recordId: null, marks: [] }),
  }))
}

function ownerOfIndicators(model: FormSubject['model'], owner: RecordId): RecordId {
  const place = findPlace(model, owner)
  return place === null ? owner : shownOwner(model, place, 'indicatorUse')
}

function formIndicators({ model, card, form }: FormSubject): readonly FormIndicator[] {
  const linesOf = ({ owner }: IndicatorRow, role: 'baseline' | 'target' | 'actual') =>
    printedValues(
      form,
      valueLines(model, { owner, role, period: null }, () => true).filter(({ text }) => text !== ''),
    )
  return card.indicators.rows.map((row) => ({
    key: rowPlace(row),
    name: row.name,
    rowLabel: row.rowLabel,
    remarks: row.remarks,
    isUnderHeading: row.rowLabel !== '',
    baseline: linesOf(row, 'baseline'),
    targets: linesOf(row, 'target'),
    actuals: linesOf(row, 'actual'),
  }))
}

/** A heading stands once above all that it covers; a name that its own target begins with stands there alone. */
function asList(indicators: readonly FormIndicator[]): readonly FormIndicator[] {
  return indicators.map((row, index) => {
    const isSaid = row.name.text !== '' && row.targets.some(({ text }) => text.startsWith(row.name.text))
    return {
      ...row,
      rowLabel: row.rowLabel === indicators[index - 1]?.rowLabel ? '' : row.rowLabel,
      name: isSaid ? { ...row.name, text: '' } : row.name,
    }
  })
}

/** Baselines and targets always, actuals only where there is one. The name of an indicator stands with the first of its values. */
function labelledValues(subject: FormSubject): readonly LabelledValues[] {
  const indicators = formIndicators(subject)
  const ofRole = (
    role: LabelledValues['role'],
    pick: (each: FormIndicator) => readonly SheetLine[],
  ): LabelledValues => ({
    role,
    values: indicators.map(({ key, name, rowLabel, remarks, ...rest }) => ({
      key,
      name,
      rowLabel,
      remarks,
      lines: pick({ key, name, rowLabel, remarks, ...rest }),
    })),
  })
  const all = [
    ofRole('baseline', ({ baseline }) => baseline),
    ofRole('target', ({ targets }) => targets),
    ofRole('actual', ({ actuals }) => actuals),
  ]
  return all.filter(({ role, values }) => role !== 'actual' || values.some(({ lines }) => lines.length > 0))
}
