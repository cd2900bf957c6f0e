import type { RecordId } from '../record/field.ts'
import type { Scope } from '../scope/scope.ts'
import type { LedgerNote } from './ledger-note.ts'

/**
 * A line of 持出・受領簿. `planTitle` is '' where the bundle is about no plan of this file; `kind` is that of its payload, null in lines from before it was
 * kept; `digest` that of the payload, `digits` the 30 of the key that signed it; `scope` is null where the whole plan went; `answersTo` the bundle that it
 * answers.
 */
export type BundleLine = {
  readonly seq: number
  readonly bundleId: string
  readonly direction: 'out' | 'in'
  readonly at: string
  readonly actor: string
  readonly kind: string | null
  readonly planTitle: string
  readonly fileName: string
  readonly digest: string
  readonly contentDigest: string | null
  readonly digits: string
  readonly scope: Scope | null
  readonly scopeWords: string
  readonly answersTo: RecordId | null
  readonly note: LedgerNote
}
