import * as z from 'zod'
import type { PlanModel } from '../domain/plan/plan-model.ts'
import { RecordIdSchema } from '../domain/record/field.ts'
import { titleOfSheet } from '../sheets/places/title-of-sheet.ts'
import { overflowLines, sheetFitOf } from './fit-sheet.ts'
import type { BlockSize, Page } from './paginate.ts'

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

type UnitBlock = Pick<BlockSize, 'unit' | 'caption' | 'height'>

/**
 * `room` is what a page holds, `share` how much of it below its captions a unit has, `units` how many are meant to share it; `lineHeight` is asked only
 * where one has too little.
 */
type UnitRoom = {
  readonly room: number
  readonly share: number
  readonly units: number
  readonly lineHeight: () => number
}

/**
 * The units that do not stand on their pages as it is meant, in their order: those higher than their share that go over a page, or for whose sake one that
 * was to stand on the same page begins the next. What is higher and leaves the others their places is not told.
 */
export function unitOverflows(
  blocks: readonly UnitBlock[],
  pages: readonly Page[],
  { room, share, units, lineHeight }: UnitRoom,
): readonly UnitOverflow[] {
  const caption = Math.max(0, ...blocks.filter((block) => block.caption !== undefined).map(({ height }) => height))
  const own = (room - caption) * share
  const inside = blocks.filter((block) => block.caption === undefined)
  const crowded = unitsOnCrowdedPages(blocks, pages, units)
  return [...Map.groupBy(inside, ({ unit }) => unit)].flatMap(([unit, all]) => {
    const height = all.reduce((sum, block) => sum + block.height, 0)
    if (unit === undefined || height <= own || !crowded.has(unit)) return []
    return [{ unit, lines: overflowLines({ height, room: own, line: lineHeight() }) }]
  })
}

/** The units of pages that hold fewer than they are meant to, although the one that goes on or begins behind them belongs to the same caption. */
function unitsOnCrowdedPages(blocks: readonly UnitBlock[], pages: readonly Page[], units: number): ReadonlySet<string> {
  const captions = new Map(blocks.flatMap(({ unit, caption }) => (caption === undefined ? [] : [[unit, caption]])))
  const shown = pages.map((page) => [...new Set(page.flatMap(({ block }) => blocks[block]?.unit ?? []))])
  return new Set(
    shown.flatMap((here, rank) => {
      const [last, next] = [here.at(-1), shown[rank + 1]?.[0]]
      if (last === undefined || next === undefined) return []
      const isCrowded = last === next || (here.length < units && captions.get(last) === captions.get(next))
      return isCrowded ? here : []
    }),
  )
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
