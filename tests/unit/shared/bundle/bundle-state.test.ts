import { describe, expect, it } from 'vitest'
import { canonicalJson } from '#shared/encoding/canonical-json.ts'
import { digestOf } from '#shared/encoding/digest.ts'
import { stateOf } from '#shared/bundle/bundle-state.ts'
import { bundleCrypto } from '#electron/host/services/bundle-crypto.ts'
import type { PlanPayload } from '#shared/bundle/bundle-format.ts'
import { envelopeOf } from '../../../helpers/attack-bundle.ts'
import {
  buildAnswerHeader,
  buildAnswerPayload,
  buildAuthorHeader,
  buildDigest,
  buildPlanPayload,
  buildRawBundle,
  buildRecordId,
  buildSigner,
  verifiedWith,
  verifyWith,
} from '../../../helpers/build-bundle.ts'
import { rowsOf } from '../../../helpers/rows-of.ts'

const officer = buildSigner('officer')
const supervisor = buildSigner('supervisor')
const secretariat = buildSigner('secretariat')
const prefecture = buildSigner('prefecture')
const stranger = buildSigner('stranger')

type Entry = { protected: string; signature: string }
type Envelope = { payload: string; signatures: Entry[] }

const content = canonicalJson(buildPlanPayload(officer))
const author = entryOf(buildAuthorHeader(officer), officer)
const reference = digestOf(Buffer.from(author.signature, 'base64url'), bundleCrypto)
const entries: Record<string, Entry> = {
  officer: author,
  supervisor: entryOf(buildAnswerHeader(supervisor, 'approve', reference), supervisor),
  secretariat: entryOf(buildAnswerHeader(secretariat, 'return', reference), secretariat),
  prefecture: entryOf(buildAnswerHeader(prefecture, 'accept', reference), prefecture),
  stranger: entryOf(buildAnswerHeader(stranger, 'approve', reference), stranger),
  duplicate: entryOf(buildAnswerHeader(supervisor, 'accept', reference), supervisor),
}

function entryOf(header: unknown, by: typeof officer): Entry {
  const envelope = JSON.parse(buildRawBundle(content, { header, by }).toString('ascii')) as Envelope
  return envelope.signatures[0]!
}

function bundleOf(names: readonly string[]): Buffer {
  const signatures = names.map((name) => entries[name]!)
  return Buffer.from(JSON.stringify({ payload: Buffer.from(content).toString('base64url'), signatures }))
}

/**
 * What the rules of exchange.md say, row by row of a table: who has signed (1), has not (0), or does not matter (-).
 * Columns: stranger, supervisor, duplicate, officer, secretariat (returns), prefecture (accepts).
 */
const table: readonly (readonly [pattern: string, outcome: string])[] = [
  ['1-----', 'bundle/unknown-key'],
  ['011---', 'bundle/duplicate-signer'],
  ['0--0--', 'bundle/no-author'],
  ['0--11-', 'returned'],
  ['0--101', 'accepted'],
  ['001100', 'accepted'],
  ['010100', 'approved'],
  ['000100', 'author-signed'],
]

function expectedOf(row: readonly string[]): string {
  const columns = ['stranger', 'supervisor', 'duplicate', 'officer', 'secretariat', 'prefecture']
  const bits = columns.map((name) => (row.includes(name) ? '1' : '0'))
  const line = table.find(([pattern]) => [...pattern].every((mark, at) => mark === '-' || mark === bits[at]))
  if (line === undefined) throw new Error(`the table has no line for ${row.join(', ')}`)
  return line[1]
}

function outcomeOf(row: readonly string[]): string {
  const result = verifyWith(bundleOf(row), officer, supervisor, secretariat, prefecture)
  return result.ok ? result.value.state : result.error.code
}

describe('the state of a bundle', () => {
  it('follows the truth table for every subset of signatures in every order', () => {
    const rows = rowsOf(Object.keys(entries))
    expect(rows).toHaveLength(1956)
    const wrong = rows.filter((row) => outcomeOf(row) !== expectedOf(row))
    expect(wrong).toEqual([])
  })

  it('refuses a second author', () => {
    const second = entryOf(buildAuthorHeader(supervisor), supervisor)
    const bytes = Buffer.from(
      JSON.stringify({ payload: Buffer.from(content).toString('base64url'), signatures: [author, second] }),
    )
    expect(verifyWith(bytes, officer, supervisor)).toMatchObject({
      ok: false,
      error: { code: 'bundle/several-authors' },
    })
  })

  it('refuses an approval of what another signature of the author said', () => {
    const other = entryOf(buildAuthorHeader(officer, { 'plan.iat': '2026-11-21T09:00:00+09:00' }), officer)
    const payload = Buffer.from(content).toString('base64url')
    const bytes = Buffer.from(JSON.stringify({ payload, signatures: [other, entries['supervisor']] }))
    expect(verifyWith(bytes, officer, supervisor)).toMatchObject({
      ok: false,
      error: { code: 'bundle/wrong-reference' },
    })
  })
})

