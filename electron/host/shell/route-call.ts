import * as z from 'zod'
import type { AppError } from '#shared/app-error.ts'
import { checkCall } from '#shared/contracts/check-call.ts'
import type { ShellApi } from '#shared/contracts/index.ts'
import { failed, type Result } from '#shared/result.ts'
import { answerCall } from '../answer-call.ts'
import type { HostLink } from '../host-link.ts'
import type { Log } from '../services/log.ts'

/** Bytes that one message of a page may have. */
export const MESSAGE_LIMIT = 64 * 1024 * 1024

const CallSchema = z.strictObject({ namespace: z.string(), method: z.string(), input: z.unknown() })

/** Who answers the pages. `shell` may lack what its pages do by themselves. */
export type Answering = { readonly host: HostLink; readonly shell: Partial<ShellApi>; readonly log: Log }

/** The answer to what a page sent: `gate/refused` unless the contracts have the method and its input fits. */
export async function routeCall(message: unknown, { host, shell, log }: Answering): Promise<Result<unknown, AppError>> {
  const call = CallSchema.safeParse(message)
  if (!call.success) return failed({ code: 'gate/refused' })
  const checked = checkCall(call.data)
  if (!checked.ok) return checked
  return checked.value.place === 'host' ? host.answer(checked.value) : answerCall(shell, checked.value, log)
}
