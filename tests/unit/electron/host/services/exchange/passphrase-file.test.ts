import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { armor, Decrypter, Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption'
import { describe, expect, it } from 'vitest'
import { lockFile, openLockedFile } from '#electron/host/services/exchange/passphrase-file.ts'
import { bundleCrypto } from '#electron/host/services/bundle-crypto.ts'
import { BUNDLE_SIZE_LIMIT, readBundleText } from '#shared/bundle/bundle-text.ts'
import { hasAge, runAge } from '../../../../../helpers/age-program.ts'
import { codeOf, valueOf } from '../../../../../helpers/run-host.ts'
import { makeTempFolder } from '../../../../../helpers/temp-folder.ts'

const PASSPHRASE = '会議室の合言葉は１２文字より長い'
const content = new TextEncoder().encode('{"payload":"計画"}')
const locked = valueOf(await lockFile(content, PASSPHRASE))
const lockedText = new TextDecoder().decode(locked)
const encode = (text: string) => new TextEncoder().encode(text)

/** The file with another head, or with one letter of its payload changed. */
const rewritten = (change: (binary: string) => string) =>
  encode(armor.encode(Buffer.from(change(Buffer.from(armor.decode(lockedText)).toString('latin1')), 'latin1')))

describe('lockFile', () => {
  it('makes a text that the library of age opens', async () => {
    const decrypter = new Decrypter()
    decrypter.addPassphrase(PASSPHRASE.normalize('NFKC'))
    expect(await decrypter.decrypt(armor.decode(lockedText))).toEqual(content)
    expect(lockedText).toMatch(
      /^-----BEGIN AGE ENCRYPTED FILE-----\n[A-Za-z0-9+/=\n]+-----END AGE ENCRYPTED FILE-----\n$/,
    )
  })

  it('asks for a passphrase of twelve characters', async () => {
    expect(codeOf(await lockFile(content, 'みじかい'))).toBe('cipher/passphrase-too-short')
  })

  it('makes no file that is too large to be taken in', async () => {
    const largest = valueOf(await lockFile(new Uint8Array(23 * 1024 * 1024), PASSPHRASE))
    expect(largest.length).toBeLessThan(BUNDLE_SIZE_LIMIT)
    expect(codeOf(await lockFile(new Uint8Array(23 * 1024 * 1024 + 1), PASSPHRASE))).toBe('cipher/too-large')
  })
})

describe('openLockedFile', () => {
  it('gives what was locked, in whatever width the passphrase is typed and whatever a gateway did to the lines', async () => {
    const text = `\n${lockedText.replaceAll('\n', '\r\n')}\r\n`
    expect(valueOf(await openLockedFile(encode(text), PASSPHRASE.normalize('NFKC')))).toEqual(content)
  })

  it('opens what the library of age locks', async () => {
    const encrypter = new Encrypter()
    encrypter.setScryptWorkFactor(12)
    encrypter.setPassphrase('twelve letters')
    const file = encode(armor.encode(await encrypter.encrypt(content)))
    expect(valueOf(await openLockedFile(file, 'twelve letters'))).toEqual(content)
  })

  it('tells a wrong passphrase from a damaged file', async () => {
    expect(codeOf(await openLockedFile(locked, `${PASSPHRASE}。`))).toBe('cipher/wrong-passphrase')
    const flipped = rewritten((text) => `${text.slice(0, -1)}${text.endsWith('a') ? 'b' : 'a'}`)
    expect(codeOf(await openLockedFile(flipped, PASSPHRASE))).toBe('cipher/damaged')
    expect(codeOf(await openLockedFile(encode(lockedText.slice(0, 200)), PASSPHRASE))).toBe('cipher/damaged')
    expect(codeOf(await openLockedFile(encode('計画'), PASSPHRASE))).toBe('cipher/damaged')
  })

  it('refuses a lock that would stop the machine, or that is none of a passphrase, before it computes anything', async () => {
    const startedAt = performance.now()
    const dear = rewritten((text) => text.replace(/ 18\n/, ' 22\n'))
    expect(codeOf(await openLockedFile(dear, PASSPHRASE))).toBe('cipher/other-lock')
    const encrypter = new Encrypter()
    encrypter.addRecipient(await identityToRecipient(await generateX25519Identity()))
    const withKey = encode(armor.encode(await encrypter.encrypt(content)))
    expect(codeOf(await openLockedFile(withKey, PASSPHRASE))).toBe('cipher/other-lock')
    expect(codeOf(await openLockedFile(new Uint8Array(BUNDLE_SIZE_LIMIT + 1), PASSPHRASE))).toBe('cipher/too-large')
    expect(performance.now() - startedAt).toBeLessThan(1_000)
  })

  it('is asked for where a locked file is taken for a bundle', () => {
    expect(codeOf(readBundleText(locked, bundleCrypto))).toBe('bundle/locked')
    expect(codeOf(readBundleText(encode(`\uFEFF\r\n${lockedText}`), bundleCrypto))).toBe('bundle/locked')
  })
})

describe.skipIf(!hasAge())('the program age, where it and `script` are installed', () => {
  const passphrase = 'twelve-letters-and-more'

  it('opens what the program locks', async () => {
    const folder = makeTempFolder()
    const [file, out] = [join(folder, 'locked.txt'), join(folder, 'opened.json')]
    writeFileSync(file, valueOf(await lockFile(content, passphrase)))
    expect(await runAge(['-d', '-o', out, file], passphrase)).toEqual({ status: 0 })
    expect(new Uint8Array(readFileSync(out))).toEqual(content)
  })

  it('locks what the program opens', async () => {
    const folder = makeTempFolder()
    const [file, out] = [join(folder, 'plain.json'), join(folder, 'locked.age.txt')]
    writeFileSync(file, content)
    expect(await runAge(['-p', '-a', '-o', out, file], passphrase)).toEqual({ status: 0 })
    expect(new Uint8Array(valueOf(await openLockedFile(readFileSync(out), passphrase)))).toEqual(content)
  })
})
