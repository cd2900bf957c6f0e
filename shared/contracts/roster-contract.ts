import * as z from 'zod'
import { bundleRoles, type BundleRole, type RosterEntry } from '../bundle/roster-format.ts'
import type { RosterDifference } from '../bundle/roster/compare-rosters.ts'
import type { NameDoubt } from '../bundle/roster/doubtful-names.ts'
import type { EntryStanding } from '../bundle/roster/roster-days.ts'
import type { KeptTrustEvent } from '../bundle/roster/trust-event.ts'
import type { AppError } from '../app-error.ts'
import { LedgerNoteSchema } from '../domain/ledger/ledger-note.ts'
import { MunicipalityCodeSchema } from '../domain/record/field.ts'
import { output, type Contract } from './contract.ts'
import type { HeldFile } from './file-contract.ts'
import { FileTokenSchema } from './file-token.ts'
import { KeyNameSchema, PassphraseSchema } from './key-contract.ts'

/** A line of the roster as it stands today; `isOwn` where this terminal holds the key. */
export type ListedEntry = Omit<RosterEntry, 'key'> & {
  readonly kid: string
  readonly digits: string
  readonly role: BundleRole
  readonly standing: EntryStanding
  readonly isOwn: boolean
  readonly isRoot: boolean
}

/** A key that signs rosters; `holder` is null where it has no line of its own. */
export type ListedRoot = {
  readonly kid: string
  readonly digits: string
  readonly holder: string | null
  readonly isOwn: boolean
}

/** The roster in force. `today` is the day by which the standings and `isExpired` are told, Japan's. */
export type RosterView = {
  readonly version: number
  readonly issuedOn: string
  readonly expiresOn: string
  readonly isExpired: boolean
  readonly takenAt: string
  readonly threshold: number
  readonly roots: readonly ListedRoot[]
  readonly entries: readonly ListedEntry[]
  readonly today: string
}

/** A version that was made or signed here; `missing` counts the signatures of roots that it still needs before it is in force. */
export type IssuedRoster = {
  readonly version: number
  readonly isInForce: boolean
  readonly missing: number
  readonly file: HeldFile
}

/**
 * What taking a roster in would do. `doubts` are about the names that it brings; `refusal` is why it would be refused as it is, `roster/digits-needed` and
 * `roster/other-roots` where typed digits would do; `cosigners` are the keys of this terminal that may still sign it.
 */
export type RosterPreview = {
  readonly version: number
  readonly issuedOn: string
  readonly expiresOn: string
  readonly differences: readonly RosterDifference[]
  readonly doubts: readonly NameDoubt[]
  readonly refusal: AppError | null
  readonly cosigners: readonly string[]
}

export type TrustEventPage = { readonly events: readonly KeptTrustEvent[]; readonly hasMore: boolean }

const NameSchema = z.string().min(1).max(200)
const DigitsSchema = z.string().max(200)
const DaySchema = z.iso.date()
const SigningSchema = z.strictObject({ kid: KeyNameSchema, passphrase: PassphraseSchema })

/** Keys that are named at once; how many of them can be roots is said in words. */
const MOST_NAMED = 1_000

/** What a root asks for; of a key to be enrolled the file and the digits that were typed. */
const OrderSchema = z.discriminatedUnion('act', [
  z.strictObject({
    act: z.literal('enrol'),
    token: FileTokenSchema,
    digits: DigitsSchema,
    holder: NameSchema,
    post: NameSchema,
    role: z.enum(bundleRoles),
    municipality: MunicipalityCodeSchema,
    validFrom: DaySchema,
    validTo: DaySchema.nullable(),
    replaces: z.strictObject({ kid: KeyNameSchema, reason: NameSchema }).nullable(),
  }),
  z.strictObject({ act: z.literal('amend'), kid: KeyNameSchema, post: NameSchema, validTo: DaySchema.nullable() }),
  z.strictObject({ act: z.literal('revoke'), kid: KeyNameSchema, on: DaySchema, reason: NameSchema }),
  z.strictObject({
    act: z.literal('rotate'),
    roots: z.array(KeyNameSchema).min(1).max(MOST_NAMED),
    threshold: z.int().min(1).max(MOST_NAMED),
  }),
  z.strictObject({ act: z.literal('renew') }),
])
export type RosterOrder = z.infer<typeof OrderSchema>

export const rosterContract = {
  show: { kind: 'query', place: 'host', input: z.strictObject({}), output: output<RosterView | null>() },
  /** Makes this terminal's key the only root, with a line of its own. `reason` is asked for where a roster is in force already. */
  found: {
    kind: 'command',
    place: 'host',
    input: SigningSchema.extend({
      post: NameSchema,
      role: z.enum(bundleRoles),
      municipality: MunicipalityCodeSchema,
      reason: NameSchema.nullable(),
    }),
    output: output<IssuedRoster>(),
  },
  change: {
    kind: 'command',
    place: 'host',
    input: SigningSchema.extend({ order: OrderSchema }),
    output: output<IssuedRoster>(),
  },
  preview: {
    kind: 'query',
    place: 'host',
    input: z.strictObject({ token: FileTokenSchema }),
    output: output<RosterPreview>(),
  },
  cosign: {
    kind: 'command',
    place: 'host',
    input: SigningSchema.extend({ token: FileTokenSchema }),
    output: output<IssuedRoster>(),
  },
  /** `digits` and `reason` are null where the roots in force have signed; `note` is for the ledger. */
  takeIn: {
    kind: 'command',
    place: 'host',
    input: z.strictObject({
      token: FileTokenSchema,
      digits: DigitsSchema.nullable(),
      reason: NameSchema.nullable(),
      note: LedgerNoteSchema.optional(),
    }),
    output: output<{ readonly version: number }>(),
  },
  /** Hands a roster on, with its line in the ledger: the one in force, or one that was made here and is held as `token`. `digest` is that of its payload. */
  export: {
    kind: 'command',
    place: 'host',
    input: z.strictObject({ token: FileTokenSchema.nullable(), note: LedgerNoteSchema.optional() }),
    output: output<HeldFile & { readonly digest: string }>(),
  },
  /** The acts of trust before `before`, newest first; from the newest where it is null. */
  events: {
    kind: 'query',
    place: 'host',
    input: z.strictObject({ before: z.int().min(1).nullable(), limit: z.int().min(1).max(500) }),
    output: output<TrustEventPage>(),
  },
} as const satisfies Contract
