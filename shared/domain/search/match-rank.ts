/**
 * How well a folded name answers folded words: 0 it is the words, 1 it begins with them, 2 every word stands in it, 3 the letters of every
 * word do, in their order; null where they do not. No words are answered by everything, with 2.
 */
export function matchRank(name: string, words: readonly string[]): 0 | 1 | 2 | 3 | null {
  const together = words.join('')
  if (together === '') return 2
  if (name === together) return 0
  if (name.startsWith(together)) return 1
  if (words.every((word) => name.includes(word))) return 2
  return words.every((word) => hasLetters(name, word)) ? 3 : null
}

/** Whether the letters of the word stand in the name one after another; a single one would say too little. */
function hasLetters(name: string, word: string): boolean {
  if (word.length < 2) return name.includes(word)
  let at = 0
  for (const letter of word) {
    const found = name.indexOf(letter, at)
    if (found < 0) return false
    at = found + letter.length
  }
  return true
}
