import * as z from 'zod'
import type { BundleLine } from '../domain/ledger/bundle-line.ts'
import { LedgerNoteSchema } from '../domain/ledger/ledger-note.ts'
import type { PlanSummary } from '../domain/plan/plan-summary.ts'
import { RecordIdSchema } from '../domain/record/field.ts'
import { DigestSchema } from '../bundle/bundle-format.ts'
import type { SentBundle } from '../sheets/office/cover-sheet.ts'
import { output, type Contract } from './contract.ts'
import { FileTokenSchema } from './file-token.ts'
import type { PlanStateInfo } from './plan-contract.ts'

/** One time that a state was printed. `what` in words: 冊子, 個票 3 窓口の改革; `at` is UTC, ISO 8601. */
export type PrintedLine = { readonly what: string; readonly at: string; readonly actor: string }

/** One time that a state went out or came in as a bundle. */
export type PassedLine = {
  readonly direction: 'out' | 'in'
  readonly fileName: string
  readonly at: string
  readonly actor: string
}

/**
 * A state of a plan to which the digits belong. `plan` is as it is now. `actsSince` counts the acts on the plan after the state; `isSameNow` says
 * whether it has the same content all the same.
 */
export type FoundState = {
  readonly plan: PlanSummary
  readonly state: PlanStateInfo
  readonly isSameNow: boolean
  readonly actsSince: number
  /** Oldest first. */
  readonly printed: readonly PrintedLine[]
  readonly passed: readonly PassedLine[]
}

export const ledgerContract = {
  /** Writes down that a held PDF has become paper, or a file to be printed. */
  addPrinted: {
    kind: 'command',
    place: 'host',
    input: z.strictObject({ token: FileTokenSchema }),
    output: output<null>(),
  },
  /** The states whose content has a digest that begins with these digits, as they were typed; none is no error. */
  findState: {
    kind: 'query',
    place: 'host',
    input: z.strictObject({ digits: z.string().max(200) }),
    output: output<readonly FoundState[]>(),
  },
  /** 持出・受領簿: the bundles of one plan that went out or came in, or of all, oldest first. */
  listBundles: {
    kind: 'query',
    place: 'host',
    input: z.strictObject({ planId: RecordIdSchema.nullable() }),
    output: output<readonly BundleLine[]>(),
  },
  /** A bundle that went out, by the digest of its payload. */
  findSent: {
    kind: 'query',
    place: 'host',
    input: z.strictObject({ digest: DigestSchema }),
    output: output<SentBundle>(),
  },
  /** Writes into a line of the book what is not written there yet. */
  fillIn: {
    kind: 'command',
    place: 'host',
    input: z.strictObject({ seq: z.int().positive(), note: LedgerNoteSchema }),
    output: output<null>(),
  },
} as const satisfies Contract
