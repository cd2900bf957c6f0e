import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bundleCrypto } from '#electron/host/services/bundle-crypto.ts'
import { findKey, keepKey, listKeys, openKey } from '#electron/host/services/keys/key-store.ts'
import { createKeyFile, relockKeyFile, type KeyDescription } from '#electron/host/services/keys/key-file.ts'
import { startHost } from '#electron/host/start-host.ts'
import { thumbprintOf } from '#shared/bundle/fingerprint.ts'
import { publicKeyBytes } from '#shared/bundle/public-key.ts'
import { buildSigner } from '../../../../../helpers/build-bundle.ts'
import { deriveQuickly } from '../../../../../helpers/derive-quickly.ts'
import { codeOf, valueOf } from '../../../../../helpers/run-host.ts'

const passphrase = 'ひばりがＡＢＣ１２３と鳴く'
const createdAt = '2026-11-20T16:40:00+09:00'
const folder = mkdtempSync(join(tmpdir(), 'keys-'))
let key: KeyDescription

async function made(dataFolder: string, holder: string, at = createdAt): Promise<KeyDescription> {
  return valueOf(keepKey(dataFolder, valueOf(await createKeyFile({ holder, passphrase, createdAt: at }))))
}

function pathOf({ kid }: KeyDescription): string {
  return join(folder, 'keys', `${kid}.key.json`)
}

beforeAll(async () => {
  key = await made(folder, '島田 花子')
})
afterAll(() => rmSync(folder, { recursive: true }))

describe('createKeyFile and keepKey', () => {
  it('gives the thumbprint, the holder and the public key', () => {
    expect(key).toMatchObject({ holder: '島田 花子', createdAt, publicKey: { kty: 'OKP', crv: 'Ed25519' } })
    expect(key.kid).toBe(thumbprintOf(key.publicKey, bundleCrypto))
  })

  it('keeps it in one file that its owner alone can read, and leaves nothing else', () => {
    expect(readdirSync(join(folder, 'keys'))).toEqual([`${key.kid}.key.json`])
    if (process.platform !== 'win32') {
      expect(statSync(pathOf(key)).mode & 0o777).toBe(0o600)
      expect(statSync(join(folder, 'keys')).mode & 0o777).toBe(0o700)
    }
  })

  it('locks it with scrypt at N = 2^17 and AES-256-GCM', () => {
    const { lock } = JSON.parse(readFileSync(pathOf(key), 'utf8')) as { lock: object }
    expect(lock).toMatchObject({ kdf: 'scrypt', N: 131_072, r: 8, p: 1, cipher: 'aes-256-gcm' })
  })

  it.each([
    ['eleven characters', 'abcdefghijk'],
    ['eleven characters outside the basic plane', '𠮷'.repeat(11)],
    ['characters that NFKC joins', 'か\u3099'.repeat(11)],
  ])('refuses a passphrase of %s', async (_, short) => {
    expect(await createKeyFile({ holder: '花子', passphrase: short, createdAt })).toEqual({
      ok: false,
      error: { code: 'key/passphrase-too-short', minimum: 12 },
    })
    expect(readdirSync(join(folder, 'keys'))).toHaveLength(1)
  })
})

describe('openKey', () => {
  it('signs what the public key verifies', async () => {
    const opened = await openKey(folder, key.kid, passphrase)
    if (!opened.ok) throw new Error(opened.error.code)
    const message = Buffer.from('計画')
    const signature = opened.value.signEd25519(message)
    expect(opened.value.kid).toBe(key.kid)
    expect(bundleCrypto.verifyEd25519(publicKeyBytes(key.publicKey), message, signature)).toBe(true)
  })

  it.each(['NFD', 'NFKC'])('takes the passphrase as %s as well', async (form) => {
    const typed = passphrase.normalize(form)
    expect(typed).not.toBe(passphrase)
    expect((await openKey(folder, key.kid, typed)).ok).toBe(true)
  })

  it('says that the passphrase is wrong', async () => {
    const error = { code: 'key/wrong-passphrase' }
    expect(await openKey(folder, key.kid, `${passphrase}。`)).toEqual({ ok: false, error })
  })

  it.each(['', '../keys/x', 'AAAA', buildSigner('nobody').kid])('does not find %j', async (kid) => {
    expect(await openKey(folder, kid, passphrase)).toEqual({ ok: false, error: { code: 'key/not-found' } })
  })

  it('finds nothing where no key was ever made', async () => {
    const result = await openKey(join(folder, 'nowhere'), key.kid, passphrase)
    expect(result).toEqual({ ok: false, error: { code: 'key/not-found' } })
  })
})

