import type { ErrorCode } from '#shared/app-error.ts'
import type { FileKind, HeldFile } from '#shared/contracts/file-contract.ts'
import type { TakeInState } from './take-in-store.ts'

/** A file that is taken in on 鍵と名簿. */
export type KeyOrRosterFile = HeldFile & { readonly what: Extract<FileKind, 'roster' | 'public-key' | 'key'> }

const kinds: Readonly<Partial<Record<ErrorCode, KeyOrRosterFile['what']>>> = {
  'import/roster': 'roster',
  'bundle/public-key': 'public-key',
  'bundle/key': 'key',
}

/** The refused file where it is one of 鍵と名簿; null for every other. */
export function keyOrRosterIn({
  name,
  token,
  error,
}: Extract<TakeInState, { readonly step: 'refused' }>): KeyOrRosterFile | null {
  const what = kinds[error.code]
  return what === undefined || token === null ? null : { name, token, what }
}