/**
 * What may be signed under remarks on another bundle, row by row: who has signed a `return` and a `review`. `+` refers to the signature that the remarks are
 * about, `-` to another one.
 */
const answers: readonly (readonly [signers: readonly string[], ofReturn: string, ofReview: string])[] = [
  [['return+'], 'returned', 'bundle/act-not-allowed'],
  [['accept+'], 'bundle/act-not-allowed', 'accepted'],
  [['approve+'], 'bundle/act-not-allowed', 'approved'],
  [['author'], 'bundle/act-not-allowed', 'author-signed'],
  [['roster-root'], 'bundle/act-not-allowed', 'bundle/act-not-allowed'],
  [['return-'], 'bundle/wrong-reference', 'bundle/act-not-allowed'],
  [['accept-'], 'bundle/act-not-allowed', 'bundle/wrong-reference'],
  [['approve-'], 'bundle/act-not-allowed', 'bundle/wrong-reference'],
  [['return+', 'accept+'], 'bundle/no-author', 'bundle/no-author'],
  [['author', 'accept+'], 'bundle/wrong-reference', 'bundle/wrong-reference'],
  [['author', 'accept to author'], 'bundle/act-not-allowed', 'bundle/act-not-allowed'],
]

describe('the state of an answer', () => {
  const subject = verifiedWith(bundleOf(['officer']), officer)

  it.each(answers)('follows from the one signature that it may have: %j', (signers, ofReturn, ofReview) => {
    expect(outcomeOfAnswer('return', signers)).toBe(ofReturn)
    expect(outcomeOfAnswer('review', signers)).toBe(ofReview)
  })

  it('is given by nobody but its maker', () => {
    const payload = canonicalJson(buildAnswerPayload(supervisor, subject))
    const bytes = buildRawBundle(payload, {
      header: buildAnswerHeader(secretariat, 'return', reference),
      by: secretariat,
    })
    expect(verifyWith(bytes, supervisor, secretariat)).toMatchObject({
      ok: false,
      error: { code: 'bundle/issuer-mismatch' },
    })
  })

  it.each<[string, Partial<PlanPayload>]>([
    ['remarks that are about nothing', { subject: null }],
    ['remarks that bring records', { snapshot: buildPlanPayload(officer).snapshot }],
    ['remarks on a part', { scope: { sections: [], measures: [], writable: 'all' } }],
    ['remarks that answer a request', { answersTo: buildRecordId(8) }],
    ['a plan that is about another bundle', { kind: 'submission' }],
  ])('refuses %s', (_, members) => {
    const payload = { ...buildAnswerPayload(supervisor, subject, { kind: 'review' }), ...members }
    const bytes = buildRawBundle(canonicalJson(payload), { header: buildAuthorHeader(supervisor), by: supervisor })
    expect(verifyWith(bytes, supervisor)).toMatchObject({ ok: false, error: { code: 'bundle/payload-contradiction' } })
  })

  function outcomeOfAnswer(kind: 'return' | 'review', signers: readonly string[]): string {
    const payload = canonicalJson(buildAnswerPayload(supervisor, subject, { kind }))
    const own = digestOf(
      Buffer.from(
        envelopeOf(buildRawBundle(payload, { header: buildAuthorHeader(supervisor), by: supervisor })).signatures[0]!
          .signature,
        'base64url',
      ),
      bundleCrypto,
    )
    const references: Record<string, string> = { '+': reference, '-': buildDigest('elsewhere'), r: own }
    const signatures = signers.map((words, rank) => {
      const by = rank === 0 ? supervisor : secretariat
      const [act = ''] = words.split(/[+ ]|-$/)
      const first = buildAuthorHeader(by, { 'plan.act': act })
      const header = ['author', 'roster-root'].includes(act)
        ? first
        : buildAnswerHeader(by, act, references[words.at(-1)!]!)
      return { header, by }
    })
    const result = verifyWith(buildRawBundle(payload, ...signatures), supervisor, secretariat)
    return result.ok ? result.value.state : result.error.code
  }
})

describe('stateOf', () => {
  it('calls content without any signature a draft', () => {
    expect(stateOf([])).toBe('draft')
  })

  it('never calls an author alone approved', () => {
    expect(stateOf(['author'])).toBe('author-signed')
  })
})
