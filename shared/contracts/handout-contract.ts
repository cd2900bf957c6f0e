import * as z from 'zod'
import { RecordIdSchema } from '../domain/record/field.ts'
import type { PartAnswer } from '../domain/scope/section-answers.ts'
import { output, type Contract } from './contract.ts'

export const handoutContract = {
  /** 未提出一覧: how it stands with each part of the plan. */
  listParts: {
    kind: 'query',
    place: 'host',
    input: z.strictObject({ planId: RecordIdSchema }),
    output: output<readonly PartAnswer[]>(),
  },
} as const satisfies Contract
