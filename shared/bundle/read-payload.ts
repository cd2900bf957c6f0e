import { failed, ok, type Result } from '../result.ts'
import { parseCanonicalJson } from '../encoding/canonical-json.ts'
import { parseStrictJson, type JsonValue } from '../encoding/strict-json.ts'
import type { BundleCrypto } from './bundle-crypto.ts'
import type { BundleError, BundleErrorCode } from './bundle-error.ts'
import {
  AnyPayloadSchema,
  BUNDLE_SCHEMA,
  BundlePayloadSchema,
  READER_GENERATION,
  isAnswerKind,
  type BundlePayload,
  type PlanPayload,
  type RosterPayload,
} from './bundle-format.ts'
import { isSoundPublicKey } from './public-key.ts'

/** The value that a payload's text stands for, and whether it is the one text of that value. */
export type PayloadJson = { readonly json: JsonValue; readonly isCanonical: boolean }

/** The JSON value of a payload's bytes, read as strictly as the file around it. */
export function readPayloadJson(
  bytes: Uint8Array,
  crypto: Pick<BundleCrypto, 'decodeUtf8'>,
): Result<PayloadJson, BundleError> {
  const text = crypto.decodeUtf8(bytes) ?? ''
  const canonical = parseCanonicalJson(text)
  if (canonical !== undefined) return ok({ json: canonical, isCanonical: true })
  const parsed = parseStrictJson(text)
  return parsed.ok ? ok({ json: parsed.value, isCanonical: false }) : failed({ code: 'bundle/payload-unreadable' })
}

/** The content that a payload holds, if this program knows its format and it is the one text of that content. */
export function readPayload({ json, isCanonical }: PayloadJson): Result<BundlePayload, BundleError> {
  if (isNewer(json)) return failed({ code: 'bundle/newer-format' })
  if (!isCanonical) return failed({ code: 'bundle/not-canonical' })
  const parsed = BundlePayloadSchema.safeParse(json)
  if (!parsed.success) return failed({ code: 'bundle/payload-shape' })
  const contradiction = contradictionIn(parsed.data)
  return contradiction === null ? ok(parsed.data) : failed({ code: contradiction })
}

function isNewer(json: JsonValue): boolean {
  const parsed = AnyPayloadSchema.safeParse(json)
  if (!parsed.success) return false
  return (
    generationOf(parsed.data.schema) > generationOf(BUNDLE_SCHEMA) || parsed.data.app.leastReader > READER_GENERATION
  )
}

function generationOf(schema: string): number {
  return Number(schema.slice(schema.indexOf('/') + 1))
}

/** What a payload of the right shape still says against itself, or null. */
function contradictionIn(payload: BundlePayload): BundleErrorCode | null {
  const { counter, previousDigest } = payload.issuer
  if ((counter === 1) !== (previousDigest === null)) return 'bundle/payload-contradiction'
  if (payload.kind === 'roster') return contradictionInRoster(payload)
  const isContradictory =
    isContradictoryAnswer(payload) ||
    hasRepeats(payload.snapshot.map(({ id }) => id)) ||
    hasRepeats(payload.comments.map(({ id }) => id)) ||
    hasRepeats(payload.revisions.map(({ digest }) => digest))
  return isContradictory ? 'bundle/payload-contradiction' : null
}

/** What is about another bundle names it and brings remarks alone; everything else is about itself. */
function isContradictoryAnswer({ kind, subject, snapshot, revisions, scope, answersTo }: PlanPayload): boolean {
  if (!isAnswerKind(kind)) return subject !== null
  return subject === null || scope !== null || answersTo !== null || snapshot.length > 0 || revisions.length > 0
}

function contradictionInRoster({ roster }: RosterPayload): BundleErrorCode | null {
  const entryKeys = roster.entries.map(({ key }) => key)
  if (![...roster.roots, ...entryKeys].every(isSoundPublicKey)) return 'bundle/weak-key'
  const isContradictory =
    hasRepeats(entryKeys.map(({ x }) => x)) ||
    hasRepeats(roster.roots.map(({ x }) => x)) ||
    roster.threshold > roster.roots.length ||
    roster.expiresOn < roster.issuedOn
  return isContradictory ? 'bundle/payload-contradiction' : null
}

function hasRepeats(values: readonly string[]): boolean {
  return new Set(values).size !== values.length
}
