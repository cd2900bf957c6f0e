import type { RefusedVerdict } from './judge-bundle.ts'
import type { SigningAct } from './signing-act.ts'

/**
 * Why a roster, or a change of it, is refused; the one in force stays.
 *
 * `roster/rollback` is older than the one in force, `roster/fork` another one of the same version; `roster/too-few-signatures` counts different roots, of the
 * roster in force or of the new one itself; `roster/too-many-signatures` a file
 * has no room for all that would have to sign; `roster/may-not-sign` whoever has the roster would refuse what the key is to sign; `roster/revocation-lost` would make a revoked key count again; `roster/expired` what is asked for needs a reason.
 */
export type RosterError =
  | { readonly code: 'roster/none' }
  | { readonly code: 'roster/exists' }
  | { readonly code: 'roster/not-a-roster' }
  | { readonly code: 'roster/not-a-root' }
  | { readonly code: 'roster/signed-already' }
  | { readonly code: 'roster/same' }
  | { readonly code: 'roster/rollback'; readonly held: number; readonly offered: number }
  | { readonly code: 'roster/fork'; readonly version: number }
  | { readonly code: 'roster/too-few-signatures'; readonly needed: number; readonly given: number }
  | { readonly code: 'roster/other-roots' }
  | { readonly code: 'roster/digits-needed' }
  | { readonly code: 'roster/wrong-digits' }
  | { readonly code: 'roster/lifetime' }
  | { readonly code: 'roster/revocation-lost'; readonly holder: string }
  | { readonly code: 'roster/expired'; readonly expiresOn: string }
  | { readonly code: 'roster/listed-already'; readonly holder: string }
  | { readonly code: 'roster/no-such-entry' }
  | { readonly code: 'roster/revoked-already'; readonly holder: string }
  | { readonly code: 'roster/still-root'; readonly holder: string }
  | { readonly code: 'roster/days' }
  | { readonly code: 'roster/threshold' }
  | { readonly code: 'roster/too-many-roots'; readonly most: number }
  | { readonly code: 'roster/too-many-signatures'; readonly needed: number; readonly most: number }
  | { readonly code: 'roster/may-not-sign'; readonly verdict: RefusedVerdict; readonly act: SigningAct }
