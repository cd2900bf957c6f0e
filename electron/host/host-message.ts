import type { AppError } from '#shared/app-error.ts'
import type { Call } from '#shared/contracts/check-call.ts'
import type { FileToken } from '#shared/contracts/file-token.ts'
import type { Result } from '#shared/result.ts'
import type { HeldContent } from './services/held-files.ts'

/** What the main process asks of the host's process; each question is answered once, under its `id`, in any order. */
export type HostQuestion =
  | { readonly ask: 'answer'; readonly call: Call }
  | { readonly ask: 'hold'; readonly content: HeldContent }
  | { readonly ask: 'findFile'; readonly token: FileToken }

/** `close` is not answered: the process ends instead. */
export type HostRequest = (HostQuestion & { readonly id: number }) | { readonly ask: 'close' }

export type HostAnswer = { readonly id: number; readonly answer: Result<unknown, AppError> }
