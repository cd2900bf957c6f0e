import * as z from 'zod'
import { RecordIdSchema, SHORT_TEXT_LIMIT, type FieldContent } from '../record/field.ts'
import { LooseRecordSchema, RecordTypeSchema } from '../record/plan-record.ts'

const FieldContentSchema = z.union([
  z.string(),
  z.number(),
  z.boolean(),
  z.null(),
  z.array(z.string()),
]) as z.ZodType<FieldContent>

/** Who wrote something, in which revision, and when: for the person who decides, never for the program. An empty `actor` is a join that no person made. */
const WriterSchema = z.strictObject({ digest: z.string(), at: z.string(), actor: z.string() })
export type Writer = z.infer<typeof WriterSchema>

/** What stands against `ours`: a content, and who wrote it. */
const candidatesOf = <T extends z.ZodType>(content: T) =>
  z.array(z.strictObject({ content, ...WriterSchema.shape })).min(1)

/** Who wrote `ours`; null where no revision says, and in conflicts that were found before it was kept. */
const OursBySchema = WriterSchema.nullable()

/** One field with several contents. `base` is what stood there where the states parted; null where nothing did. */
const FieldConflictSchema = z.strictObject({
  kind: z.literal('field'),
  key: z.string(),
  record: RecordIdSchema,
  type: RecordTypeSchema,
  field: z.string().max(SHORT_TEXT_LIMIT),
  base: FieldContentSchema,
  ours: FieldContentSchema,
  oursBy: OursBySchema,
  candidates: candidatesOf(FieldContentSchema),
})

/**
 * One cell of an indicator into which several values were put. `ours` is the value that is shown there, in every office the same, so that it may be another office's
 * (`oursBy` has put it there); the others are not in the plan: why, is told beside `showWhole`. A candidate is a value, in one of the forms that it was given, and, behind it, what hangs on it (marks of notes, earlier targets).
 */
const CellConflictSchema = z.strictObject({
  kind: z.literal('cell'),
  key: z.string(),
  base: z.null(),
  ours: LooseRecordSchema,
  oursBy: OursBySchema,
  candidates: candidatesOf(z.array(LooseRecordSchema).min(1)),
})

/** What a state of a contested group comes to: its records, none where it is removed. */
const GroupStateSchema = z.strictObject({ records: z.array(LooseRecordSchema) })
export type GroupState = z.infer<typeof GroupStateSchema>

/**
 * Records that were removed here and written there: shown as `ours` until somebody decides, with the removal as the one candidate. Or records that the plan cannot
 * show, which are the candidate. `record` is the one of them that stands above the others, `base` that record where the states parted.
 */
const RemovalConflictSchema = z.strictObject({
  kind: z.literal('removal'),
  key: z.string(),
  record: RecordIdSchema,
  type: RecordTypeSchema,
  base: LooseRecordSchema.nullable(),
  ours: GroupStateSchema,
  oursBy: OursBySchema,
  candidates: candidatesOf(GroupStateSchema),
})

/**
 * Something on which two states of a plan say different things, and a person has to decide. `ours` is what the plan shows until then. `key` names the place: it
 * is the same for the same place, whatever stands there and whoever looks.
 */
export const ConflictSchema = z.discriminatedUnion('kind', [
  FieldConflictSchema,
  CellConflictSchema,
  RemovalConflictSchema,
])
export type Conflict = z.infer<typeof ConflictSchema>
export type FieldConflict = z.infer<typeof FieldConflictSchema>
export type CellConflict = z.infer<typeof CellConflictSchema>
export type RemovalConflict = z.infer<typeof RemovalConflictSchema>

/** What a person decides: what stands there stays, one of the others comes in its place, or (a field or a cell alone) something else is written. */
export const DecisionSchema = z.union([
  z.strictObject({ take: z.union([z.literal('ours'), z.int().min(0)]) }),
  z.strictObject({ write: FieldContentSchema }),
])
export type Decision = z.infer<typeof DecisionSchema>
