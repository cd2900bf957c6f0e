import * as z from 'zod'

/** Stands for a file that the host holds; the screens never see a path. */
export type FileToken = string & { readonly __brand: 'FileToken' }
export const FileTokenSchema = z.custom<FileToken>(
  (given) => typeof given === 'string' && /^[A-Za-z0-9_-]{22,64}$/.test(given),
)
