import { describe, expect, it } from 'vitest'
import { bundleCrypto } from '#electron/host/services/bundle-crypto.ts'
import { canonicalJson } from '#shared/encoding/canonical-json.ts'
import { digestOf } from '#shared/encoding/digest.ts'
import { thumbprintOf } from '#shared/bundle/fingerprint.ts'
import type { PublicKey } from '#shared/bundle/public-key.ts'
import { answerBundle, cosignRoster, signBundle } from '#shared/bundle/sign-bundle.ts'
import { verifyBundle } from '#shared/bundle/verify-bundle.ts'
import {
  NOW,
  buildAnswerHeader,
  buildAuthorHeader,
  buildDigest,
  buildKeyBook,
  buildPlanPayload,
  buildRawBundle,
  buildRecordId,
  buildRosterPayload,
  buildSigner,
  buildSigning,
  verifiedWith,
  verifyWith,
} from '../../../helpers/build-bundle.ts'

const officer = buildSigner('officer')
const supervisor = buildSigner('supervisor')
const stranger = buildSigner('stranger')
const payload = buildPlanPayload(officer)
const signed = signBundle(payload, buildSigning(officer)).bytes
const approved = answerBundle(verifiedWith(signed, officer), 'approve', buildSigning(supervisor))

type RawEnvelope = { payload: string; signatures: { protected: string; signature: string }[] }

function edited(bytes: Uint8Array, edit: (envelope: RawEnvelope) => unknown): Buffer {
  const envelope = JSON.parse(Buffer.from(bytes).toString('ascii')) as RawEnvelope
  return Buffer.from(JSON.stringify(edit(envelope)))
}

/** The refusal of a payload that the officer really signed. */
function codeOfPayload(content: unknown): string {
  const text = typeof content === 'string' ? content : canonicalJson(content as never)
  return codeOf(buildRawBundle(text, { header: buildAuthorHeader(officer), by: officer }))
}

function codeOfHeader(header: unknown): string {
  return codeOf(buildRawBundle(canonicalJson(payload), { header, by: officer }))
}

function codeOf(bytes: Uint8Array): string {
  const result = verifyWith(bytes, officer, supervisor)
  return result.ok ? 'accepted' : result.error.code
}

describe('verifyBundle', () => {
  it('gives the content, its digest, the state and every signer', () => {
    const bundle = verifiedWith(approved, officer, supervisor)
    expect(bundle.payload).toEqual(payload)
    expect(bundle.digest).toBe(digestOf(Buffer.from(canonicalJson(payload)), bundleCrypto))
    expect(bundle.state).toBe('approved')
    expect(bundle.signers).toMatchObject([
      {
        kid: officer.kid,
        act: 'author',
        signedAt: '2026-11-20T16:40:00+09:00',
        about: null,
        isKnown: true,
        isAheadOfClock: false,
      },
      { kid: supervisor.kid, act: 'approve', isKnown: true },
    ])
  })

  it('gives the same digest whoever has signed', () => {
    expect(verifiedWith(approved, officer, supervisor).digest).toBe(verifiedWith(signed, officer).digest)
  })

  it('marks a date ahead of the clock and decides nothing by it', () => {
    const bundle = verifyBundle(signed, {
      crypto: bundleCrypto,
      keys: buildKeyBook(officer),
      now: NOW - 10 * 365 * 24 * 3_600_000,
    })
    expect(bundle).toMatchObject({ ok: true, value: { state: 'author-signed', signers: [{ isAheadOfClock: true }] } })
  })
})

describe('verifyBundle on the envelope', () => {
  it.each<[string, (envelope: RawEnvelope) => unknown]>([
    ['a further member', (envelope) => ({ ...envelope, note: '' })],
    ['no payload', ({ signatures }) => ({ signatures })],
    ['nine signatures', ({ payload, signatures }) => ({ payload, signatures: Array(9).fill(signatures[0]) })],
    ['an unprotected header', (envelope) => ({ ...envelope, signatures: [{ ...envelope.signatures[0], header: {} }] })],
    ['flattened serialization', ({ payload, signatures }) => ({ payload, ...signatures[0] })],
    ['a payload that is no text', (envelope) => ({ ...envelope, payload: {} })],
  ])('refuses %s', (_, edit) => {
    expect(codeOf(edited(signed, edit))).toBe('bundle/envelope-shape')
  })

  it('names what nobody has signed', () => {
    expect(codeOf(edited(signed, ({ payload }) => ({ payload, signatures: [] })))).toBe('bundle/unsigned')
    expect(codeOf(edited(signed, ({ payload }) => ({ payload })))).toBe('bundle/unsigned')
  })

  it.each<[string, (envelope: RawEnvelope) => void]>([
    ['padding', (envelope) => void (envelope.payload += '=')],
    ['white space in the payload', (envelope) => void (envelope.payload += ' ')],
    ['a letter too many', (envelope) => void (envelope.signatures[0]!.signature += 'AAA')],
    ['base64 instead of base64url', (envelope) => void (envelope.signatures[0]!.protected += '+')],
  ])('refuses %s', (_, edit) => {
    const bytes = edited(signed, (envelope) => (edit(envelope), envelope))
    expect(codeOf(bytes)).toBe('bundle/base64url')
  })

  it('refuses the second spelling of a signature', () => {
    // 64 bytes leave four bits unused in the last of 86 letters.
    const bytes = edited(signed, (envelope) => {
      const signature = envelope.signatures[0]!.signature
      envelope.signatures[0]!.signature = signature.slice(0, -1) + String.fromCharCode(signature.charCodeAt(85) + 1)
      return envelope
    })
    expect(codeOf(bytes)).toBe('bundle/base64url')
  })
})

