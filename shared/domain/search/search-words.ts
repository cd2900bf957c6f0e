import { foldText } from './fold-text.ts'

/** Written at the end of a word or not (サーバー, サーバ): left out behind three sounds. */
const FINAL_LONG_VOWEL = /(?<=[ぁ-ん-]{2}[ぁ-ん])-$/
const EDGE_COMMAS = /^、+|、+$/g

/** The words of what was typed into the search, folded; [] where nothing is left to search for. */
export function searchWords(query: string): readonly string[] {
  const words = query
    .split(/\s+/u)
    .map((word) => foldText(word).replace(EDGE_COMMAS, '').replace(FINAL_LONG_VOWEL, ''))
    .filter((word) => word !== '')
  return [...new Set(words)]
}
