import { describe, expect, it } from 'vitest'
import { canonicalJson } from '#shared/bundle/canonical-json.ts'
import { digestOf } from '#shared/bundle/digest.ts'
import { stateOf } from '#shared/bundle/bundle-state.ts'
import { bundleCrypto } from '#electron/host/services/bundle-crypto.ts'
import {
  buildAnswerHeader,
  buildAuthorHeader,
  buildPlanPayload,
  buildRawBundle,
  buildSigner,
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

describe('stateOf', () => {
  it('calls content without any signature a draft', () => {
    expect(stateOf([])).toBe('draft')
  })

  it('never calls an author alone approved', () => {
    expect(stateOf(['author'])).toBe('author-signed')
  })
})
