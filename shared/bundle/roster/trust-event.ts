import type { JsonObject } from '../../encoding/strict-json.ts'

/** Acts that change, or set aside, whom this data file trusts. */
export const trustActs = [
  'key/make',
  'key/change-passphrase',
  'key/export-recovery',
  'key/take-in-recovery',
  'key/export-public',
  'roster/found',
  'roster/enrol',
  'roster/amend',
  'roster/revoke',
  'roster/rotate',
  'roster/renew',
  'roster/cosign',
  'roster/take-in',
  'roster/pin',
  'roster/override',
] as const
export type TrustAct = (typeof trustActs)[number]

/**
 * One act of trust. `subject`: whose key, or which plan, in words; `reason` where one was asked for; `before` and `after` what stood there, null where nothing did.
 * `at` is UTC, ISO 8601.
 */
export type TrustEvent = {
  readonly act: TrustAct
  readonly subject: string
  readonly reason: string | null
  readonly before: JsonObject | null
  readonly after: JsonObject | null
  readonly at: string
  readonly actor: string
}

/** An event as it is kept; `seq` counts from 1. */
export type KeptTrustEvent = TrustEvent & { readonly seq: number }
