import { describe, expect, it } from 'vitest'
import { bundleCrypto } from '#electron/host/services/bundle-crypto.ts'
import { canonicalJson } from '#shared/encoding/canonical-json.ts'
import { digestOf } from '#shared/encoding/digest.ts'
import { judgeStatements } from '#shared/bundle/roster/judge-bundle.ts'
import type { RosterBook } from '#shared/bundle/roster/roster-book.ts'
import { verifyBundle, type KeyBook, type VerifiedBundle } from '#shared/bundle/verify-bundle.ts'
import {
  NOW,
  buildAnswerHeader,
  buildAuthorHeader,
  buildKeyBook,
  buildPlanPayload,
  buildRawBundle,
  buildSigner,
} from '../../../../helpers/build-bundle.ts'
import { buildEntry, buildRosterBook } from '../../../../helpers/build-roster.ts'
import { rowsOf } from '../../../../helpers/rows-of.ts'

const root = buildSigner('root')
const officer = buildSigner('officer')
const supervisor = buildSigner('supervisor')
const prefecture = buildSigner('prefecture')
const stranger = buildSigner('stranger')
const revoked = buildSigner('revoked')

const book = buildRosterBook(root, [
  buildEntry(officer),
  buildEntry(supervisor, { role: 'supervisor' }),
  buildEntry(prefecture, { role: 'prefecture', municipality: '220001' }),
  buildEntry(revoked, { role: 'supervisor', revoked: { on: '2026-11-21', reason: '鍵の紛失' } }),
])

type Entry = { protected: string; signature: string }
const content = canonicalJson(buildPlanPayload(officer))
const author = entryOf(buildAuthorHeader(officer), officer)
const reference = digestOf(Buffer.from(author.signature, 'base64url'), bundleCrypto)
const entries: Readonly<Record<string, Entry>> = {
  stranger: entryOf(buildAnswerHeader(stranger, 'approve', reference), stranger),
  supervisor: entryOf(buildAnswerHeader(supervisor, 'approve', reference), supervisor),
  duplicate: entryOf(buildAnswerHeader(supervisor, 'return', reference), supervisor),
  officer: author,
  revoked: entryOf(buildAnswerHeader(revoked, 'approve', reference), revoked),
  prefecture: entryOf(buildAnswerHeader(prefecture, 'accept', reference), prefecture),
}
const names = Object.keys(entries)
const rows = rowsOf(names)

function entryOf(header: unknown, by: typeof officer): Entry {
  const envelope = JSON.parse(buildRawBundle(content, { header, by }).toString('ascii')) as { signatures: Entry[] }
  return envelope.signatures[0]!
}

/** The keys of the roster alone, and those of a reader who has the stranger's too. */
const listed: KeyBook = book
const everybody: KeyBook = { find: (kid) => book.find(kid) ?? buildKeyBook(stranger).find(kid) }

type Reader = { readonly keys: KeyBook; readonly book: RosterBook | null; readonly firstSeenAt: string }
const AFTER = '2026-11-21T00:00:00+09:00'
const BEFORE = '2026-11-20T23:59:59+09:00'

function verify(row: readonly string[], keys: KeyBook) {
  const signatures = row.map((name) => entries[name]!)
  const bytes = Buffer.from(JSON.stringify({ payload: Buffer.from(content).toString('base64url'), signatures }))
  return verifyBundle(bytes, { crypto: bundleCrypto, keys, now: NOW })
}

/** All rows as each reader's keys verify them, once for all tables. */
const verified = new Map([listed, everybody].map((keys) => [keys, rows.map((row) => verify(row, keys))]))

/** What a file that came at once counts for. */
function judge({ payload, signers }: VerifiedBundle, by: RosterBook | null, firstSeenAt: string) {
  const statements = signers.map((signer) => ({ ...signer, firstSeenAt }))
  return judgeStatements(by, statements, { kind: payload.kind, municipality: payload.issuer.municipality })
}

/** What a reader is shown of the bundle with the signatures of a row: a state, or the code of a refusal. */
function shownOf(rank: number, reader: Reader): string {
  const result = verified.get(reader.keys)![rank]!
  if (!result.ok) return result.error.code
  const { state, refusal } = judge(result.value, reader.book, reader.firstSeenAt)
  return refusal?.code ?? state
}

