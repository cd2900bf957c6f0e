import * as z from 'zod'
import { LONG_TEXT_LIMIT, MunicipalityCodeSchema, RecordIdSchema, SHORT_TEXT_LIMIT } from '../domain/record/field.ts'
import {
  LooseFieldsSchema,
  LooseRecordSchema,
  LooseRecordsSchema,
  RecordTypeSchema,
} from '../domain/record/plan-record.ts'
import { ScopeSchema } from '../domain/scope/scope.ts'
import { KeyIdSchema, PublicKeySchema } from './public-key.ts'
import { RosterSchema, bundleRoles } from './roster-format.ts'

export const BUNDLE_SCHEMA = 'plan-bundle/1'
/** The generation of readers that this program is; a bundle may ask for a later one in `app.leastReader`. */
export const READER_GENERATION = 1
export const SIGNATURE_LIMIT = 8
/** States of a plan that one revision may join. */
const PARENT_LIMIT = 64

const ShortTextSchema = z.string().max(SHORT_TEXT_LIMIT)
const InstantSchema = z.iso.datetime({ offset: true })

/** SHA-256 in hexadecimal, with the name of the algorithm before it. */
export const DigestSchema = z.string().regex(/^sha256:[0-9a-f]{64}$/)

/** The whole file: a JWS in general JSON serialization (RFC 7515 §7.2.1) whose headers are all protected. */
export const EnvelopeSchema = z.strictObject({
  payload: z.string(),
  signatures: z
    .array(z.strictObject({ protected: z.string(), signature: z.string() }))
    .min(1)
    .max(SIGNATURE_LIMIT),
})
export type Envelope = z.infer<typeof EnvelopeSchema>

/** An envelope without any signature. */
export const UnsignedSchema = z.strictObject({ payload: z.string(), signatures: z.array(z.never()).max(0).optional() })

const headerBase = {
  alg: z.literal('Ed25519'),
  typ: z.literal('plan-bundle+jws'),
  kid: KeyIdSchema,
  'plan.iat': InstantSchema,
}

/** A statement about the content itself: 担当者署名, or the signing of a roster. */
const FirstHeaderSchema = z.strictObject({
  ...headerBase,
  crit: z.tuple([z.literal('plan.act'), z.literal('plan.iat')]),
  'plan.act': z.enum(['author', 'roster-root']),
})

/** A statement about an author's signature: 承認, 差戻し, 受理. `plan.ref` is the digest of that signature's bytes. */
const AnswerHeaderSchema = z.strictObject({
  ...headerBase,
  crit: z.tuple([z.literal('plan.act'), z.literal('plan.iat'), z.literal('plan.ref')]),
  'plan.act': z.enum(['approve', 'return', 'accept']),
  'plan.ref': DigestSchema,
})

/** What one signer states: the protected header of a signature. */
export const HeaderSchema = z.discriminatedUnion('plan.act', [FirstHeaderSchema, AnswerHeaderSchema])
export type BundleHeader = z.infer<typeof HeaderSchema>
export type BundleAct = BundleHeader['plan.act']
export type AnswerAct = z.infer<typeof AnswerHeaderSchema>['plan.act']

/** Who made the bundle. `counter` rises by one with each bundle of this key; the first has no digest before it. */
const IssuerSchema = z.strictObject({
  municipality: MunicipalityCodeSchema,
  section: ShortTextSchema,
  role: z.enum(bundleRoles),
  counter: z.int().min(1),
  previousDigest: DigestSchema.nullable(),
  key: PublicKeySchema,
})

const RecordChangeSchema = z.discriminatedUnion('op', [
  z.strictObject({ op: z.literal('insert'), record: LooseRecordSchema }),
  z.strictObject({ op: z.literal('delete'), record: LooseRecordSchema }),
  z.strictObject({
    op: z.literal('update'),
    id: RecordIdSchema,
    type: RecordTypeSchema,
    before: LooseFieldsSchema,
    after: LooseFieldsSchema,
  }),
])

/**
 * One node of the plan's graph: what was changed since the revisions that `parents` name by their digests. `digest` is over all but `changes` and `isPart`;
 * `changesDigest` is over all changes, of which `changes` holds a part where `isPart` says so (the beginning of a plan travels as the snapshot alone, and a section
 * sees its own changes).
 */
