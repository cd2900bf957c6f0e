import * as z from 'zod'
import type { PlanModel } from '../domain/plan/plan-model.ts'
import { RecordIdSchema } from '../domain/record/field.ts'
import { titleOfSheet } from '../sheets/places/title-of-sheet.ts'
import { overflowLines, sheetFitOf } from './fit-sheet.ts'
import type { BlockSize } from './paginate.ts'

/** A card that goes beyond its place on the page by so many lines: what it is called, and the page on which it begins. */
export const OverflowingCardSchema = z.strictObject({
  owner: RecordIdSchema,
  name: z.string(),
  page: z.int().positive(),
  lines: z.int().positive(),
})
export type OverflowingCard = z.infer<typeof OverflowingCardSchema>

/** A unit of blocks that is higher than its share of a page, by so many lines. */
export type UnitOverflow = { readonly unit: string; readonly lines: number }

/** `room` is what a page holds, `share` how much of it below its captions a unit has; `lineHeight` is asked only where one has too little. */
type UnitRoom = { readonly room: number; readonly share: number; readonly lineHeight: () => number }

/** The units that are higher than their share of a page, in their order. */
export function unitOverflows(
  blocks: ReadonlyArray<Pick<BlockSize, 'unit' | 'caption' | 'height'>>,
  { room, share, lineHeight }: UnitRoom,
): readonly UnitOverflow[] {
  const caption = Math.max(0, ...blocks.filter((block) => block.caption !== undefined).map(({ height }) => height))
  const own = (room - caption) * share
  const inside = blocks.filter((block) => block.caption === undefined)
  return [...Map.groupBy(inside, ({ unit }) => unit)].flatMap(([unit, all]) => {
    const height = all.reduce((sum, block) => sum + block.height, 0)
    if (unit === undefined || height <= own) return []
    return [{ unit, lines: overflowLines({ height, room: own, line: lineHeight() }) }]
  })
}

/** The cards among the units that go beyond their place, but for those of which it was decided that they may. */
export function overflowingCards(
  model: PlanModel,
  overflows: ReadonlyArray<UnitOverflow & { readonly page: number }>,
): readonly OverflowingCard[] {
  return overflows.flatMap(({ unit, lines, page }) => {
    const owner = RecordIdSchema.parse(unit)
    if (sheetFitOf(model, owner)?.fields.mayContinue === true) return []
    return [{ owner, name: titleOfSheet(model, { kind: 'card', owner }), page, lines }]
  })
}
