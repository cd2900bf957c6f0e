import { existsSync, mkdirSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { BundleSigner } from '#shared/bundle/bundle-crypto.ts'
import type { KeyError } from '#shared/bundle/key-error.ts'
import { KeyIdSchema } from '#shared/bundle/public-key.ts'
import type { DataError, FileError } from '#shared/app-error.ts'
import { failed, ok, type Result } from '#shared/result.ts'
import { writeFileAtomically } from '../write-file-atomically.ts'
import { openKeyFile, readKeyFile, type KeyDescription, type LockedKey } from './key-file.ts'
import type { DeriveKey } from './passphrase-lock.ts'

const SUFFIX = '.key.json'
const OWNER_ONLY = 0o600

/** The keys of this terminal, oldest first; `damaged` names the files that hold none any more. */
export function listKeys(dataFolder: string): {
  readonly keys: readonly KeyDescription[]
  readonly damaged: readonly string[]
} {
  const keys: KeyDescription[] = []
  const damaged: string[] = []
  for (const name of listKeyFiles(dataFolder)) {
    const key = readKeyFile(readFileSync(join(keyFolder(dataFolder), name)))
    if (key.ok && name === fileName(key.value.kid)) keys.push(key.value)
    else damaged.push(name)
  }
  keys.sort((one, other) => Date.parse(one.createdAt) - Date.parse(other.createdAt) || (one.kid < other.kid ? -1 : 1))
  return { keys, damaged }
}

/** The key with this thumbprint; null if this terminal has none or its file is damaged. */
export function findKey(dataFolder: string, kid: string): KeyDescription | null {
  return listKeys(dataFolder).keys.find((key) => key.kid === kid) ?? null
}

/** Keeps a key in `<data>/keys/`, readable by its owner alone; in the place of the file that the key may have there. */
export function keepKey(
  dataFolder: string,
  { description, bytes }: LockedKey,
): Result<KeyDescription, DataError | FileError> {
  mkdirSync(keyFolder(dataFolder), { recursive: true, mode: 0o700 })
  const written = writeFileAtomically(join(keyFolder(dataFolder), fileName(description.kid)), bytes, OWNER_ONLY)
  return written.ok ? ok(description) : written
}

/** The file of a key of this terminal. */
export function readKey(dataFolder: string, kid: string): Result<Uint8Array, KeyError> {
  // The name of the file comes out of `kid`, which may come from outside.
  if (!KeyIdSchema.safeParse(kid).success) return failed({ code: 'key/not-found' })
  if (!listKeyFiles(dataFolder).includes(fileName(kid))) return failed({ code: 'key/not-found' })
  return ok(readFileSync(join(keyFolder(dataFolder), fileName(kid))))
}

/** A key of this terminal, ready to sign. */
export async function openKey(
  dataFolder: string,
  kid: string,
  passphrase: string,
  deriveKey?: DeriveKey,
): Promise<Result<BundleSigner, KeyError>> {
  const file = readKey(dataFolder, kid)
  if (!file.ok) return file
  const signer = await openKeyFile(file.value, passphrase, deriveKey)
  if (!signer.ok) return signer
  return signer.value.kid === kid ? signer : failed({ code: 'key/damaged' })
}

function keyFolder(dataFolder: string): string {
  return join(dataFolder, 'keys')
}

function listKeyFiles(dataFolder: string): readonly string[] {
  const folder = keyFolder(dataFolder)
  return existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith(SUFFIX)) : []
}

function fileName(kid: string): string {
  return `${kid}${SUFFIX}`
}
