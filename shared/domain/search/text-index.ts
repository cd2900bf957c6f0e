import type { PlanRecord } from '../record/plan-record.ts'
import { searchableTexts, type SearchableText } from './searchable-texts.ts'

export type IndexedText = { readonly record: PlanRecord; readonly text: SearchableText }

/** The texts of a list of records, and all of them folded in one line each, so that a word is looked for in one go. */
export type TextIndex = { readonly texts: readonly IndexedText[]; readonly lines: string }

/** No folded text has a line end. */
const LINE_END = '\n'

/** Lists of a model never change, and stay the same while no record of their type does. */
const indexes = new WeakMap<readonly PlanRecord[], TextIndex>()

export function indexOfTexts(records: readonly PlanRecord[]): TextIndex {
  const known = indexes.get(records)
  if (known !== undefined) return known
  const texts = records.flatMap((record) => searchableTexts(record).map((text) => ({ record, text })))
  const index = { texts, lines: texts.map(({ text }) => text.folded + LINE_END).join('') }
  indexes.set(records, index)
  return index
}

/** The texts in which a folded word stands, in order. */
export function* textsWith({ texts, lines }: TextIndex, word: string): Generator<IndexedText> {
  let rank = 0
  let end = 0
  for (let at = lines.indexOf(word); at >= 0; at = lines.indexOf(word, end)) {
    let found = texts[rank]
    while (found !== undefined && end <= at) {
      found = texts[rank]
      end += (found?.text.folded.length ?? 0) + LINE_END.length
      rank += 1
    }
    if (found === undefined) return
    yield found
  }
}