describe('verifyBundle on the header', () => {
  const header = buildAuthorHeader(officer)
  const { crit: _, ...uncritical } = header

  it.each<[string, unknown]>([
    ['alg none', { ...header, alg: 'none' }],
    ['the older name of the algorithm', { ...header, alg: 'EdDSA' }],
    ['an HMAC', { ...header, alg: 'HS256' }],
    ['another type', { ...header, typ: 'JWT' }],
    ['b64: false', { ...header, b64: false }],
    ['b64: false with its crit', { ...header, b64: false, crit: ['b64', 'plan.act', 'plan.iat'] }],
    ['a key in the header', { ...header, jwk: stranger.publicKey }],
    ['a link to a key', { ...header, jku: 'https://example.jp/jwks' }],
    ['a certificate', { ...header, x5c: [] }],
    ['no crit', uncritical],
    ['a crit that lists less', { ...header, crit: ['plan.act'] }],
    ['a crit in another order', { ...header, crit: ['plan.iat', 'plan.act'] }],
    ['an unknown act', { ...header, 'plan.act': 'publish' }],
    ['an approval without reference', { ...header, 'plan.act': 'approve' }],
    ['an author with a reference', buildAnswerHeader(officer, 'author', buildDigest('x'))],
    ['a kid that is no thumbprint', { ...header, kid: 'officer' }],
    ['a time without offset', { ...header, 'plan.iat': '2026-11-20T16:40:00' }],
    ['a day that is not', { ...header, 'plan.iat': '2026-02-30T16:40:00+09:00' }],
    ['a list', []],
    ['no JSON', 'alg=Ed25519'],
    ['a member twice', JSON.stringify(header).replace('{', '{"alg":"none",')],
  ])('refuses %s, though the signature holds', (_, given) => {
    expect(codeOfHeader(given)).toBe('bundle/header-shape')
  })

  it('accepts the members in any order', () => {
    expect(codeOfHeader(Object.fromEntries(Object.entries(header).reverse()))).toBe('accepted')
  })
})

