import type { AppError } from '#shared/app-error.ts'
import type { Call } from '#shared/contracts/check-call.ts'
import type { FileToken } from '#shared/contracts/file-token.ts'
import { failed, type Result } from '#shared/result.ts'
import type { HeldContent } from './services/held-files.ts'

/** The host as its shells know it, in this process or in another one. */
export type HostLink = {
  /** Answers a call that `checkCall` has let through. */
  readonly answer: (call: Call) => Promise<Result<unknown, AppError>>
  readonly hold: (content: HeldContent) => Promise<Result<FileToken, AppError>>
  readonly findFile: (token: FileToken) => Promise<Result<HeldContent, AppError>>
  readonly close: () => Promise<void>
}

/** Stands in for a host that could not start: the window opens all the same, and every question is answered with the reason. */
export function refusingLink(error: AppError): HostLink {
  const refuse = async (): Promise<Result<never, AppError>> => failed(error)
  return { answer: refuse, hold: refuse, findFile: refuse, close: async () => undefined }
}
