import * as z from 'zod'
import { MunicipalityCodeSchema, SHORT_TEXT_LIMIT } from '../domain/record/field.ts'
import { PublicKeySchema } from './public-key.ts'

/** Keys that may sign the next version. */
export const ROOT_LIMIT = 8

const NameSchema = z.string().min(1).max(SHORT_TEXT_LIMIT)

/** What the holder of a key may be: 担当者, 課長, 事務局, 委員会, 都道府県. */
export const bundleRoles = ['officer', 'supervisor', 'secretariat', 'committee', 'prefecture'] as const
export type BundleRole = (typeof bundleRoles)[number]

/** One key of the roster. Days are the first and the last on which it may sign; a null end is open. */
const RosterEntrySchema = z.strictObject({
  key: PublicKeySchema,
  holder: NameSchema,
  post: NameSchema,
  role: z.enum(bundleRoles),
  municipality: MunicipalityCodeSchema,
  validFrom: z.iso.date(),
  validTo: z.iso.date().nullable(),
  revoked: z.strictObject({ on: z.iso.date(), reason: NameSchema }).nullable(),
})
export type RosterEntry = z.infer<typeof RosterEntrySchema>

/**
 * 名簿: whose keys count for what. `version` only ever rises; `threshold` is the number of different `roots` that must
 * sign the next version.
 */
export const RosterSchema = z.strictObject({
  version: z.int().min(1),
  issuedOn: z.iso.date(),
  expiresOn: z.iso.date(),
  threshold: z.int().min(1).max(ROOT_LIMIT),
  roots: z.array(PublicKeySchema).min(1).max(ROOT_LIMIT),
  entries: z.array(RosterEntrySchema).max(10_000),
})
export type Roster = z.infer<typeof RosterSchema>
