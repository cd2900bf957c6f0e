import type { AppError } from '#shared/app-error.ts'
import { readBundleText } from '#shared/bundle/bundle-text.ts'
import { ok, type Result } from '#shared/result.ts'
import { bundleCrypto } from '../host/services/bundle-crypto.ts'
import { openLockedFile } from '../host/services/exchange/passphrase-file.ts'
import { readFile } from './read-file.ts'

/** The bytes of a bundle; of one that is locked what is in it, with the passphrase that `ask` gives. */
export async function readBundleFile(path: string, ask: () => Promise<string>): Promise<Result<Uint8Array, AppError>> {
  const bytes = readFile(path)
  if (!bytes.ok) return bytes
  const text = readBundleText(bytes.value, bundleCrypto)
  const isLocked = !text.ok && text.error.code === 'bundle/locked'
  return isLocked ? openLockedFile(bytes.value, await ask()) : ok(bytes.value)
}
