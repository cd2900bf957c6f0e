import * as z from 'zod'
import { around } from '../domain/check/printed-texts.ts'
import type { PlanModel } from '../domain/plan/plan-model.ts'
import { RecordIdSchema } from '../domain/record/field.ts'
import type { LooseFields, PlanRecord } from '../domain/record/plan-record.ts'
import { recordPlace } from '../sheets/places/record-place.ts'
import { codePointName } from './unprintable.ts'

/** Where a character stands: the page, the words around it, and the field of the plan that holds them, with its name; null where no field does. */
const MissingPlaceSchema = z.strictObject({
  page: z.int().positive(),
  around: z.string(),
  spot: z.strictObject({ recordId: RecordIdSchema, field: z.string(), name: z.string() }).nullable(),
})

/** A character that stands on the paper and that no font of the program has; `code` is U+E000. `places` are the first of its `count`. */
export const MissingCharacterSchema = z.strictObject({
  character: z.string(),
  code: z.string(),
  count: z.int().positive(),
  places: z.array(MissingPlaceSchema).readonly(),
})
export type MissingCharacter = z.infer<typeof MissingCharacterSchema>
export type MissingPlace = z.infer<typeof MissingPlaceSchema>

/** A text as it stands on a page. */
export type PrintedPiece = { readonly page: number; readonly text: string }

/** More places than these are only counted. */
const MAXIMUM_PLACES = 5

/** The characters of `lacking` on the printed pages, in their order there. */
export function missingCharactersOn(
  pieces: Iterable<PrintedPiece>,
  lacking: ReadonlySet<string>,
  models: readonly PlanModel[],
): readonly MissingCharacter[] {
  const found = new Map<string, { count: number; readonly places: MissingPlace[] }>()
  if (lacking.size === 0) return []
  for (const piece of pieces) {
    const text = piece.text.normalize('NFC')
    for (const { character, at } of charactersIn(text)) {
      if (!lacking.has(character)) continue
      const known = found.get(character) ?? { count: 0, places: [] }
      found.set(character, known)
      known.count += 1
      if (known.places.length === MAXIMUM_PLACES) continue
      known.places.push({
        page: piece.page,
        around: onOneLine(around(text, at, character.length)),
        spot: spotOf(piece, models),
      })
    }
  }
  return [...found].map(([character, each]) => ({ character, code: codePointName(character), ...each }))
}

function* charactersIn(text: string) {
  let at = 0
  for (const character of text) {
    yield { character, at }
    at += character.length
  }
}

/** A text as any screen and terminal can show it. */
function onOneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').replaceAll(/[\p{Cc}\p{Cs}]/gu, '□')
}

/** The first field that holds the printed text, which may be a line of it. */
function spotOf({ text }: PrintedPiece, models: readonly PlanModel[]): MissingPlace['spot'] {
  for (const model of models) {
    for (const record of model.all()) {
      const held = textsOf(record).find((each) => each.text.includes(text))
      if (held === undefined) continue
      return { recordId: record.id, field: held.field, name: onOneLine(recordPlace(model, record.id, held.field)) }
    }
  }
  return null
}

/** Every text that records hold, whether or not a sheet prints it. */
export function* textsIn(models: readonly PlanModel[]): Generator<string> {
  for (const model of models) for (const record of model.all()) yield* textsOf(record).map(({ text }) => text)
}

function textsOf(record: PlanRecord): ReadonlyArray<{ readonly field: string; readonly text: string }> {
  const fields: LooseFields = record.fields
  return Object.entries(fields).flatMap(([field, content]) => {
    const texts = Array.isArray(content) ? content : [content]
    return texts.flatMap((text) => (typeof text === 'string' ? [{ field, text }] : []))
  })
}
