import * as z from 'zod'
import { DigestSchema } from '../../bundle/bundle-format.ts'
import { KeyIdSchema } from '../../bundle/public-key.ts'
import { RecordIdSchema } from '../../domain/record/field.ts'
import { officeWords } from '../../messages/office-words.ts'

/**
 * A paper of the office: about what is exchanged, and not a sheet of a plan. 持出・受領簿 of one plan, or of all where `plan` is null; 未提出一覧 of a plan; the 送付票 of a
 * bundle that went out, by the digest of its payload; the 鍵票 of a key of this terminal.
 */
export const OfficePaperSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('ledger'), plan: RecordIdSchema.nullable() }),
  z.strictObject({ kind: z.literal('unanswered'), plan: RecordIdSchema }),
  z.strictObject({ kind: z.literal('cover'), digest: DigestSchema }),
  z.strictObject({ kind: z.literal('key'), kid: KeyIdSchema }),
])
export type OfficePaper = z.infer<typeof OfficePaperSchema>
export type OfficePaperKind = OfficePaper['kind']

export const officePaperKinds = ['ledger', 'unanswered', 'cover', 'key'] as const satisfies readonly OfficePaperKind[]

/** What a paper of the office is called. */
export function officePaperTitle(kind: OfficePaperKind): string {
  return officeWords[kind]
}
