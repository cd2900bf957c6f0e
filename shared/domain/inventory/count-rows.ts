import { comparePeriods, endMonth, type FiscalPeriod } from '../fiscal-period/fiscal-period.ts'
import { parsePeriodText } from '../fiscal-period/period-text.ts'
import { readPeriod } from '../fiscal-period/read-period.ts'
import type { PlanModel } from '../plan/plan-model.ts'
import type { RecordId } from '../record/field.ts'
import type { PlanRecord } from '../record/plan-record.ts'
import type { FieldsOf } from '../record/record-types.ts'
import { readValue } from '../value/read-value.ts'
import type { ReadItem } from '../value/value-reading.ts'

/** Rows of a list: `counted` surely count, `undated` have no year where the list has a column for it, `later` are done later. */
export type RowCount = { readonly counted: number; readonly undated: number; readonly later: number }

/**
 * How the lists that count into one value of an indicator compare with what is written there. `written` is the number in that value,
 * null where nothing is written or no number was read; `agrees` where some number of the undated rows makes up the difference.
 */
export type InventoryCount = {
  readonly indicator: PlanRecord<'indicator'>
  readonly role: FieldsOf<'inventory'>['countsIntoRole']
  readonly period: string | null
  readonly own: RowCount
  /** Every list that counts into the same value, this one among them. */
  readonly inventories: ReadonlyArray<PlanRecord<'inventory'>>
  readonly all: RowCount
  readonly value: PlanRecord<'value'> | null
  readonly written: number | null
  readonly agrees: boolean | null
}

/** What the rows of a list come to; null where it counts into no indicator. Sub-rows belong to their row and count nothing. */
export function countInventory(model: PlanModel, inventory: PlanRecord<'inventory'>): InventoryCount | null {
  const { countsInto, countsIntoRole: role, countsIntoPeriod: period } = inventory.fields
  const indicator = countsInto === null ? null : model.find('indicator', countsInto)
  if (indicator === null) return null
  const inventories = model
    .listBy('inventory', 'countsInto', indicator.id)
    .filter(({ fields }) => fields.countsIntoRole === role && fields.countsIntoPeriod === period)
  const all = inventories.map((each) => countRows(model, each)).reduce(sumOf)
  const value = valueCounted(model, indicator.id, inventory.fields)
  const isPart = inventories.some(({ fields }) => fields.yearColumn !== null)
  const written = value === null ? null : numberOf(readValue(value.fields.raw), isPart)
  const agrees = written === null ? null : all.counted <= written && written <= all.counted + all.undated
  return { indicator, role, period, own: countRows(model, inventory), inventories, all, value, written, agrees }
}

function countRows(model: PlanModel, { id, fields }: PlanRecord<'inventory'>): RowCount {
  const { yearColumn, countsIntoPeriod } = fields
  const rows = model.listBy('inventoryRow', 'inventory', id).filter(({ fields: { parent } }) => parent === null)
  const until = countsIntoPeriod === null ? null : parsePeriodText(countsIntoPeriod)
  if (yearColumn === null || until === null) return { counted: rows.length, undated: 0, later: 0 }
  const kinds = rows.map((row) => whenDone(row.fields.cells[yearColumn] ?? '', until))
  const count = (kind: keyof RowCount) => kinds.filter((each) => each === kind).length
  return { counted: count('counted'), undated: count('undated'), later: count('later') }
}

/** Whether a row is done by the end of a period. An open or unknown time (令和6年度以降, 国の動向による) is not known to be. */
function whenDone(text: string, until: FiscalPeriod): keyof RowCount {
  if (text.trim() === '') return 'undated'
  const read = readPeriod(text)
  const [end, limit] = [read.ok ? endMonth(read.value.period) : null, endMonth(until)]
  return end !== null && limit !== null && comparePeriods(end, limit) <= 0 ? 'counted' : 'later'
}

function sumOf(one: RowCount, other: RowCount): RowCount {
  return {
    counted: one.counted + other.counted,
    undated: one.undated + other.undated,
    later: one.later + other.later,
  }
}

function valueCounted(
  model: PlanModel,
  indicator: RecordId,
  { countsIntoRole, countsIntoPeriod }: FieldsOf<'inventory'>,
): PlanRecord<'value'> | null {
  const values = model.listBy('value', 'owner', indicator).filter(({ fields }) => fields.role === countsIntoRole)
  if (countsIntoPeriod === null && values.length === 1) return values[0] ?? null
  return values.find(({ fields }) => fields.period === countsIntoPeriod) ?? null
}

/**
 * The number that a value comes to: of 1件 ⇒ 52件 the last; of 14項目のうち12項目 the 12 where rows are picked by their year, and else
 * the 14 that the list is of; null where it holds none.
 */
function numberOf(item: ReadItem, isPart: boolean): number | null {
  switch (item.kind) {
    case 'amount':
      return Number(item.amount.number)
    case 'share':
      return Number((isPart ? item.part : item.whole).number)
    case 'change': {
      const last = item.sides.at(-1)
      return last === undefined ? null : numberOf(last, isPart)
    }
    default:
      return null
  }
}
