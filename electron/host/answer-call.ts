import type { AppError } from '#shared/app-error.ts'
import type { Call } from '#shared/contracts/check-call.ts'
import { failed, type Result } from '#shared/result.ts'
import { dataErrorOf } from '#db/data-error.ts'
import type { Log } from './services/log.ts'

type Answer = (input: unknown) => Promise<Result<unknown, AppError>>

/**
 * The answer of `api` to a checked call. What is thrown ends here: trouble with the disk in its own words, anything else in the log
 * under a reference.
 */
export async function answerCall(api: object, call: Call, log: Log): Promise<Result<unknown, AppError>> {
  const answer = ownMember(ownMember(api, call.namespace), call.method) as Answer | undefined
  if (answer === undefined) return failed({ code: 'gate/refused' })
  try {
    return await answer(call.input)
  } catch (thrown) {
    const error = dataErrorOf(thrown)
    const reference = log.report(`${call.namespace}.${call.method}`, thrown)
    return failed(error ?? { code: 'internal', reference })
  }
}

function ownMember(holder: unknown, name: string): unknown {
  const isThere = typeof holder === 'object' && holder !== null && Object.hasOwn(holder, name)
  return isThere ? (holder as Readonly<Record<string, unknown>>)[name] : undefined
}
