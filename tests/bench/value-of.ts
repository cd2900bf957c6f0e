import type { Result } from '#shared/result.ts'

/** The value of a result that must be one: a benchmark of what fails measures nothing. */
export function valueOf<T>(result: Result<T, { readonly code: string }>): T {
  if (!result.ok) throw new Error(result.error.code)
  return result.value
}
