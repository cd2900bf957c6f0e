import { chacha20poly1305 } from '@noble/ciphers/chacha.js'
import { Stanza, type Identity, type Recipient } from 'age-encryption'
import { randomBytes, scrypt } from 'node:crypto'

/**
 * The scrypt stanza of age-encryption.org/v1: the key of a file under a passphrase.
 *
 * age's own library has it too, in JavaScript: seconds in which the host would answer nobody. Here scrypt is the machine's, beside the host.
 */
const KIND = 'scrypt'
const LABEL = 'age-encryption.org/v1/scrypt'
const SALT_BYTES = 16
const KEY_BYTES = 32
const BLOCK_SIZE = 8
/** Each key is used once, so that the nonce may be zero. */
const NONCE = new Uint8Array(12)

/** Locks with a passphrase at a cost of 2^`workFactor`. */
export function passphraseRecipient(passphrase: string, workFactor: number): Recipient {
  return {
    wrapFileKey: async (fileKey) => {
      const salt = randomBytes(SALT_BYTES)
      const key = await deriveKey(passphrase, salt, workFactor)
      const body = chacha20poly1305(key, NONCE).encrypt(fileKey)
      return [new Stanza([KIND, salt.toString('base64').replace(/=+$/, ''), String(workFactor)], body)]
    },
  }
}

/** Opens with a passphrase; `hasOpened` tells afterwards whether it was the right one. */
export function passphraseIdentity(passphrase: string): Identity & { readonly hasOpened: () => boolean } {
  let isOpen = false
  return {
    hasOpened: () => isOpen,
    unwrapFileKey: async ([stanza]) => {
      const [, salt = '', workFactor = ''] = stanza?.args ?? []
      const key = await deriveKey(passphrase, Buffer.from(salt, 'base64'), Number(workFactor))
      const fileKey = decrypt(key, stanza?.body ?? new Uint8Array())
      isOpen = fileKey !== null
      return fileKey
    },
  }
}

function decrypt(key: Uint8Array, body: Uint8Array): Uint8Array | null {
  try {
    return chacha20poly1305(key, NONCE).decrypt(body)
  } catch {
    return null
  }
}

function deriveKey(passphrase: string, salt: Uint8Array, workFactor: number): Promise<Uint8Array> {
  const cost = 2 ** workFactor
  const options = { N: cost, r: BLOCK_SIZE, p: 1, maxmem: 256 * cost * BLOCK_SIZE }
  const labelAndSalt = Buffer.concat([Buffer.from(LABEL), salt])
  return new Promise((resolve, reject) => {
    scrypt(passphrase.normalize('NFKC'), labelAndSalt, KEY_BYTES, options, (error, key) =>
      error === null ? resolve(key) : reject(error),
    )
  })
}
