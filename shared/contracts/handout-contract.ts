import * as z from 'zod'
import { LedgerNoteSchema, type LedgerNote } from '../domain/ledger/ledger-note.ts'
import { RecordIdSchema } from '../domain/record/field.ts'
import { ScopeSchema, type Scope } from '../domain/scope/scope.ts'
import type { PartAnswer } from '../domain/scope/section-answers.ts'
import { output, type Contract } from './contract.ts'
import type { ExportedBundle } from './exchange-contract.ts'

/** Parts that are handed out in one go. */
export const PARTS_AT_ONCE = 60

/** A part that is handed out, and what the ledger has beside it. */
export type HandedPart = { readonly scope: Scope; readonly note: LedgerNote }

/** The part of another office's plan that a plan is; `words` name it. */
export type PlanPartInfo = { readonly scope: Scope; readonly words: string }

export const handoutContract = {
  /** 未提出一覧: how it stands with each part of the plan. */
  listParts: {
    kind: 'query',
    place: 'host',
    input: z.strictObject({ planId: RecordIdSchema }),
    output: output<readonly PartAnswer[]>(),
  },
  /** Signs parts of the plan, each as a file of its own, in the order given. */
  handOut: {
    kind: 'command',
    place: 'host',
    input: z.strictObject({
      planId: RecordIdSchema,
      kid: z.string().max(100),
      passphrase: z.string().max(1_000),
      parts: z
        .array(z.strictObject({ scope: ScopeSchema, note: LedgerNoteSchema }))
        .min(1)
        .max(PARTS_AT_ONCE),
    }),
    output: output<readonly ExportedBundle[]>(),
  },
  /** What the plan is a part of; null where it is whole. */
  findPart: {
    kind: 'query',
    place: 'host',
    input: z.strictObject({ planId: RecordIdSchema }),
    output: output<PlanPartInfo | null>(),
  },
} as const satisfies Contract
