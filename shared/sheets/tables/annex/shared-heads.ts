import type { TableColumn } from '../table-sheet.ts'

/**
 * The columns with the word once above those that begin with it alike, side by side: 長期推計 above 2040年 and 増減. A word is what stands
 * before the first space.
 */
export function withSharedHeads(columns: readonly TableColumn[]): readonly TableColumn[] {
  const words = columns.map(({ label }) => /^\S*/u.exec(label)?.[0] ?? '')
  return columns.map((column, at) => {
    const word = words[at] ?? ''
    const isShared = word !== '' && (words[at - 1] === word || words[at + 1] === word)
    return isShared ? { ...column, above: word, label: column.label.slice(word.length).trim() } : column
  })
}
