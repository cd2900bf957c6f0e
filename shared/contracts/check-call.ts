import type { GateError } from '../app-error.ts'
import { failed, ok, type Result } from '../result.ts'
import type { Method } from './contract.ts'
import { findMethod } from './index.ts'

/** A call as it comes from a screen: names and input unchecked. */
export type Call = { readonly namespace: string; readonly method: string; readonly input: unknown }

/** A call that the contracts allow, with its input checked. */
export type CheckedCall = Call & { readonly place: Method['place'] }

/** The gate's question: do the contracts have this method, and does its input fit? */
export function checkCall(call: Call): Result<CheckedCall, GateError> {
  const method = findMethod(call.namespace, call.method)
  if (method === null) return failed({ code: 'gate/refused' })
  const input = method.input.safeParse(call.input)
  if (!input.success) return failed({ code: 'gate/refused' })
  return ok({ namespace: call.namespace, method: call.method, input: input.data, place: method.place })
}