describe('verifyBundle on keys', () => {
  it('calls a signer unknown whose key only the bundle itself knows', () => {
    const bundle = verifiedWith(signed)
    expect(bundle.signers).toMatchObject([{ kid: officer.kid, isKnown: false }])
    expect(bundle.state).toBe('author-signed')
  })

  it('keeps known and unknown apart in one bundle', () => {
    const known = verifiedWith(approved, supervisor).signers.map(({ act, isKnown }) => [act, isKnown])
    expect(known).toEqual([
      ['author', false],
      ['approve', true],
    ])
  })

  it('refuses a signer who is in neither', () => {
    expect(verifyWith(approved, officer)).toEqual({
      ok: false,
      error: { code: 'bundle/unknown-key', kid: supervisor.kid },
    })
  })

  it('refuses a carried key under the name of another', () => {
    const forged = buildPlanPayload(stranger)
    const header = buildAuthorHeader(officer)
    expect(verifyWith(buildRawBundle(canonicalJson(forged), { header, by: stranger }))).toMatchObject({
      ok: false,
      error: { code: 'bundle/unknown-key' },
    })
  })

  it('takes the key of the book even if the payload carries another', () => {
    const forged = buildPlanPayload(stranger)
    const header = buildAuthorHeader(officer)
    expect(codeOf(buildRawBundle(canonicalJson(forged), { header, by: stranger }))).toBe('bundle/signature-mismatch')
    expect(codeOf(buildRawBundle(canonicalJson(forged), { header, by: officer }))).toBe('bundle/issuer-mismatch')
  })

  it.each([
    ['of small order', `01${'00'.repeat(31)}`],
    ['of order eight', 'c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac03fa'],
    ['that is not canonical', `ee${'ff'.repeat(30)}7f`],
  ])('refuses a key %s, in the book and in the bundle', (_, hex) => {
    const x = Buffer.from(hex, 'hex').toString('base64url')
    const weak: PublicKey = { kty: 'OKP', crv: 'Ed25519', x }
    // R = identity, S = 0: under a key of small order this fits every message.
    const anySignature = Buffer.concat([Buffer.from([1]), Buffer.alloc(63)])
    const by = { kid: thumbprintOf(weak, bundleCrypto), signEd25519: () => anySignature }
    const content = canonicalJson({ ...payload, issuer: { ...payload.issuer, key: weak } })
    const bytes = buildRawBundle(content, { header: buildAuthorHeader(by), by })
    const keys = [{ find: () => null }, { find: () => weak }]
    for (const book of keys) {
      const result = verifyBundle(bytes, { crypto: bundleCrypto, keys: book, now: NOW })
      expect(result).toMatchObject({ ok: false, error: { code: 'bundle/weak-key' } })
    }
  })

  it('refuses if one signature of several is wrong, wherever it stands', () => {
    for (const at of [0, 1]) {
      const bytes = edited(approved, (envelope) => {
        envelope.signatures[at]!.signature = Buffer.alloc(64, 7).toString('base64url')
        return envelope
      })
      expect(codeOf(bytes)).toBe('bundle/signature-mismatch')
    }
  })

  it('refuses a signature of another length', () => {
    const bytes = edited(signed, (envelope) => {
      envelope.signatures[0]!.signature = envelope.signatures[0]!.signature.slice(0, 84)
      return envelope
    })
    expect(codeOf(bytes)).toBe('bundle/signature-mismatch')
  })
})

describe('verifyBundle on the content', () => {
  it('refuses what is not canonical, though the signature holds', () => {
    expect(codeOfPayload(JSON.stringify(payload))).toBe('bundle/not-canonical')
    expect(codeOfPayload(`${canonicalJson(payload)}\n`)).toBe('bundle/not-canonical')
    expect(codeOfPayload(canonicalJson(payload).replace('DX', '\\u0044X'))).toBe('bundle/not-canonical')
  })

  it('refuses what is not strict JSON', () => {
    expect(codeOfPayload('{"schema":"plan-bundle/1","schema":"plan-bundle/1"}')).toBe('bundle/payload-unreadable')
    expect(codeOfPayload(`\ufeff${canonicalJson(payload)}`)).toBe('bundle/payload-unreadable')
    expect(codeOfPayload('')).toBe('bundle/payload-unreadable')
    const cutOff = Buffer.from(canonicalJson(payload)).subarray(0, -1)
    expect(codeOf(buildRawBundle(cutOff, { header: buildAuthorHeader(officer), by: officer }))).toBe(
      'bundle/payload-unreadable',
    )
  })

  it('says that a later version of the program is needed', () => {
    expect(codeOfPayload({ ...payload, schema: 'plan-bundle/2', more: {} })).toBe('bundle/newer-format')
    expect(codeOfPayload({ ...payload, app: { version: '9.0.0', leastReader: 2 } })).toBe('bundle/newer-format')
    const issuer = { key: officer.publicKey }
    const later = canonicalJson({ schema: 'plan-bundle/12', app: { leastReader: 12 }, issuer })
    const bytes = buildRawBundle(later, { header: buildAuthorHeader(officer), by: officer })
    expect(verifyWith(bytes)).toMatchObject({ ok: false, error: { code: 'bundle/newer-format' } })
  })

  it.each<[string, object]>([
    ['another format', { schema: 'plan-sheet/1' }],
    ['a further member', { note: '' }],
    ['an unknown kind', { kind: 'letter' }],
    ['a plan bundle with a roster', { roster: {} }],
    ['a record of an unknown type', { snapshot: [{ id: buildRecordId(3), type: 'secret', fields: {} }] }],
    ['a number that is no integer', { snapshot: [{ id: buildRecordId(3), type: 'project', fields: { n: 1.5 } }] }],
    ['an id in capitals', { bundleId: buildRecordId(0xabc).toUpperCase() }],
    ['a digest without its algorithm', { auditHead: 'ab'.repeat(32) }],
    ['a code of a municipality with five digits', { issuer: { ...payload.issuer, municipality: '22209' } }],
  ])('refuses %s', (_, members) => {
    expect(codeOfPayload({ ...payload, ...members })).toBe('bundle/payload-shape')
  })

  const record = payload.snapshot[0]!
  const revision = {
    digest: buildDigest('r'),
    parents: [],
    at: '2026-11-20T00:00:00Z',
    actor: '花子',
    changesDigest: buildDigest('changes'),
    changes: [],
    isPart: false,
  }
  const comment = {
    id: buildRecordId(9),
    record: record.id,
    field: 'name',
    at: '2026-11-20T00:00:00Z',
    author: '課長',
    post: null,
    text: '根拠を示すこと',
  }

  it.each<[string, object]>([
    ['two records with one id', { snapshot: [record, record] }],
    ['two revisions with one digest', { revisions: [revision, revision] }],
    ['two comments with one id', { comments: [comment, comment] }],
    ['a first bundle with one before it', { issuer: { ...payload.issuer, previousDigest: buildDigest('x') } }],
    ['a second bundle with none before it', { issuer: { ...payload.issuer, counter: 2 } }],
  ])('refuses %s', (_, members) => {
    expect(codeOfPayload({ ...payload, ...members })).toBe('bundle/payload-contradiction')
  })

  it('takes revisions of every kind of change and comments on fields', () => {
    const { id, type, fields } = record
    const changes = [
      { op: 'insert', record },
      { op: 'update', id, type, before: { name: 'オンライン申請' }, after: { name: '電子申請' } },
      { op: 'delete', record: { id, type, fields } },
    ]
    const members = { revisions: [{ ...revision, changes }], comments: [comment, { ...comment, id, field: null }] }
    expect(codeOfPayload({ ...payload, ...members })).toBe('accepted')
  })

  it('reads nothing of the content before the signatures hold', () => {
    const bytes = edited(signed, (envelope) => ({ ...envelope, payload: Buffer.from('{').toString('base64url') }))
    expect(codeOf(bytes)).toBe('bundle/signature-mismatch')
  })
})

