import { fiscalYearOfMonth, startMonth, endMonth } from '../../../fiscal-period/fiscal-period.ts'
import { readPeriod } from '../../../fiscal-period/read-period.ts'
import type { PlanModel } from '../../../plan/plan-model.ts'
import type { RecordId } from '../../../record/field.ts'
import type { PlanRecord } from '../../../record/plan-record.ts'
import type { CheckRule } from '../../check-rule.ts'
import { findingAt, type Finding } from '../../finding.ts'
import { figuresOf, numberText, yearOf, type PrintedFigure } from '../../printed-figures.ts'
import { indicatorName, valuesOf } from '../../sheet-records.ts'

type Inventory = PlanRecord<'inventory'>
type Claim = { readonly value: PlanRecord<'value'>; readonly figure: PrintedFigure }

/** Rows of a list that count into an indicator, and a figure of that indicator that is not their number. */
export const inventoryCount: CheckRule = {
  reads: ['inventory', 'inventoryRow', 'indicator', 'indicatorUse', 'placement', 'project', 'breakdown', 'value'],
  find: (model) => {
    const counted = Map.groupBy(model.list('inventory'), ({ fields }) => fields.countsInto)
    return [...counted].flatMap(([id, inventories]) => {
      const indicator = id === null ? null : model.find('indicator', id)
      return indicator === null ? [] : findIn(model, indicator, inventories)
    })
  },
}

function findIn(
  model: PlanModel,
  indicator: PlanRecord<'indicator'>,
  inventories: readonly Inventory[],
): readonly Finding[] {
  const dates = inventories.flatMap((inventory) => datesOfRows(model, inventory))
  return claimsOn(model, indicator.id, inventories).flatMap(({ value, figure }) => {
    const { least, most } = countBy(dates, figure.year)
    if ((figure.number >= least && figure.number <= most) || figure.whole === dates.length) return []
    const params = {
      title: inventories[0]?.fields.title ?? '',
      indicator: indicatorName(model, indicator),
      year: figure.year === null ? null : String(figure.year),
      stated: `${numberText(figure.number)}${figure.unit}`,
      counted: least === most ? numberText(least) : `${numberText(least)}～${numberText(most)}`,
    }
    const others = inventories.map(({ id }) => id)
    return [findingAt('inventory-count', 'contradiction', { recordId: value.id, field: 'raw', others }, params)]
  })
}

/**
 * The figures that the rows are to make up: of every year where the rows say when they are done; else those of the year that the list
 * counts into, or the last.
 */
function claimsOn(model: PlanModel, indicator: RecordId, inventories: readonly Inventory[]): readonly Claim[] {
  const roles = new Set(inventories.map(({ fields }) => fields.countsIntoRole))
  const claims = valuesOf(model, indicator)
    .filter(({ fields }) => fields.role !== 'forecast' && roles.has(fields.role))
    .flatMap((value) => figuresOf(value).map((figure) => ({ value, figure })))
  if (inventories.some(({ fields }) => fields.yearColumn !== null)) {
    return claims.filter(({ figure }) => figure.year !== null)
  }
  const year = yearOf(inventories[0]?.fields.countsIntoPeriod ?? null)
  return year === null ? claims.slice(-1) : claims.filter(({ figure }) => figure.year === year)
}

/** From when on a row may count and from when on it surely does, as fiscal years; infinite where nothing tells. */
type RowDates = { readonly maybe: number; readonly surely: number }

function datesOfRows(model: PlanModel, { id, fields: { yearColumn } }: Inventory): readonly RowDates[] {
  const rows = model.listBy('inventoryRow', 'inventory', id).filter(({ fields }) => fields.parent === null)
  return rows.map(({ fields }) =>
    yearColumn === null ? { maybe: -Infinity, surely: -Infinity } : datesOf(fields.cells[yearColumn] ?? ''),
  )
}

function datesOf(text: string): RowDates {
  const read = readPeriod(text)
  if (!read.ok) return { maybe: -Infinity, surely: Infinity }
  const [from, to] = [startMonth(read.value.period), endMonth(read.value.period)]
  return {
    maybe: from === null ? -Infinity : fiscalYearOfMonth(from),
    surely: to === null ? Infinity : fiscalYearOfMonth(to),
  }
}

function countBy(dates: readonly RowDates[], year: number | null) {
  const by = year ?? Infinity
  return {
    least: dates.filter(({ surely }) => surely <= by).length,
    most: dates.filter(({ maybe }) => maybe <= by).length,
  }
}
