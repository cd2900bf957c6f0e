import { keptWhileUnchanged } from '../../domain/plan/kept-while-unchanged.ts'
import type { PlanModel } from '../../domain/plan/plan-model.ts'
import { foldText } from '../../domain/search/fold-text.ts'
import { matchRank } from '../../domain/search/match-rank.ts'
import { searchWords } from '../../domain/search/search-words.ts'
import { listCardOwners, outlineOf, type OutlineItem } from '../outline.ts'
import { listMeasureSheets, listSheets, type SheetChoice } from '../sheet-choice.ts'

/** A sheet that one can go to. `number` is '' where it has none. */
export type Destination = {
  readonly sheet: SheetChoice
  readonly number: string
  readonly title: string
  readonly isCard: boolean
}

/** The sheets that a query names, best first, `limit` of cards and of others each; in the order of the outline where they are equal. */
export function findDestinations(model: PlanModel, query: string, limit: number): readonly Destination[] {
  const words = searchWords(query)
  const others = listSheets(model).map(({ choice, title }) => folded(choice, '', title))
  const ranked = [...foldedCards(model), ...others, ...foldedMeasureSheets(model)]
    .flatMap((each) => {
      const rank = bestRank(each, words)
      return rank === null ? [] : [{ destination: each.destination, rank }]
    })
    .sort((one, other) => one.rank - other.rank)
    .map(({ destination }) => destination)
  const [cards, sheets] = [ranked.filter(({ isCard }) => isCard), ranked.filter(({ isCard }) => !isCard)]
  return [...cards.slice(0, limit), ...sheets.slice(0, limit)]
}

type FoldedDestination = { readonly destination: Destination; readonly number: string; readonly title: string }

function folded(sheet: SheetChoice, number: string, title: string): FoldedDestination {
  const destination = { sheet, number, title, isCard: sheet.kind === 'card' }
  return { destination, number: foldText(number), title: foldText(title) }
}

/** Every line of the outline that has a card: first what the plan prints cards of, then the levels above. */
const foldedCards: (model: PlanModel) => readonly FoldedDestination[] = keptWhileUnchanged(
  ['measure', 'placement', 'project'],
  (model) => {
    const owners = listCardOwners(model)
    const printed = new Set(owners.map(({ id }) => id))
    const others = allItems(outlineOf(model)).filter(({ id }) => !printed.has(id))
    return [...owners, ...others].map(({ id, number, title }) => folded({ kind: 'card', owner: id }, number, title))
  },
)

/** The sheets of single measures: what they are of changes with the structure of the plan, and with lanes and indicators of measures. */
const foldedMeasureSheets: (model: PlanModel) => readonly FoldedDestination[] = keptWhileUnchanged(
  ['measure', 'placement', 'level', 'lane', 'indicatorUse'],
  (model) => listMeasureSheets(model).map(({ choice, title }) => folded(choice, '', title)),
)

function allItems(items: readonly OutlineItem[]): readonly OutlineItem[] {
  return items.flatMap((item) => [item, ...allItems(item.children)])
}

/** A number is meant only where it is typed whole, or from its beginning. */
function bestRank({ number, title }: FoldedDestination, words: readonly string[]): number | null {
  const byNumber = number === '' ? null : matchRank(number, words)
  const ranks = [
    byNumber !== null && byNumber < 2 ? byNumber : null,
    matchRank(title, words),
    matchRank(number + title, words),
  ]
  const given = ranks.filter((rank) => rank !== null)
  return given.length === 0 ? null : Math.min(...given)
}
