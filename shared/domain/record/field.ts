import * as z from 'zod'
import { isPeriodText } from '../fiscal-period/period-text.ts'

/**
 * What one field of a record may hold. Text is kept as typed, never trimmed or normalised; numbers are safe integers
 * (positions, months), since every figure of a plan is text as printed.
 */
export type FieldContent = string | number | boolean | null | readonly string[]

export type FieldKind = 'text' | 'integer' | 'flag' | 'texts' | 'reference' | 'choice' | 'period'

/** One field of a record type: how it is checked, what stands in it when nothing is said, and whom it points to. */
export type Field<T extends FieldContent = FieldContent> = {
  readonly kind: FieldKind
  /** Whether something may stand in the field; `schema` asks the same, for contracts. */
  readonly fits: (given: unknown) => given is T
  readonly schema: z.ZodType<T>
  readonly initial: T | undefined
  /** Greatest length of a text in UTF-16 units; null for every other kind. */
  readonly textLimit: number | null
  /** Record types that a reference may point to; empty for every other kind. */
  readonly targets: readonly string[]
}

/** Longest text of a name, a label or a cell, in UTF-16 units. */
export const SHORT_TEXT_LIMIT = 4_000
/** Longest text of a paragraph or a chapter, in UTF-16 units. */
export const LONG_TEXT_LIMIT = 60_000

/** A UUID: time-ordered (version 7) where the program makes it, derived from a key (version 8) in the samples. */
export type RecordId = string & { readonly __brand: 'RecordId' }

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/

/** Lower-case hexadecimal alone, so that one id has one spelling. */
export const isRecordId = (given: unknown): given is RecordId => typeof given === 'string' && UUID.test(given)
export const RecordIdSchema = z.custom<RecordId>(isRecordId)

type Fits<T> = (given: unknown) => given is T

/** Plain functions rather than composed schemas: a plan of 1,000 projects has 250,000 fields to check. */
const isText =
  (limit: number): Fits<string> =>
  (given): given is string =>
    typeof given === 'string' && given.length <= limit && given.isWellFormed()
/** The negative zero is no integer here: JSON does not keep it. */
const isIntegerWithin =
  (least: number, greatest: number): Fits<number> =>
  (given): given is number =>
    typeof given === 'number' && Number.isInteger(given) && given >= least && given <= greatest && !Object.is(given, -0)
const isMunicipalityCode = (given: unknown): given is string => typeof given === 'string' && /^[0-9]{6}$/.test(given)
export const MunicipalityCodeSchema = z.custom<string>(isMunicipalityCode)
const isFlag = (given: unknown): given is boolean => typeof given === 'boolean'
const orNull =
  <T>(fits: Fits<T>): Fits<T | null> =>
  (given): given is T | null =>
    given === null || fits(given)
const isListOf =
  <T>(fits: Fits<T>, greatest: number): Fits<readonly T[]> =>
  (given): given is readonly T[] =>
    Array.isArray(given) && given.length <= greatest && given.every(fits)

function field<T extends FieldContent>(
  kind: FieldKind,
  fits: Fits<T>,
  rest: { initial?: T; targets?: readonly string[]; textLimit?: number } = {},
): Field<T> {
  const { initial, targets = [], textLimit = null } = rest
  return { kind, fits, schema: z.custom<T>(fits), initial, targets, textLimit }
}

/** Text that must be given, possibly empty. */
export const text = (): Field<string> => field('text', isText(SHORT_TEXT_LIMIT), { textLimit: SHORT_TEXT_LIMIT })
export const longText = (): Field<string> => field('text', isText(LONG_TEXT_LIMIT), { textLimit: LONG_TEXT_LIMIT })
/** Text or null: null says that the plan has no such thing, '' that its place is there and empty. */
export const optionalText = (): Field<string | null> =>
  field<string | null>('text', orNull(isText(SHORT_TEXT_LIMIT)), { initial: null, textLimit: SHORT_TEXT_LIMIT })
/** 全国地方公共団体コード, six digits. */
export const municipalityCode = (): Field<string> => field('text', isMunicipalityCode, { textLimit: SHORT_TEXT_LIMIT })
/** Rank among the records of the same owner, from 0. */
export const position = (): Field<number> => field('integer', isIntegerWithin(0, 1_000_000))
/** A rank from 0 that need not be given. */
export const optionalPosition = (): Field<number | null> =>
  field<number | null>('integer', orNull(isIntegerWithin(0, 1_000_000)), { initial: null })
/** Share of a width, 1 to 12. */
export const weight = (): Field<number> => field('integer', isIntegerWithin(1, 12), { initial: 1 })
/** Calendar month 1 to 12, or null. */
export const optionalMonth = (): Field<number | null> =>
  field<number | null>('integer', orNull(isIntegerWithin(1, 12)), { initial: null })
export const flag = (): Field<boolean> => field('flag', isFlag, { initial: false })
export const texts = (): Field<readonly string[]> =>
  field<readonly string[]>('texts', isListOf(isText(SHORT_TEXT_LIMIT), 200), { initial: [] })
/** A period in canonical text (`2025`, `2025H1`, `2025-11`, `2023..2025`, `?`). */
export const period = (): Field<string> => field('period', isPeriodText)
export const optionalPeriod = (): Field<string | null> =>
  field<string | null>('period', orNull(isPeriodText), { initial: null })

/** One of the words listed; the first is the initial one. */
export function choice<const W extends readonly [string, ...string[]]>(...words: W): Field<W[number]> {
  const isWord = (given: unknown): given is W[number] => words.some((word) => word === given)
  return field<W[number]>('choice', isWord, { initial: words[0] })
}

export function reference(...targets: readonly [string, ...string[]]): Field<RecordId> {
  return field<RecordId>('reference', isRecordId, { targets })
}

export function optionalReference(...targets: readonly [string, ...string[]]): Field<RecordId | null> {
  return field<RecordId | null>('reference', orNull(isRecordId), { initial: null, targets })
}

/** Whether two contents are the same, lists element by element. */
export function sameContent(one: FieldContent, other: FieldContent): boolean {
  if (!Array.isArray(one) || !Array.isArray(other)) return one === other
  return one.length === other.length && one.every((text, index) => text === other[index])
}
