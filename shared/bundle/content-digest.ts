import { checkPlanRecords } from '../domain/plan/check-plan-records.ts'
import { sameContent, type FieldContent } from '../domain/record/field.ts'
import type { LooseFields, PlanRecord } from '../domain/record/plan-record.ts'
import { initialFieldsOf } from '../domain/record/read-record.ts'
import { recordTypes, type RecordType } from '../domain/record/record-types.ts'
import { canonicalJson } from '../encoding/canonical-json.ts'
import { digestOf, type DigestCrypto } from '../encoding/digest.ts'
import type { BundlePayload } from './bundle-format.ts'

/** The rules by which the text below is made; others would give other digests, and would have another name. */
const CONTENT_SCHEMA = 'plan-content/1'

/**
 * The digest of what a plan says: SHA-256 over its records alone, in the order of their ids, as canonical JSON (RFC 8785).
 *
 * It does not depend on time, signer or order, so that a sheet of paper, a bundle and a plan on the screen have the same one where they
 * have the same content. Remarks (意見) are about the plan and not of it: they are left out. (The digest of a bundle is another: that of its payload's bytes, which name its maker, too.) Fields that hold
 * their initial content are left out: what an older version wrote, which did not know them, has the digest of what it is read as.
 */
export function contentDigestOf(records: readonly PlanRecord[], crypto: DigestCrypto): string {
  const said = records.filter(({ type }) => type !== 'comment')
  const inOrder = said.toSorted((one, other) => (one.id < other.id ? -1 : 1))
  const text = canonicalJson({
    schema: CONTENT_SCHEMA,
    records: inOrder.map(({ id, type, fields }) => ({ id, type, fields: toldFields(type, fields) })),
  })
  return digestOf(crypto.encodeUtf8(text), crypto)
}

/** The same of the plan that a bundle brings; null where that is no whole plan. */
export function contentDigestOfBundle(payload: BundlePayload, crypto: DigestCrypto): string | null {
  if (payload.kind !== 'submission' && payload.kind !== 'snapshot') return null
  const records = checkPlanRecords(payload.snapshot)
  return records.ok ? contentDigestOf(records.value, crypto) : null
}

const initials: Readonly<Record<string, LooseFields>> = Object.fromEntries(
  (Object.keys(recordTypes) as RecordType[]).map((type) => [type, initialFieldsOf(type)]),
)

/** The fields that say something else than a new record does. */
function toldFields(type: RecordType, fields: LooseFields): LooseFields {
  const initial = initials[type] ?? {}
  const told: Record<string, FieldContent> = {}
  for (const [name, content] of Object.entries(fields)) {
    const untold = initial[name]
    if (untold === undefined || !sameContent(content, untold)) told[name] = content
  }
  return told
}
