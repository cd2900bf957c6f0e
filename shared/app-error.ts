import type { CellTextError } from './sheets/cells/field-text.ts'
import type { CheckDigitsError } from './bundle/check-digits.ts'
import type { BundleError } from './bundle/bundle-error.ts'
import type { CipherError } from './bundle/cipher-error.ts'
import type { FingerprintError } from './bundle/fingerprint.ts'
import type { KeyError } from './bundle/key-error.ts'
import type { RosterError } from './bundle/roster/roster-error.ts'
import type { PeriodError } from './domain/fiscal-period/period-error.ts'
import type { OutsideScope } from './domain/scope/find-outside-scope.ts'
import type { Scope } from './domain/scope/scope.ts'
import type { LedgerField } from './domain/ledger/ledger-note.ts'
import type { MergeError } from './domain/revision/merge-states.ts'
import type { PlanRecordsError } from './domain/plan/check-plan-records.ts'

/**
 * Why the data file cannot be opened or written. The file is left as it was in every case.
 *
 * `data/not-found` there is none yet; `data/network-path` the folder is not on this machine; `data/foreign` a file of another program; `data/newer` written by a later
 * version; `data/damaged` not a whole data file; `data/disk-full`, `data/read-only`, `data/io-error` the system refused the write;
 * `data/in-use` another program holds the file; `data/samples-present` the five samples are already in it.
 */
export type DataError =
  | { readonly code: 'data/not-found' }
  | { readonly code: 'data/network-path' }
  | { readonly code: 'data/foreign' }
  | { readonly code: 'data/newer'; readonly version: number; readonly known: number }
  | { readonly code: 'data/damaged' }
  | { readonly code: 'data/disk-full' }
  | { readonly code: 'data/read-only' }
  | { readonly code: 'data/io-error' }
  | { readonly code: 'data/in-use' }
  | { readonly code: 'data/samples-present' }

/**
 * `plan/stale`: what the officer saw is no longer what the file holds; `plan/unchanged`: it would be the same afterwards;
 * `plan/no-such-moment`: the journal of this file has no such time of the plan; `plan/edition-not-kept`: the edition came with the plan,
 * and not its state; `plan/is-part`: it is a part of another office's plan; `plan/outside-scope`: that part may not be written so.
 */
export type PlanError =
  | { readonly code: 'plan/not-found' }
  | { readonly code: 'plan/record-not-found' }
  | { readonly code: 'plan/stale' }
  | { readonly code: 'plan/unchanged' }
  | { readonly code: 'plan/nothing-to-undo' }
  | { readonly code: 'plan/nothing-to-redo' }
  | { readonly code: 'plan/no-such-moment' }
  | { readonly code: 'plan/edition-not-kept' }
  | { readonly code: 'plan/is-part' }
  | { readonly code: 'plan/outside-scope'; readonly why: OutsideScope['why']; readonly writable: Scope['writable'] }

export type FileError =
  { readonly code: 'file/not-found' } | { readonly code: 'file/too-large' } | { readonly code: 'file/cannot-write' }

/**
 * `import/same` nothing to do; `import/older` the file has all of it and more; `import/other-town` a plan with this id belongs to another municipality here;
 * `import/unsound-past` the revisions in it are not what their digests say, or do not come to the plan in it; `import/unknown-base` it is a part of a plan, or
 * here is one, and what it builds on is not known on both sides; `import/roster` it is a roster, which is taken in elsewhere.
 */
export type ImportError =
  | { readonly code: 'import/same'; readonly takenInAt: string | null }
  | { readonly code: 'import/older'; readonly takenInAt: string | null }
  | { readonly code: 'import/not-a-plan' }
  | { readonly code: 'import/roster' }
  | { readonly code: 'import/other-town' }
  | { readonly code: 'import/unsound-past' }
  | { readonly code: 'import/outside-scope' }
  | { readonly code: 'import/unknown-base' }
  | MergeError

/** `conflict/not-found` it is decided by now, or never was; `conflict/no-such-choice` the decision is none of those that there are. */
export type ConflictError = { readonly code: 'conflict/not-found' } | { readonly code: 'conflict/no-such-choice' }

/**
 * `approval/not-submitted`: the plan as it stands is no submission that this file has, or another one than was looked at; `approval/own-signature`: nobody
 * answers what he has signed; `approval/unknown-subject`: the answer is about a bundle that this file does not have.
 */
export type ApprovalError =
  | { readonly code: 'approval/not-submitted' }
  | { readonly code: 'approval/open-conflicts'; readonly count: number }
  | { readonly code: 'approval/own-signature' }
  | { readonly code: 'approval/no-remark' }
  | { readonly code: 'approval/not-an-answer' }
  | { readonly code: 'approval/unknown-subject' }
  | { readonly code: 'approval/same' }

/** `paper/nothing-to-print`: no card is what was asked for; `paper/stopped`: the officer has stopped it. */
export type PaperError =
  | { readonly code: 'paper/no-printer' }
  | { readonly code: 'paper/failed' }
  | { readonly code: 'paper/no-such-sheet' }
  | { readonly code: 'paper/nothing-to-print' }
  | { readonly code: 'paper/stopped' }

/** `handout/empty`: nothing of the plan is in that part. */
export type HandoutError = { readonly code: 'handout/empty'; readonly words: string }

/** `ledger/incomplete`: the town's settings demand more beside a bundle than was given. */
export type LedgerError =
  | { readonly code: 'ledger/not-found' }
  | { readonly code: 'ledger/incomplete'; readonly fields: readonly LedgerField[] }

/** A broken assumption, met at the gate; `reference` stands beside the details in the log. */
export type InternalError = { readonly code: 'internal'; readonly reference: string }
export type GateError = { readonly code: 'gate/refused' } | InternalError

/** Everything that a user may be told, as data; the sentences are in `messages/error-sentences.ts`. */
export type AppError =
  | DataError
  | PlanError
  | PlanRecordsError
  | CellTextError
  | PeriodError
  | KeyError
  | FingerprintError
  | RosterError
  | BundleError
  | CipherError
  | FileError
  | ImportError
  | ConflictError
  | ApprovalError
  | PaperError
  | CheckDigitsError
  | LedgerError
  | HandoutError
  | GateError
export type ErrorCode = AppError['code']
