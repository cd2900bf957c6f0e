import * as z from 'zod'
import type { PlanSummary } from '../domain/plan/plan-summary.ts'
import { RecordIdSchema, type RecordId } from '../domain/record/field.ts'
import { output, type Contract } from './contract.ts'
import { FileTokenSchema, type FileToken } from './file-token.ts'
import { KeyNameSchema, PassphraseSchema } from './key-contract.ts'

/** Who signed what, when. `isKnown` is false where the signature is sound but nobody has vouched for the key here. */
export type SignerInfo = {
  readonly kid: string
  readonly digits: string
  readonly act: string
  readonly signedAt: string
  readonly isKnown: boolean
}

/** What taking a bundle in would do. `relation` compares its plan with the one that the file holds. */
export type ImportPreview = {
  readonly plan: PlanSummary
  readonly state: string
  readonly signers: readonly SignerInfo[]
  readonly relation: 'new' | 'same' | 'differs'
  readonly takenInAt: string | null
  /** Number of records by type, types without records left out. */
  readonly recordCounts: Readonly<Record<string, number>>
  /** SHA-256 of the payload: `sha256:` and 64 hexadecimal digits. */
  readonly digest: string
  /** SHA-256 of the plan's content: what the foot of its printed pages begins with. */
  readonly contentDigest: string
}

/** A signed file that is held for saving; both digests as in `ImportPreview`. */
export type ExportedBundle = {
  readonly token: FileToken
  readonly name: string
  readonly digest: string
  readonly contentDigest: string
}

export const exchangeContract = {
  exportPlan: {
    kind: 'command',
    place: 'host',
    input: z.strictObject({ planId: RecordIdSchema, kid: KeyNameSchema, passphrase: PassphraseSchema }),
    output: output<ExportedBundle>(),
  },
  preview: {
    kind: 'query',
    place: 'host',
    input: z.strictObject({ token: FileTokenSchema }),
    output: output<ImportPreview>(),
  },
  takeIn: {
    kind: 'command',
    place: 'host',
    input: z.strictObject({ token: FileTokenSchema }),
    output: output<{ readonly planId: RecordId }>(),
  },
} as const satisfies Contract
