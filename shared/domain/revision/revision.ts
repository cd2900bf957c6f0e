import { canonicalJson } from '../../encoding/canonical-json.ts'
import { digestOf, type DigestCrypto } from '../../encoding/digest.ts'
import { changedRecordId, type GivenChange } from '../journal/record-change.ts'
import type { RecordId } from '../record/field.ts'
import type { PlanRecord } from '../record/plan-record.ts'
import { checkFields } from '../record/read-record.ts'

/**
 * One node of a plan's graph of states, as bundles carry it: what was changed since the states that `parents` name by their digests. `changes` holds a part
 * of what `changesDigest` is over where `isPart` says so.
 *
 * An `update` writes every field that it names, also one with the same content before and after (a decision for what stood there anyway), and says that its
 * record is there, also if it names no field.
 */
export type Revision = {
  readonly digest: string
  readonly parents: readonly string[]
  readonly at: string
  readonly actor: string
  readonly changesDigest: string
  readonly changes: readonly GivenChange[]
  readonly isPart: boolean
}

const REVISION_SCHEMA = 'plan-revision/1'

/** A revision whose changes are all known. Parents and changes get one order, so that two offices that say the same make the same one. */
export function makeRevision(
  given: { readonly planId: RecordId } & Pick<Revision, 'parents' | 'at' | 'actor' | 'changes'>,
  crypto: DigestCrypto,
): Revision {
  const changes = given.changes.toSorted((one, other) => (changedRecordId(one) < changedRecordId(other) ? -1 : 1))
  return complete(given, { changes, changesDigest: digestOfValue(changes, crypto), isPart: false }, crypto)
}

/** The first revision of a plan. Its content is the plan itself, and travels as that: `changes` is empty. */
export function makeRoot(
  given: { readonly planId: RecordId; readonly records: readonly PlanRecord[] } & Pick<Revision, 'at' | 'actor'>,
  crypto: DigestCrypto,
): Revision {
  const inserts = given.records
    .toSorted((one, other) => (one.id < other.id ? -1 : 1))
    .map((record) => ({ op: 'insert', record }) as const)
  const changesDigest = digestOfValue(inserts, crypto)
  return complete({ ...given, parents: [] }, { changes: [], changesDigest, isPart: true }, crypto)
}

/**
 * A revision that no person made: it joins its parents, with what follows from them alone. It has the latest time of its parents and no actor, so that two
 * offices make the same one.
 */
export function makeJoin(
  given: { readonly planId: RecordId; readonly parents: readonly Revision[] } & Pick<Revision, 'changes'>,
  crypto: DigestCrypto,
): Revision {
  const { planId, changes } = given
  const at = given.parents.map((parent) => parent.at).reduce((latest, each) => (each > latest ? each : latest))
  return makeRevision({ planId, parents: given.parents.map(({ digest }) => digest), at, actor: '', changes }, crypto)
}

/** Whether the revision is the one that its digests say, a first one says nothing beside the plan, and every field that it writes may hold what it writes. */
export function isSoundRevision(planId: RecordId, revision: Revision, crypto: DigestCrypto): boolean {
  const { parents, changes, changesDigest, isPart } = revision
  if (parents.length === 0 && changes.length > 0) return false
  if (parents.some((parent, at) => at > 0 && parent <= (parents[at - 1] ?? ''))) return false
  if (new Set(changes.map(changedRecordId)).size !== changes.length) return false
  if (!isPart && digestOfValue(changes, crypto) !== changesDigest) return false
  return digestOfRevision(planId, revision, crypto) === revision.digest && changes.every(isFitting)
}

function isFitting(change: GivenChange): boolean {
  if (change.op !== 'update') return checkFields(change.record.type, change.record.fields).ok
  const names = Object.keys(change.after)
  return (
    names.length === Object.keys(change.before).length &&
    names.every((name) => Object.hasOwn(change.before, name)) &&
    checkFields(change.type, change.after).ok
  )
}

function complete(
  given: { readonly planId: RecordId } & Pick<Revision, 'parents' | 'at' | 'actor'>,
  content: Pick<Revision, 'changes' | 'changesDigest' | 'isPart'>,
  crypto: DigestCrypto,
): Revision {
  const { planId, at, actor } = given
  const said = { parents: given.parents.toSorted(), at, actor, ...content }
  return { digest: digestOfRevision(planId, said, crypto), ...said }
}

function digestOfRevision(
  plan: RecordId,
  { parents, at, actor, changesDigest }: Omit<Revision, 'digest'>,
  crypto: DigestCrypto,
): string {
  return digestOfValue({ schema: REVISION_SCHEMA, plan, parents, at, actor, changesDigest }, crypto)
}

function digestOfValue(value: Parameters<typeof canonicalJson>[0], crypto: DigestCrypto): string {
  return digestOf(crypto.encodeUtf8(canonicalJson(value)), crypto)
}
