/** The answer of something that may fail in an expected way; a broken assumption throws instead. */
export type Result<T, E> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: E }

export function ok<T>(value: T): Result<T, never> {
  return { ok: true, value }
}

export function failed<E>(error: E): Result<never, E> {
  return { ok: false, error }
}
