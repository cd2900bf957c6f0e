import { digitsOf } from '#shared/bundle/fingerprint.ts'
import type { HostApi } from '#shared/contracts/index.ts'
import type { KeyInfo } from '#shared/contracts/key-contract.ts'
import { ok } from '#shared/result.ts'
import type { HostContext } from '../../host-context.ts'
import type { KeyDescription } from '../../services/keys/key-file.ts'
import * as keyStore from '../../services/keys/key-store.ts'

export function listKeys(context: HostContext): HostApi['key']['list'] {
  return () => Promise.resolve(ok(keyStore.listKeys(context.dataFolder).keys.map(toKeyInfo)))
}

/** The key with the 30 digits by which people compare it. */
export function toKeyInfo(key: KeyDescription): KeyInfo {
  return { ...key, digits: digitsOf(key.kid) }
}