describe('relockKeyFile', () => {
  const next = 'うぐいすがＸＹＺ７８９と鳴く'

  it('gives the same key, which the new passphrase alone opens', async () => {
    const file = valueOf(await createKeyFile({ holder: '三島 太郎', passphrase, createdAt }))
    const { description, bytes } = valueOf(await relockKeyFile(file.bytes, { passphrase, next }))
    expect(description).toEqual(file.description)
    const relocked = mkdtempSync(join(folder, 'relocked-'))
    valueOf(keepKey(relocked, { description, bytes }))
    expect(valueOf(await openKey(relocked, description.kid, next)).kid).toBe(description.kid)
    expect(codeOf(await openKey(relocked, description.kid, passphrase))).toBe('key/wrong-passphrase')
  })

  it('refuses a wrong passphrase, a short one and a damaged file', async () => {
    const bytes = readFileSync(pathOf(key))
    expect(codeOf(await relockKeyFile(bytes, { passphrase: next, next }))).toBe('key/wrong-passphrase')
    expect(codeOf(await relockKeyFile(bytes, { passphrase, next: '短い' }))).toBe('key/passphrase-too-short')
    expect(codeOf(await relockKeyFile(bytes.subarray(1), { passphrase, next }))).toBe('key/damaged')
  })
})

describe('a host', () => {
  it('locks its keys with scrypt where it is given nothing else', async () => {
    const dataFolder = mkdtempSync(join(folder, 'host-'))
    const host = valueOf(await startHost({ dataFolder, withSamples: false }))
    const { kid } = valueOf(await host.api.key.make({ holder: '三島 太郎', passphrase }))
    await host.close()
    expect(valueOf(await openKey(dataFolder, kid, passphrase)).kid).toBe(kid)
    expect(codeOf(await openKey(dataFolder, kid, passphrase, deriveQuickly))).toBe('key/wrong-passphrase')
  })
})

describe('listKeys and findKey', () => {
  it('give the keys, oldest first, and name the damaged files', async () => {
    const older = await made(folder, '旧任', '2024-04-01T09:00:00+09:00')
    writeFileSync(join(folder, 'keys', 'broken.key.json'), '{')
    writeFileSync(join(folder, 'keys', 'renamed.key.json'), readFileSync(pathOf(key)))
    writeFileSync(join(folder, 'keys', 'メモ.txt'), '鍵票は金庫')
    const { keys, damaged } = listKeys(folder)
    expect(keys).toEqual([older, key])
    expect([...damaged].sort()).toEqual(['broken.key.json', 'renamed.key.json'])
    expect(findKey(folder, key.kid)).toEqual(key)
    expect(findKey(folder, buildSigner('nobody').kid)).toBeNull()
  })

  it('give nothing, and make no folder, where no key was ever made', () => {
    const empty = mkdtempSync(join(folder, 'empty-'))
    expect(listKeys(empty)).toEqual({ keys: [], damaged: [] })
    expect(readdirSync(empty)).toEqual([])
  })

  it('leave a folder that is no store alone', () => {
    const other = mkdtempSync(join(folder, 'other-'))
    mkdirSync(join(other, 'keys'))
    expect(findKey(other, key.kid)).toBeNull()
  })
})
