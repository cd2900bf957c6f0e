import * as z from 'zod'
import { formPresets } from '../domain/form/form-words.ts'
import { EntrySeqSchema } from '../domain/journal/plan-moment.ts'
import { RecordIdSchema } from '../domain/record/field.ts'
import { PaperSubjectSchema } from '../paper/paper-subject.ts'
import type { PrintReport } from '../paper/print-report.ts'
import { OfficePaperSchema } from '../sheets/office/office-paper.ts'
import { output, type Contract } from './contract.ts'
import type { HeldFile } from './file-contract.ts'

/**
 * What to print and on what. `form` is a preset, or a form of the plan's own; null the plan's choice, as null is of `size` and `lie`. `isProof` prints all
 * colours as greys. `seq` is the entry whose state of the plan is printed, or is the older one of a comparison; left out, the present.
 * `newSeq` is the newer one of a comparison.
 */
export const PaperJobSchema = z.strictObject({
  planId: RecordIdSchema,
  subject: PaperSubjectSchema,
  form: z.union([z.enum(formPresets), RecordIdSchema]).nullable(),
  size: z.enum(['A4', 'A3']).nullable(),
  lie: z.enum(['portrait', 'landscape']).nullable(),
  isProof: z.boolean(),
  seq: EntrySeqSchema.optional(),
  newSeq: EntrySeqSchema.optional(),
})
export type PaperJob = z.infer<typeof PaperJobSchema>

/** The same for a paper of the office: it is always of the present, and has no form to choose. */
const OfficeJobSchema = z.strictObject({
  office: OfficePaperSchema,
  size: PaperJobSchema.shape.size,
  lie: PaperJobSchema.shape.lie,
  isProof: z.boolean(),
})
export type OfficeJob = z.infer<typeof OfficeJobSchema>

/** Whatever can be printed. */
export const PrintJobSchema = z.union([PaperJobSchema, OfficeJobSchema])
export type PrintJob = z.infer<typeof PrintJobSchema>

export function isOfficeJob(job: PrintJob): job is OfficeJob {
  return 'office' in job
}

/** A PDF that is made, and what is said of its pages. */
export type PrintedFile = HeldFile & PrintReport

/** The entry whose state has the digest that the pages carry: of a comparison the newer one. Left out, the present. */
export function printedSeq({ subject, seq, newSeq }: PaperJob): number | undefined {
  return subject.kind === 'comparison' ? newSeq : seq
}

/** The name that a caller gives to one making of a PDF, to ask for it and to stop it. */
export const PaperRunIdSchema = z.uuid().brand<'PaperRunId'>()
export type PaperRunId = z.infer<typeof PaperRunIdSchema>
const RunSchema = z.strictObject({ run: PaperRunIdSchema })

/** How far a PDF is: `done` of `total` sheets are laid out (0 of 0 while nothing is known yet), or all are, and `done` of them are written. */
export type PaperProgress = {
  readonly step: 'laying-out' | 'writing'
  readonly done: number
  readonly total: number
}

/** `progress` is null where no such run is under way; `stop` ends it with `paper/stopped`, and nothing where there is none. */
export const paperContract = {
  makePdf: {
    kind: 'query',
    place: 'shell',
    input: RunSchema.extend({ job: PrintJobSchema }),
    output: output<PrintedFile>(),
  },
  progress: { kind: 'query', place: 'shell', input: RunSchema, output: output<PaperProgress | null>() },
  stop: { kind: 'query', place: 'shell', input: RunSchema, output: output<null>() },
} as const satisfies Contract
