import { describe, expect, it } from 'vitest'
import { bundleCrypto } from '#electron/host/services/bundle-crypto.ts'
import { fingerprintOf, formatFingerprint, thumbprintOf } from '#shared/bundle/fingerprint.ts'
import { readPublicKeyFile, writePublicKeyFile } from '#shared/bundle/public-key-file.ts'
import { buildSigner } from '../../../helpers/build-bundle.ts'
import { codeOf, valueOf } from '../../../helpers/run-host.ts'
import { keyOf, smallOrderPoints } from '../../../helpers/small-order-points.ts'

const signer = buildSigner('officer')
const content = { holder: '三島 太郎', post: 'デジタル推進課 主査', publicKey: signer.publicKey }
const text = Buffer.from(writePublicKeyFile(content, bundleCrypto)).toString('utf8')
const read = (written: string) => readPublicKeyFile(Buffer.from(written), bundleCrypto)

describe('readPublicKeyFile', () => {
  it('reads what was written, also after a gateway has added a mark and other line ends', () => {
    expect(valueOf(read(text))).toEqual(content)
    expect(valueOf(read(`\uFEFF${text.replaceAll('\n', '\r\n')}`))).toEqual(content)
  })

  it.each(smallOrderPoints)('refuses the key of small order %s', (hex) => {
    const written = Buffer.from(writePublicKeyFile({ ...content, publicKey: keyOf(hex) }, bundleCrypto)).toString()
    expect(codeOf(read(written))).toBe('key/weak')
  })

  it('refuses digits of another key, other members and other files', () => {
    const digits = formatFingerprint(fingerprintOf(thumbprintOf(signer.publicKey, bundleCrypto)))
    const other = formatFingerprint(fingerprintOf(buildSigner('other').kid))
    expect(codeOf(read(text.replace(digits, other)))).toBe('key/not-a-public-key')
    expect(codeOf(read(text.replace('"holder"', '"secret": "x",\n  "holder"')))).toBe('key/not-a-public-key')
    expect(codeOf(read(text.replace('三島 太郎', '')))).toBe('key/not-a-public-key')
    expect(codeOf(read('{"payload":"","signatures":[]}'))).toBe('key/not-a-public-key')
    expect(codeOf(read(text.slice(0, 60)))).toBe('key/not-a-public-key')
  })
})