const RevisionSchema = z.strictObject({
  digest: DigestSchema,
  parents: z.array(DigestSchema).max(PARENT_LIMIT),
  at: InstantSchema,
  actor: ShortTextSchema,
  changesDigest: DigestSchema,
  changes: z.array(RecordChangeSchema),
  isPart: z.boolean(),
})

/** A remark on a record, or on one field of it if `field` is not null; `post` is the office of its author. */
const CommentSchema = z.strictObject({
  id: RecordIdSchema,
  record: RecordIdSchema,
  field: ShortTextSchema.nullable(),
  at: InstantSchema,
  author: ShortTextSchema,
  post: ShortTextSchema.nullable(),
  text: z.string().max(LONG_TEXT_LIMIT),
})

const payloadBase = {
  schema: z.literal(BUNDLE_SCHEMA),
  bundleId: RecordIdSchema,
  issuer: IssuerSchema,
  /** For whom it is meant; empty for anybody, a null section for the whole body. */
  audience: z
    .array(z.strictObject({ municipality: MunicipalityCodeSchema, section: ShortTextSchema.nullable() }))
    .max(100),
  /** Digest of the last journal entry of the file that it came from. */
  auditHead: DigestSchema,
  app: z.strictObject({ version: ShortTextSchema, leastReader: z.int().min(1) }),
}

/** What a review or a return is about: a bundle by the digest of its payload, and the author's signature on it by the digest of its bytes. */
const SubjectSchema = z.strictObject({ bundle: DigestSchema, signature: DigestSchema })

/**
 * A plan or a part of it. `revisions` lead from `plan.base` (null: from the beginning) to `plan.head`. A `section` has a `scope`, and names the bundle that it
 * answers once it comes back; a `review` or `return` has remarks and a `subject`, and no snapshot. `openConflicts` counts what is not decided yet.
 */
const PlanPayloadSchema = z.strictObject({
  ...payloadBase,
  kind: z.enum(['submission', 'section', 'review', 'return', 'snapshot']),
  plan: z.strictObject({
    id: RecordIdSchema,
    title: ShortTextSchema,
    head: DigestSchema,
    base: DigestSchema.nullable(),
  }),
  revisions: z.array(RevisionSchema),
  snapshot: LooseRecordsSchema,
  comments: z.array(CommentSchema),
  scope: ScopeSchema.nullable().default(null),
  answersTo: RecordIdSchema.nullable().default(null),
  subject: SubjectSchema.nullable().default(null),
  openConflicts: z.int().min(0).default(0),
})
export type PlanPayload = z.infer<typeof PlanPayloadSchema>
export type BundleComment = PlanPayload['comments'][number]

/** Kinds that are about another bundle: one maker signs them, and nobody answers them. */
const ANSWER_KINDS: readonly string[] = ['review', 'return'] satisfies ReadonlyArray<PlanPayload['kind']>

const RosterPayloadSchema = z.strictObject({ ...payloadBase, kind: z.literal('roster'), roster: RosterSchema })
export type RosterPayload = z.infer<typeof RosterPayloadSchema>

/** The content of a bundle, in canonical JSON (RFC 8785). */
export const BundlePayloadSchema = z.discriminatedUnion('kind', [PlanPayloadSchema, RosterPayloadSchema])
export type BundlePayload = z.infer<typeof BundlePayloadSchema>

/** A review or a return: remarks on another bundle, which its `subject` names. */
export type AnswerPayload = PlanPayload & {
  readonly kind: 'review' | 'return'
  readonly subject: z.infer<typeof SubjectSchema>
}

/** Whether a payload is about another bundle and says about which. */
export function isAnswer(payload: BundlePayload): payload is AnswerPayload {
  return payload.kind !== 'roster' && isAnswerKind(payload.kind) && payload.subject !== null
}

export function isAnswerKind(kind: BundlePayload['kind']): boolean {
  return ANSWER_KINDS.includes(kind)
}

/** What must be readable of a payload before its own schema is known to be this one. */
export const AnyPayloadSchema = z.looseObject({
  schema: z.string().regex(/^plan-bundle\/[1-9][0-9]{0,5}$/),
  app: z.looseObject({ leastReader: z.int().min(1) }),
})

/** Where a payload of any generation carries public keys: that of its issuer, and in a roster those of its roots and entries. */
export const CarriedKeysSchema = z.looseObject({
  issuer: z.looseObject({ key: PublicKeySchema }),
  roster: z
    .looseObject({ roots: z.array(PublicKeySchema), entries: z.array(z.looseObject({ key: PublicKeySchema })) })
    .optional()
    .catch(undefined),
})
