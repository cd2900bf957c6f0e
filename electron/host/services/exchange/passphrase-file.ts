import { armor, Decrypter, Encrypter } from 'age-encryption'
import { BUNDLE_SIZE_LIMIT } from '#shared/bundle/bundle-text.ts'
import type { CipherError } from '#shared/bundle/cipher-error.ts'
import { failed, ok, type Result } from '#shared/result.ts'
import { isLongEnough, PASSPHRASE_MINIMUM } from '../keys/passphrase-lock.ts'
import { passphraseIdentity, passphraseRecipient } from './passphrase-stanza.ts'

/** What is locked grows by 65 letters for 48 bytes, and has to be taken in again. */
const LARGEST_CONTENT = 23 * 1024 * 1024

/** 256 MiB and about a second, once per guess: what age itself writes. Nothing dearer is opened. */
const WORK_FACTOR = 18
/** The head of a file that is locked with one passphrase, as age-encryption.org/v1 writes it: stanza, wrapped key, MAC. */
const LOCKED_HEAD =
  /^age-encryption\.org\/v1\n-> scrypt [A-Za-z0-9+/]{22} (?<factor>[1-9][0-9]?)\n[A-Za-z0-9+/]{43}\n--- [A-Za-z0-9+/]{43}\n/
const LONGEST_HEAD = 256

/** A file under a passphrase: an age file in ASCII armor, which mail and gateways leave alone. */
export async function lockFile(bytes: Uint8Array, passphrase: string): Promise<Result<Uint8Array, CipherError>> {
  if (!isLongEnough(passphrase)) return failed({ code: 'cipher/passphrase-too-short', minimum: PASSPHRASE_MINIMUM })
  if (bytes.length > LARGEST_CONTENT) return failed({ code: 'cipher/too-large' })
  const encrypter = new Encrypter()
  encrypter.addRecipient(passphraseRecipient(passphrase, WORK_FACTOR))
  return ok(new TextEncoder().encode(armor.encode(await encrypter.encrypt(bytes))))
}

/** What is in a locked file. Its size and the cost of its lock are bounded before anything is computed. */
export async function openLockedFile(bytes: Uint8Array, passphrase: string): Promise<Result<Uint8Array, CipherError>> {
  if (bytes.length > BUNDLE_SIZE_LIMIT) return failed({ code: 'cipher/too-large' })
  const locked = await orNull(() => armor.decode(new TextDecoder().decode(bytes)))
  if (locked === null) return failed({ code: 'cipher/damaged' })
  const head = LOCKED_HEAD.exec(Buffer.from(locked.subarray(0, LONGEST_HEAD)).toString('latin1'))
  if (head === null || Number(head.groups?.['factor']) > WORK_FACTOR) return failed({ code: 'cipher/other-lock' })
  const identity = passphraseIdentity(passphrase)
  const decrypter = new Decrypter()
  decrypter.addIdentity(identity)
  const content = await orNull(() => decrypter.decrypt(locked))
  if (content !== null) return ok(content)
  return failed({ code: identity.hasOpened() ? 'cipher/damaged' : 'cipher/wrong-passphrase' })
}

/** What the library makes of a file; null where it throws, as it does over anything that is not as it was written. */
async function orNull<T>(make: () => T | Promise<T>): Promise<T | null> {
  try {
    return await make()
  } catch {
    return null
  }
}
