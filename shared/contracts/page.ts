import * as z from 'zod'

/** Some of a list that may be too long for one message: those from rank `from` on, of `total`. */
export type Page<T> = { readonly total: number; readonly from: number; readonly items: readonly T[] }

/** From which rank on; the first where it is left out. */
export const PageStartSchema = z.int().min(0).optional()
