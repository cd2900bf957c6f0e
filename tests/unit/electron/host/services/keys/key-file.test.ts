import { createDecipheriv, createPrivateKey, createPublicKey, generateKeyPairSync, scryptSync } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { bundleCrypto } from '#electron/host/services/bundle-crypto.ts'
import { createKeyFile, openKeyFile, readKeyFile } from '#electron/host/services/keys/key-file.ts'
import { lockSecret } from '#electron/host/services/keys/passphrase-lock.ts'
import { canonicalJson } from '#shared/encoding/canonical-json.ts'
import { digestOf } from '#shared/encoding/digest.ts'
import { seededRandom } from '../../../../../helpers/seeded-random.ts'
import { buildSigner } from '../../../../../helpers/build-bundle.ts'

type File = { holder: string; publicKey: { x: string }; lock: Record<string, unknown>; checksum?: string }

const passphrase = 'correct horse battery'
const damaged = { ok: false, error: { code: 'key/damaged' } }
let original: Buffer

beforeAll(async () => {
  const created = await createKeyFile({ holder: '花子', passphrase, createdAt: '2026-11-20T07:40:00.000Z' })
  if (!created.ok) throw new Error(created.error.code)
  original = Buffer.from(created.value.bytes)
})

/** The file with a change and the checksum that belongs to it: the work of somebody, not of a disk. */
function forged(change: (file: File) => void): Buffer {
  const { checksum: _, ...file } = JSON.parse(original.toString('utf8')) as File
  change(file)
  const checksum = digestOf(Buffer.from(canonicalJson(file as never)), bundleCrypto)
  return Buffer.from(JSON.stringify({ ...file, checksum }))
}

describe('createKeyFile', () => {
  it('seals the key under what scrypt makes of the passphrase', () => {
    const { lock, checksum: _, ...label } = JSON.parse(original.toString('utf8')) as File
    const [salt, nonce, sealed] = ['salt', 'nonce', 'sealed'].map((name) =>
      Buffer.from(String(lock[name]), 'base64url'),
    )
    const key = scryptSync(passphrase, salt!, 32, { N: 2 ** 17, r: 8, p: 1, maxmem: 2 ** 28 })
    const decipher = createDecipheriv('aes-256-gcm', key, nonce!, { authTagLength: 16 })
    decipher.setAAD(Buffer.from(canonicalJson(label as never))).setAuthTag(sealed!.subarray(-16))
    const secret = Buffer.concat([decipher.update(sealed!.subarray(0, -16)), decipher.final()])
    const { x } = createPublicKey(createPrivateKey({ key: secret, format: 'der', type: 'pkcs8' })).export({
      format: 'jwk',
    })
    expect(x).toBe(label.publicKey.x)
  })
})

describe('readKeyFile', () => {
  it('calls every file damaged in which one byte has changed', () => {
    const random = seededRandom(5)
    for (let round = 0; round < 500; round += 1) {
      const bytes = Buffer.from(original)
      const at = random.below(bytes.length)
      bytes[at] = bytes[at]! ^ (1 << random.below(8))
      const result = readKeyFile(bytes)
      // Only white space between the members can change without a trace.
      if (result.ok) expect(original[at]).toSatisfy((byte: number) => byte === 0x20 || byte === 0x0a)
      else expect(result).toEqual(damaged)
    }
  })

  it('calls every file damaged that was cut off', () => {
    const lengths = Array.from({ length: original.length - 2 }, (_, length) => length)
    expect(lengths.every((length) => !readKeyFile(original.subarray(0, length)).ok)).toBe(true)
  })

  it.each<[string, (file: File) => void]>([
    ['a cost that would exhaust the machine', (file) => void (file.lock['N'] = 2 ** 24)],
    ['a cost that is none', (file) => void (file.lock['N'] = 2)],
    ['a cost that is no power of two', (file) => void (file.lock['N'] = 2 ** 17 + 1)],
    ['large blocks', (file) => void (file.lock['r'] = 1024)],
    ['many lanes', (file) => void (file.lock['p'] = 1000)],
    ['another cipher', (file) => void (file.lock['cipher'] = 'none')],
    ['a short salt', (file) => void (file.lock['salt'] = 'AAAA')],
    ['a nonce of another length', (file) => void (file.lock['nonce'] = 'AAAA')],
    ['no room for a tag', (file) => void (file.lock['sealed'] = 'AAAA')],
    ['a key of small order', (file) => void (file.publicKey.x = Buffer.alloc(32).toString('base64url'))],
    ['a further member', (file) => void Object.assign(file, { note: '' })],
  ])('refuses %s, though the checksum is right', (_, change) => {
    expect(readKeyFile(forged(change))).toEqual(damaged)
  })

  it('reads a file whose checksum was made anew', () => {
    expect(readKeyFile(forged(() => {})).ok).toBe(true)
  })
})

describe('openKeyFile', () => {
  it.each<[string, (file: File) => void]>([
    ['holder', (file) => void (file.holder = '太郎')],
    ['public key', (file) => void (file.publicKey.x = buildSigner('stranger').publicKey.x)],
  ])('does not open under another %s', async (_, change) => {
    const error = { code: 'key/wrong-passphrase' }
    expect(await openKeyFile(forged(change), passphrase)).toEqual({ ok: false, error })
  })

  it('does not sign with another key than the file says', async () => {
    const other = generateKeyPairSync('ed25519').privateKey.export({ format: 'der', type: 'pkcs8' })
    const { lock: _, checksum: __, ...label } = JSON.parse(original.toString('utf8')) as File
    const lock = await lockSecret(other, passphrase, Buffer.from(canonicalJson(label as never)))
    expect(
      await openKeyFile(
        forged((file) => void (file.lock = lock)),
        passphrase,
      ),
    ).toEqual(damaged)
  })

  it('takes no time over a damaged file', async () => {
    expect(await openKeyFile(original.subarray(10), passphrase)).toEqual(damaged)
  })
})
