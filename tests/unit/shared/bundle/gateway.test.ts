import { deflateRawSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { BUNDLE_SIZE_LIMIT } from '#shared/bundle/bundle-text.ts'
import { KEY_FORMAT, PUBLIC_KEY_FORMAT } from '#shared/bundle/key-file-format.ts'
import { signBundle } from '#shared/bundle/sign-bundle.ts'
import { buildPlanPayload, buildSigner, buildSigning, verifiedWith, verifyWith } from '../../../helpers/build-bundle.ts'

const officer = buildSigner('officer')
const payload = buildPlanPayload(officer)
const original = Buffer.from(signBundle(payload, buildSigning(officer)).bytes)
const text = original.toString('ascii')
const pretty = `${JSON.stringify(JSON.parse(text), null, 2)}\n`
const bom = Buffer.from([0xef, 0xbb, 0xbf])

/** What sanitising gateways and mail programs do to a text file without changing what it says. */
const harmless: Record<string, Buffer | string> = {
  nothing: original,
  'a byte order mark': Buffer.concat([bom, original]),
  'pretty-printing': pretty,
  'pretty-printing with tabs': JSON.stringify(JSON.parse(text), null, '\t'),
  'CRLF line ends': pretty.replaceAll('\n', '\r\n'),
  'CR line ends and a byte order mark': Buffer.concat([bom, Buffer.from(pretty.replaceAll('\n', '\r'))]),
  minifying: text.trim(),
  'white space at the end': `${text} \t\r\n\r\n`,
  'white space at the start': `\r\n  ${text}`,
}

/** What makes the file unreadable, and the cause that the officer is told. */
const harmful: Record<string, [Buffer | string, string]> = {
  'UTF-16 with a byte order mark': [Buffer.from(`\ufeff${text}`, 'utf16le'), 'bundle/utf-16'],
  truncation: [original.subarray(0, original.length / 2), 'bundle/truncated'],
  'hard wraps at 76 columns': [text.replace(/.{76}/g, '$&\r\n'), 'bundle/hard-wrapped'],
  'a zip around it': [zipOf(original), 'bundle/zip'],
  'a page of the gateway instead': ['<!DOCTYPE html><html><body>削除しました</body></html>', 'bundle/html'],
}

const further: Record<string, [Buffer | string, string]> = {
  'UTF-16 without a byte order mark': [Buffer.from(text, 'utf16le'), 'bundle/utf-16'],
  'UTF-16, big end first': [Buffer.from(`\ufeff${text}`, 'utf16le').swap16(), 'bundle/utf-16'],
  'UTF-16, big end first, without a byte order mark': [Buffer.from(text, 'utf16le').swap16(), 'bundle/utf-16'],
  'an empty file': ['', 'bundle/empty'],
  'a file of white space': ['\ufeff \r\n', 'bundle/empty'],
  'an empty zip': [Buffer.from('504b0506'.padEnd(44, '0'), 'hex'), 'bundle/zip'],
  'other text': ['計画書を送付します。', 'bundle/other-text'],
  'other JSON': ['[1,2]', 'bundle/other-text'],
  'a JSON object of another program': ['{"name":"keikakubo"}', 'bundle/envelope-shape'],
  'the file of a key': [JSON.stringify({ format: KEY_FORMAT, lock: {} }), 'bundle/key'],
  'the file of a public key': [JSON.stringify({ format: PUBLIC_KEY_FORMAT, digits: '' }), 'bundle/public-key'],
  'the file of a key of another program': ['{"format":"other-key/1"}', 'bundle/envelope-shape'],
  'text in Shift_JIS': [Buffer.from('8c7689e6', 'hex'), 'bundle/not-utf-8'],
  'a cut with a line end behind it': [`${text.slice(0, 500)}\r\n`, 'bundle/truncated'],
  'a cut after a member': [text.slice(0, text.indexOf(',') + 1), 'bundle/truncated'],
  'a footer of the gateway': [`${text}\n-- scanned --\n`, 'bundle/damaged-text'],
  'a second byte order mark': [Buffer.concat([bom, bom, original]), 'bundle/other-text'],
  'typographic quotes': [text.replaceAll('"', '”'), 'bundle/damaged-text'],
  'a name written twice': [text.replace('{', '{"payload":"",'), 'bundle/unsafe-json'],
  'a forbidden name': [text.replace('{', '{"__proto__":{},'), 'bundle/unsafe-json'],
  'brackets without end': ['{"payload":'.padEnd(1_000, '['), 'bundle/unsafe-json'],
  'too many bytes': [Buffer.alloc(BUNDLE_SIZE_LIMIT + 1, ' '), 'bundle/too-large'],
}

describe('verifyBundle after a gateway', () => {
  it('is tried on 14 transformations', () => {
    expect([Object.keys(harmless).length, Object.keys(harmful).length]).toEqual([9, 5])
  })

  it.each(Object.entries(harmless))('verifies after %s', (_, file) => {
    const bundle = verifiedWith(Buffer.from(file), officer)
    expect(bundle.payload).toEqual(payload)
    expect(bundle.state).toBe('author-signed')
  })

  it.each(Object.entries({ ...harmful, ...further }))('names the cause after %s', (_, [file, code]) => {
    expect(verifyWith(Buffer.from(file), officer)).toMatchObject({ ok: false, error: { code } })
  })

  it('takes a file of exactly 32 MiB', () => {
    const padded = Buffer.concat([original, Buffer.alloc(BUNDLE_SIZE_LIMIT - original.length, '\n')])
    expect(verifyWith(padded, officer).ok).toBe(true)
  })

  it('says where a damaged text breaks', () => {
    const at = text.indexOf('"signatures"')
    const result = verifyWith(Buffer.from(text.replace('"signatures"', '#signatures"')), officer)
    expect(result).toMatchObject({ ok: false, error: { code: 'bundle/damaged-text', position: at } })
  })

  it('tells changed content from damaged text', () => {
    const changed = text.replace(
      /"payload":"(.{40})(.)/,
      (_, head, letter) => `"payload":"${head}${letter === 'A' ? 'B' : 'A'}`,
    )
    expect(verifyWith(Buffer.from(changed), officer)).toMatchObject({
      ok: false,
      error: { code: 'bundle/signature-mismatch', kid: officer.kid },
    })
  })
})

/** A zip archive's first entry; what follows it does not matter here. */
function zipOf(bytes: Uint8Array): Buffer {
  return Buffer.concat([Buffer.from('504b0304140000000800', 'hex'), deflateRawSync(bytes)])
}
