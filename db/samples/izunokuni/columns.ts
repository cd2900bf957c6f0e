import type { ColumnKey } from './sheet.ts'

type Column = {
  readonly key: ColumnKey
  readonly label: string
  readonly period: string
  readonly isBeyond: boolean
}

/** The five columns of the schedule grid, the same on every sheet. */
export const columns: readonly Column[] = [
  { key: 'r5a', label: '令和5年度(前期)', period: '2023H1', isBeyond: false },
  { key: 'r5b', label: '令和5年度(後期)', period: '2023H2', isBeyond: false },
  { key: 'r6', label: '令和6年度', period: '2024', isBeyond: false },
  { key: 'r7', label: '令和7年度', period: '2025', isBeyond: false },
  { key: 'r8', label: '令和8年度', period: '2026', isBeyond: true },
]

/** The canonical period of a column. */
export function periodOf(key: ColumnKey): string {
  const column = columns.find((candidate) => candidate.key === key)
  if (column === undefined) throw new Error(`No column ${key}`)
  return column.period
}
