import type { LooseFields } from '../record/plan-record.ts'

/** The fields that say in which cell of an indicator a value stands. */
export const cellFields = ['owner', 'role', 'period', 'position'] as const

export function isCellField(field: string): boolean {
  return cellFields.some((name) => name === field)
}

/** The cell of a value, the same text for the same cell. */
export function cellKeyOf(fields: LooseFields): string {
  return cellFields.map((name) => String(fields[name] ?? '')).join(' ')
}
