import type { HostApi } from '#shared/contracts/index.ts'
import { ok } from '#shared/result.ts'
import type { HostContext } from '../../host-context.ts'
import { createKeyFile } from '../../services/keys/key-file.ts'
import * as keyStore from '../../services/keys/key-store.ts'
import { actOnTrust } from '../../services/trust/act-on-trust.ts'
import { toKeyInfo } from './list-keys.ts'

/** Makes a key and keeps it on this terminal. */
export function makeKey(context: HostContext): HostApi['key']['make'] {
  return async ({ holder, passphrase }) => {
    const made = await createKeyFile({ holder, passphrase, createdAt: context.now().toISOString() }, context.deriveKey)
    if (!made.ok) return made
    const { description } = made.value
    return actOnTrust(context, () =>
      ok({
        event: { act: 'key/make', subject: holder, reason: null, before: null, after: { kid: description.kid } },
        value: toKeyInfo(description),
        write: () => keyStore.keepKey(context.dataFolder, made.value),
      }),
    )
  }
}
