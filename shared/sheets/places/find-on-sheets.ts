import type { PlanModel } from '../../domain/plan/plan-model.ts'
import { findTexts, type Hit } from '../../domain/search/find-texts.ts'
import { placeOfText, type SheetPlace } from './locate.ts'
import { listCardOwners } from '../outline.ts'
import { listSheets, type SheetChoice } from '../sheet-choice.ts'
import { titleOfSheet } from './title-of-sheet.ts'

/** A text found, and where it is shown; `place` is null where no sheet shows it. */
export type PlacedHit = { readonly hit: Hit; readonly place: SheetPlace | null }
/** The texts found on one sheet; `sheet` is null for those that no sheet shows. */
export type HitGroup = {
  readonly key: string
  readonly sheet: SheetChoice | null
  readonly title: string
  readonly hits: readonly PlacedHit[]
}
/** `total` counts all texts found, of which the groups hold the first. */
export type SheetFindings = { readonly total: number; readonly groups: readonly HitGroup[] }

/** What was found, by sheet: first the sheets whose own name was found, each kind then in the order of the outline. */
export function findOnSheets(model: PlanModel, query: string, limit: number): SheetFindings {
  const { total, hits } = findTexts(model, query, limit)
  const placed = hits.map((hit) => ({ hit, place: placeOfText(model, hit) }))
  const bySheet = Map.groupBy(placed, ({ place }) => sheetKey(place?.sheet ?? null))
  const orderOf = sheetOrder(model)
  const groups = [...bySheet]
    .map(([key, found]): HitGroup => {
      const sheet = found[0]?.place?.sheet ?? null
      return { key, sheet, title: sheet === null ? '' : titleOfSheet(model, sheet), hits: found }
    })
    .sort((one, other) => rankOf(one) - rankOf(other) || orderOf(one.sheet) - orderOf(other.sheet))
  return { total, groups }
}

function sheetKey(sheet: SheetChoice | null): string {
  return sheet === null ? '' : `${sheet.kind} ${sheet.owner ?? ''}`
}

function rankOf({ sheet, hits }: HitGroup): number {
  return sheet === null ? Infinity : Math.min(...hits.map(({ hit }) => hit.rank))
}

/** The rank of each sheet in the outline; what stands on none comes last. */
export function sheetOrder(model: PlanModel): (sheet: SheetChoice | null) => number {
  const cards = listCardOwners(model).map(({ id }): SheetChoice => ({ kind: 'card', owner: id }))
  const others = listSheets(model).map(({ choice }) => choice)
  const order = new Map([...cards, ...others].map((sheet, rank) => [sheetKey(sheet), rank]))
  return (sheet) => order.get(sheetKey(sheet)) ?? order.size
}
