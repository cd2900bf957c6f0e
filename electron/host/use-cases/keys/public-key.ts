import { thumbprintOf } from '#shared/bundle/fingerprint.ts'
import { readPublicKeyFile, writePublicKeyFile } from '#shared/bundle/public-key-file.ts'
import type { HostApi } from '#shared/contracts/index.ts'
import { failed, ok } from '#shared/result.ts'
import type { HostContext } from '../../host-context.ts'
import { bundleCrypto } from '../../services/bundle-crypto.ts'
import { toFileName } from '../../services/file-name.ts'
import * as keyStore from '../../services/keys/key-store.ts'
import { actOnTrust } from '../../services/trust/act-on-trust.ts'

/** Holds the public key for saving, with the name and the post of its holder. */
export function exportPublicKey(context: HostContext): HostApi['key']['exportPublic'] {
  return async ({ kid, post }) => {
    const key = keyStore.findKey(context.dataFolder, kid)
    if (key === null) return failed({ code: 'key/not-found' })
    const { holder, publicKey } = key
    const bytes = writePublicKeyFile({ holder, post, publicKey }, bundleCrypto)
    const name = toFileName(['公開鍵', holder], '.pub.json')
    return actOnTrust(context, () =>
      ok({
        event: { act: 'key/export-public', subject: holder, reason: null, before: null, after: { kid, post } },
        value: { token: context.files.hold({ name, bytes }), name },
      }),
    )
  }
}

/** Whose key a chosen file says it is. */
export function readPublicKey(context: HostContext): HostApi['key']['readPublic'] {
  return async ({ token }) => {
    const file = context.files.find(token)
    if (!file.ok) return file
    const read = readPublicKeyFile(file.value.bytes, bundleCrypto)
    if (!read.ok) return read
    const { holder, post, publicKey } = read.value
    return ok({ kid: thumbprintOf(publicKey, bundleCrypto), holder, post })
  }
}