/** Has signed (1), has not (0), does not matter (-), in the order of `names`: stranger, supervisor, duplicate, officer, revoked, prefecture. */
type Table = ReadonlyArray<readonly [pattern: string, shown: string]>

function expectTable(table: Table, reader: Reader): void {
  const wrong = rows.filter((row, rank) => {
    const bits = names.map((name) => (row.includes(name) ? '1' : '0'))
    const line = table.find(([pattern]) => [...pattern].every((mark, at) => mark === '-' || mark === bits[at]))
    return line?.[1] !== shownOf(rank, reader)
  })
  expect(wrong).toEqual([])
}

const afterRevocation: Table = [
  ['-11---', 'bundle/duplicate-signer'],
  ['---0--', 'bundle/no-author'],
  ['---11-', 'bundle/revoked-signer'],
  ['-01100', 'returned'],
  ['-01101', 'returned'],
  ['-00101', 'accepted'],
  ['-10101', 'accepted'],
  ['-10100', 'approved'],
  ['-00100', 'author-signed'],
]

describe('judgeStatements of a file', () => {
  it('has more than 200 subsets and orders of signatures to judge', () => {
    expect(rows).toHaveLength(1956)
  })

  it('follows the truth table where nobody knows the stranger', () => {
    const table: Table = [['1-----', 'bundle/unknown-key'], ...afterRevocation]
    expectTable(table, { keys: listed, book, firstSeenAt: AFTER })
  })

  it('counts a stranger for nothing, also one whose key the reader has', () => {
    expectTable(afterRevocation, { keys: everybody, book, firstSeenAt: AFTER })
  })

  it('counts what was seen before its key was revoked', () => {
    const table: Table = [
      ['1-----', 'bundle/unknown-key'],
      ['-11---', 'bundle/duplicate-signer'],
      ['---0--', 'bundle/no-author'],
      ['--11--', 'returned'],
      ['---1-1', 'accepted'],
      ['-1-1--', 'approved'],
      ['---11-', 'approved'],
      ['---1--', 'author-signed'],
    ]
    expectTable(table, { keys: listed, book, firstSeenAt: BEFORE })
  })

  it('shows a draft whoever has signed where no roster is pinned', () => {
    const table: Table = [
      ['-11---', 'bundle/duplicate-signer'],
      ['---0--', 'bundle/no-author'],
      ['------', 'draft'],
    ]
    expectTable(table, { keys: everybody, book: null, firstSeenAt: AFTER })
  })

  it('names the line of the roster for each signer', () => {
    const bundle = verify(['officer', 'supervisor'], listed)
    if (!bundle.ok) return expect.unreachable()
    const { signers } = judge(bundle.value, book, AFTER)
    expect(signers.map(({ verdict, entry }) => [verdict, entry?.role])).toEqual([
      ['valid', 'officer'],
      ['valid', 'supervisor'],
    ])
  })
})

describe('judgeStatements one by one', () => {
  const kept = (kid: string, act: 'author' | 'approve' | 'accept', firstSeenAt: string) =>
    ({ kid, act, signedAt: BEFORE, firstSeenAt }) as const

  it('looks at the day on which each statement was first seen', () => {
    const subject = { kind: 'submission', municipality: '222097' } as const
    const byOfficer = kept(officer.kid, 'author', BEFORE)
    const approvals = [BEFORE, AFTER].map((seen) => kept(revoked.kid, 'approve', seen))
    const judged = approvals.map((approval) => judgeStatements(book, [byOfficer, approval], subject))
    expect(judged.map(({ state, refusal }) => [state, refusal])).toEqual([
      ['approved', null],
      ['author-signed', { code: 'bundle/revoked-signer', kid: revoked.kid }],
    ])
  })

  it('refuses an approval that another post gives', () => {
    const subject = { kind: 'submission', municipality: '222097' } as const
    const statements = [kept(officer.kid, 'author', BEFORE), kept(prefecture.kid, 'approve', BEFORE)]
    expect(judgeStatements(book, statements, subject)).toMatchObject({
      state: 'author-signed',
      refusal: { code: 'bundle/role-not-allowed', kid: prefecture.kid },
    })
  })
})
