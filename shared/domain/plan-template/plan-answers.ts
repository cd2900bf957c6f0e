import * as z from 'zod'
import { parsePeriodText } from '../fiscal-period/period-text.ts'
import { MunicipalityCodeSchema, SHORT_TEXT_LIMIT } from '../record/field.ts'
import { recordTypes } from '../record/record-types.ts'

const Text = z.string().max(SHORT_TEXT_LIMIT)
const GivenText = Text.refine((text) => text.trim() !== '')

/** A calendar month in canonical text: 2026-04. */
const MonthText = z.string().refine((text) => parsePeriodText(text)?.kind === 'month')

const LevelFormSchema = z.strictObject({
  name: GivenText,
  numbering: recordTypes.level.numbering.schema,
  prefix: Text.nullable(),
  titleLabel: Text.nullable(),
  numberLabel: Text.nullable(),
})
export type LevelForm = z.infer<typeof LevelFormSchema>

const FieldFormSchema = z.strictObject({ label: GivenText, appliesTo: recordTypes.fieldDef.appliesTo.schema })
export type FieldForm = z.infer<typeof FieldFormSchema>

/**
 * What a plan looks like before anything stands in it. `levels` are outermost first; `hasProjects` says whether the innermost is of
 * projects, where there are at least two. `chapters` are headings of the plan's prose.
 */
export const PlanFormSchema = z.strictObject({
  levels: z.array(LevelFormSchema).min(1).max(6),
  hasProjects: z.boolean(),
  fields: z.array(FieldFormSchema).max(60),
  calendar: recordTypes.plan.calendar.schema,
  chapters: z.array(z.strictObject({ number: Text.nullable(), title: GivenText })).max(60),
  declaredRoles: z.array(Text).max(20),
})
export type PlanForm = z.infer<typeof PlanFormSchema>

/** The years as columns; `halves` are the fiscal years that stand as two columns, `isBeyond` adds the year after the period. */
const ColumnsSchema = z.strictObject({
  hasYears: z.boolean(),
  halves: z.array(z.int()).max(60),
  isBeyond: z.boolean(),
})

/** The officer's answers to the five questions that make a plan. `from` and `to` are its first and its last month. */
export const PlanAnswersSchema = PlanFormSchema.extend({
  municipality: z.strictObject({ code: MunicipalityCodeSchema, name: GivenText, prefecture: Text }),
  title: GivenText,
  from: MonthText,
  to: MonthText,
  columns: ColumnsSchema,
}).refine(({ from, to }) => from <= to && Number(to.slice(0, 4)) - Number(from.slice(0, 4)) <= LONGEST_YEARS)
export type PlanAnswers = z.infer<typeof PlanAnswersSchema>

/** Longer plans have more columns than any sheet holds. */
export const LONGEST_YEARS = 30
