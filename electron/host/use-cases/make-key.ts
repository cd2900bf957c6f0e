import type { HostApi } from '#shared/contracts/index.ts'
import { ok } from '#shared/result.ts'
import type { HostContext } from '../host-context.ts'
import * as keyStore from '../services/keys/key-store.ts'
import { toKeyInfo } from './list-keys.ts'

export function makeKey(context: HostContext): HostApi['exchange']['makeKey'] {
  return async ({ holder, passphrase }) => {
    const createdAt = context.now().toISOString()
    const made = await keyStore.makeKey(context.dataFolder, { holder, passphrase, createdAt })
    return made.ok ? ok(toKeyInfo(made.value)) : made
  }
}