describe('verifyBundle on rosters', () => {
  const roster = buildRosterPayload(officer, [officer, supervisor])
  const first = signBundle(roster, buildSigning(officer)).bytes

  it('accepts one root and several', () => {
    expect(verifiedWith(first).state).toBe('roster-signed')
    const both = cosignRoster(verifiedWith(first), buildSigning(supervisor))
    const bundle = verifiedWith(both, officer, supervisor)
    expect(bundle.signers.map(({ act }) => act)).toEqual(['roster-root', 'roster-root'])
    expect(bundle.payload).toEqual(roster)
  })

  it('lets nobody write a roster as author, or a plan as root', () => {
    const asAuthor = buildRawBundle(canonicalJson(roster), { header: buildAuthorHeader(officer), by: officer })
    expect(codeOf(asAuthor)).toBe('bundle/act-not-allowed')
    const asRoot = buildAuthorHeader(officer, { 'plan.act': 'roster-root' })
    expect(codeOf(buildRawBundle(canonicalJson(payload), { header: asRoot, by: officer }))).toBe(
      'bundle/act-not-allowed',
    )
  })

  it('lets nobody mix a root and an author', () => {
    const asRoot = buildAuthorHeader(supervisor, { 'plan.act': 'roster-root' })
    const entries = [
      { header: buildAuthorHeader(officer), by: officer },
      { header: asRoot, by: supervisor },
    ]
    expect(codeOf(buildRawBundle(canonicalJson(payload), ...entries))).toBe('bundle/act-not-allowed')
  })

  it('refuses a roster whose issuer is not among its signers', () => {
    const asRoot = buildAuthorHeader(supervisor, { 'plan.act': 'roster-root' })
    expect(codeOf(buildRawBundle(canonicalJson(roster), { header: asRoot, by: supervisor }))).toBe(
      'bundle/issuer-mismatch',
    )
  })

  const weak = { ...officer.publicKey, x: Buffer.alloc(32).toString('base64url') }
  const entry = roster.roster.entries[0]!

  it.each<[string, string, object]>([
    ['a weak key among the entries', 'bundle/weak-key', { entries: [{ ...entry, key: weak }] }],
    ['a weak key among the roots', 'bundle/weak-key', { roots: [officer.publicKey, weak] }],
    ['a key twice', 'bundle/payload-contradiction', { entries: [entry, entry] }],
    ['a root twice', 'bundle/payload-contradiction', { roots: [officer.publicKey, officer.publicKey] }],
    ['a threshold above its roots', 'bundle/payload-contradiction', { threshold: 3 }],
    ['an end before its beginning', 'bundle/payload-contradiction', { expiresOn: '2026-03-31' }],
  ])('refuses %s', (_, code, members) => {
    const content = canonicalJson({ ...roster, roster: { ...roster.roster, ...members } })
    const header = buildAuthorHeader(officer, { 'plan.act': 'roster-root' })
    expect(codeOf(buildRawBundle(content, { header, by: officer }))).toBe(code)
  })
})
