import { digestOf } from '#shared/encoding/digest.ts'
import type { HostApi } from '#shared/contracts/index.ts'
import { failed, ok } from '#shared/result.ts'
import type { HostContext } from '../../host-context.ts'
import { bundleCrypto } from '../../services/bundle-crypto.ts'
import { toFileName } from '../../services/file-name.ts'
import { relockKeyFile } from '../../services/keys/key-file.ts'
import * as keyStore from '../../services/keys/key-store.ts'
import { actOnTrust } from '../../services/trust/act-on-trust.ts'
import { toKeyInfo } from './list-keys.ts'

const stateOf = (kid: string, bytes: Uint8Array) => ({ kid, file: digestOf(bytes, bundleCrypto) })

/** The same key under another passphrase; the old file is gone with it. */
export function changePassphrase(context: HostContext): HostApi['key']['changePassphrase'] {
  return async ({ kid, passphrase, next }) => {
    const file = keyStore.readKey(context.dataFolder, kid)
    if (!file.ok) return file
    const locked = await relockKeyFile(file.value, { passphrase, next }, context.deriveKey)
    if (!locked.ok) return locked
    const { description, bytes } = locked.value
    const [before, after] = [stateOf(kid, file.value), stateOf(kid, bytes)]
    return actOnTrust(context, () =>
      ok({
        event: { act: 'key/change-passphrase', subject: description.holder, reason: null, before, after },
        value: null,
        write: () => keyStore.keepKey(context.dataFolder, locked.value),
      }),
    )
  }
}

/** Holds the key under a passphrase of its own for saving; the key of this terminal stays as it is. */
export function exportRecovery(context: HostContext): HostApi['key']['exportRecovery'] {
  return async ({ kid, passphrase, recovery }) => {
    const file = keyStore.readKey(context.dataFolder, kid)
    if (!file.ok) return file
    const locked = await relockKeyFile(file.value, { passphrase, next: recovery }, context.deriveKey)
    if (!locked.ok) return locked
    const { description, bytes } = locked.value
    const name = toFileName(['復旧用の鍵', description.holder], '.key.json')
    const after = stateOf(kid, bytes)
    return actOnTrust(context, () =>
      ok({
        event: { act: 'key/export-recovery', subject: description.holder, reason: null, before: null, after },
        value: { token: context.files.hold({ name, bytes }), name },
      }),
    )
  }
}

/** Keeps the key of a recovery file on this terminal, under a passphrase of this terminal. */
export function takeInRecovery(context: HostContext): HostApi['key']['takeInRecovery'] {
  return async ({ token, recovery, passphrase }) => {
    const file = context.files.find(token)
    if (!file.ok) return file
    const locked = await relockKeyFile(file.value.bytes, { passphrase: recovery, next: passphrase }, context.deriveKey)
    if (!locked.ok) return locked
    const { description, bytes } = locked.value
    if (keyStore.findKey(context.dataFolder, description.kid) !== null) return failed({ code: 'key/exists' })
    const after = stateOf(description.kid, bytes)
    return actOnTrust(context, () =>
      ok({
        event: { act: 'key/take-in-recovery', subject: description.holder, reason: null, before: null, after },
        value: toKeyInfo(description),
        write: () => keyStore.keepKey(context.dataFolder, locked.value),
      }),
    )
  }
}
