import { parsePeriodText } from '../fiscal-period/period-text.ts'
import { writePeriod, type PeriodNotation } from '../fiscal-period/write-period.ts'
import type { FieldsOf } from '../record/record-types.ts'

/** The bar in words, as a table of the schedule prints it: period, label, remark; before them that it is what was done. An unknown end stays an open wave. */
export function describeBar(bar: FieldsOf<'bar'>, notation: PeriodNotation): string {
  const words = [bar.track === 'actual' ? '実績' : '', barPeriod(bar, notation), bar.label, bar.remark ?? ''].filter(
    (word) => word !== '',
  )
  return words.join('　')
}

function barPeriod(bar: FieldsOf<'bar'>, notation: PeriodNotation): string {
  const from = written(bar.from, notation)
  const to = bar.to === null || bar.to === bar.from ? from : written(bar.to, notation)
  switch (bar.end) {
    case 'closed':
      return to === from ? from : `${from}～${to}`
    case 'continues':
      return `${to === from ? from : `${from}～${to}`}（その後も続く）`
    case 'open':
      return `${from}以降`
    case 'unknown':
      return `${to === from ? from : `${from}～${to}`}～（終わりの記載なし）`
  }
}

function written(period: string, notation: PeriodNotation): string {
  const read = parsePeriodText(period)
  return read === null ? period : writePeriod(read, notation)
}
