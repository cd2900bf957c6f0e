import { foldWidth } from '../fiscal-period/fold-width.ts'

/**
 * What a column of an annex table is: `series` the figures of a year, `difference` that of the two series before it, `change` that of
 * the series before it and the first one; '' anything else.
 */
export const columnRoles = ['', 'series', 'difference', 'change'] as const
export type ColumnRole = (typeof columnRoles)[number]

export function columnRoleOf(text: string | undefined): ColumnRole {
  return columnRoles.find((role) => role === text) ?? ''
}

/**
 * The difference that belongs into a column of a row, with as many decimals as its figures; null where the column is none or a figure
 * is missing. A minus stands before a difference that is less, as in print.
 */
export function differenceAt(cells: readonly string[], roles: readonly string[], index: number): string | null {
  const role = columnRoleOf(roles[index])
  if (role !== 'difference' && role !== 'change') return null
  const series = [...roles.keys()].filter((at) => at < index && columnRoleOf(roles[at]) === 'series')
  const from = series.length < 2 ? undefined : role === 'change' ? series[0] : series.at(-2)
  const [first, last] = [figureOf(cells[from ?? -1]), figureOf(cells[series.at(-1) ?? -1])]
  return first === null || last === null ? null : subtract(last, first)
}

/** Whether two printed figures are the same number: -17,975 and －17975, 12.0 and 12. Null where one of them is none. */
export function isSameFigure(one: string, other: string): boolean | null {
  const [a, b] = [figureOf(one), figureOf(other)]
  return a === null || b === null ? null : subtract(a, b).replace(/[0.,%]/g, '') === ''
}

/** A figure as a whole number of its last decimals, and what stands behind it. */
type Figure = { readonly digits: bigint; readonly decimals: number; readonly unit: string }

const FIGURE = /^([-▲△+]?)\s*(\d[\d,]*)(?:\.(\d+))?\s*(\D{0,6})$/

function figureOf(text: string | undefined): Figure | null {
  const [, sign = '', whole = '', fraction = '', unit = ''] = FIGURE.exec(foldWidth(text ?? '').trim()) ?? []
  if (whole === '') return null
  const digits = BigInt(whole.replaceAll(',', '') + fraction)
  return { digits: /[-▲△]/.test(sign) ? -digits : digits, decimals: fraction.length, unit }
}

function subtract(last: Figure, first: Figure): string {
  const decimals = Math.max(last.decimals, first.decimals)
  const scaled = ({ digits, decimals: own }: Figure) => digits * 10n ** BigInt(decimals - own)
  const difference = scaled(last) - scaled(first)
  const digits = String(difference < 0n ? -difference : difference).padStart(decimals + 1, '0')
  const whole = digits.slice(0, digits.length - decimals).replace(/\B(?=(\d{3})+$)/g, ',')
  const fraction = decimals === 0 ? '' : `.${digits.slice(-decimals)}`
  return `${difference < 0n ? '-' : ''}${whole}${fraction}${last.unit === first.unit ? last.unit : ''}`
}
