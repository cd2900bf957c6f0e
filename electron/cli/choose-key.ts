import type { AppError } from '#shared/app-error.ts'
import { failed, ok, type Result } from '#shared/result.ts'
import type { Host } from '../host/start-host.ts'

/** The thumbprint that was given, else that of the only key of this terminal. */
export async function chooseKey({ api }: Host, kid: string | null): Promise<Result<string, AppError>> {
  if (kid !== null) return ok(kid)
  const keys = await api.key.list({})
  if (!keys.ok) return keys
  const only = keys.value.length === 1 ? keys.value[0] : undefined
  return only === undefined ? failed({ code: 'key/not-found' }) : ok(only.kid)
}
