import { createHmac } from 'node:crypto'

/**
 * What opens the keys of a test's terminals: of another passphrase, salt or cost another key, as of scrypt, in no time. Scrypt itself is asked in the
 * tests of key files and passphrases, by the command line and in the journeys.
 */
export function deriveQuickly(passphrase: string, salt: Uint8Array, cost: number): Promise<Buffer> {
  const key = createHmac('sha256', salt).update(`${String(cost)} ${passphrase.normalize('NFKC')}`)
  return Promise.resolve(key.digest())
}
