import type { PlanModel } from '../../../plan/plan-model.ts'
import type { PlanRecord } from '../../../record/plan-record.ts'
import type { CheckRule } from '../../check-rule.ts'
import { findingAt, type Finding } from '../../finding.ts'
import { numberText } from '../../printed-figures.ts'

/** A column of differences whose figure is not the difference of the two columns that the other rows of the table subtract. */
export const statisticDifference: CheckRule = {
  reads: ['annexTable', 'annexRow'],
  find: (model) => model.list('annexTable').flatMap((table) => findIn(model, table)),
}

type Row = { readonly record: PlanRecord<'annexRow'>; readonly figures: readonly (number | null)[] }
/** Columns of a difference: `of` is `later` less `earlier`. */
type Difference = { readonly of: number; readonly later: number; readonly earlier: number }

function findIn(model: PlanModel, table: PlanRecord<'annexTable'>): readonly Finding[] {
  const columns = differenceColumns(table)
  if (columns.length === 0) return []
  const rows = model
    .listBy('annexRow', 'table', table.id)
    .map((record) => ({ record, figures: record.fields.cells.map(readFigure) }))
  return columns.flatMap((of) => {
    const difference = subtracted(rows, of)
    return difference === null ? [] : rows.flatMap((row) => findInRow(table, row, difference) ?? [])
  })
}

function differenceColumns({ fields: { columns, columnRoles } }: PlanRecord<'annexTable'>): readonly number[] {
  const isDifference = (label: string, at: number) =>
    columnRoles.some((role) => role !== '') ? columnRoles[at] === 'difference' : /増減|差引|^差$/u.test(label)
  return columns.flatMap((label, at) => (isDifference(label, at) ? [at] : []))
}

/** 9万7,881 and words are no figure here; ▲ and △ are minus. */
function readFigure(cell: string): number | null {
  const folded = cell
    .normalize('NFKC')
    .replaceAll(/[,\s]/gu, '')
    .replace(/^[▲△−–]/u, '-')
  return /^[-+]?\d+(?:\.\d+)?%?$/u.test(folded) ? Number.parseFloat(folded) : null
}

/** Which columns a difference is of: those that fit the most rows, and at least half of those that have all three. */
function subtracted(rows: readonly Row[], of: number): Difference | null {
  const before = Array.from({ length: of }, (_, at) => at)
  const pairs = before.flatMap((earlier) => before.map((later) => ({ of, later, earlier })))
  const counted = pairs
    .filter(({ later, earlier }) => later !== earlier)
    .map((pair) => {
      const known = rows.flatMap((row) => errorOf(row, pair) ?? [])
      return { pair, total: known.length, fitting: known.filter((error) => isSmall(error)).length }
    })
    .filter(({ total, fitting }) => total >= 2 && fitting * 2 >= total)
    .sort((one, other) => other.fitting - one.fitting)
  return counted[0]?.pair ?? null
}

function errorOf({ figures }: Row, { of, later, earlier }: Difference): number | null {
  const [stated, end, start] = [figures[of], figures[later], figures[earlier]]
  if (typeof stated !== 'number' || typeof end !== 'number' || typeof start !== 'number') return null
  return stated - (end - start)
}

/** Shares are printed with one or two decimals, and so are their differences. */
function isSmall(error: number): boolean {
  return Math.abs(error) < 0.005
}

function findInRow(table: PlanRecord<'annexTable'>, row: Row, difference: Difference): Finding | null {
  const error = errorOf(row, difference)
  if (error === null || isSmall(error)) return null
  const { cells } = row.record.fields
  const stated = cells[difference.of] ?? ''
  const params = {
    table: table.fields.title,
    row: cells[0] ?? '',
    column: table.fields.columns[difference.of] ?? '',
    stated,
    computed: numberText((row.figures[difference.of] ?? 0) - error),
  }
  return findingAt('statistic-difference', 'contradiction', { recordId: row.record.id, field: 'cells' }, params)
}
