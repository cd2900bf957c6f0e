import type { PrintedPiece } from '#shared/paper/missing-characters.ts'
import { GETA } from '#shared/paper/unprintable.ts'

/**
 * Puts 〓 in the place of the characters that no font of the program has, as printers do: never a letter of a font of the machine. Gives the
 * texts on the drawn pages in which it did; `pagesBefore` stand before these pages.
 */
export function replaceMissing(lacking: ReadonlySet<string>, pagesBefore: number): readonly PrintedPiece[] {
  if (lacking.size === 0) return []
  const texts = [...document.querySelectorAll('.paper-page')].flatMap((page, index) =>
    [...textsOn(page)].map((node) => ({ node, page: pagesBefore + index + 1, text: node.data })),
  )
  const replaced: PrintedPiece[] = []
  for (const { node, page, text } of texts) {
    const printed = Array.from(text, (character) => (lacking.has(character) ? GETA : character)).join('')
    if (printed === text) continue
    node.data = printed
    replaced.push({ page, text })
  }
  return replaced
}

function* textsOn(page: Element): Generator<Text> {
  const texts = document.createTreeWalker(page, NodeFilter.SHOW_TEXT)
  while (texts.nextNode() !== null) if (texts.currentNode instanceof Text) yield texts.currentNode
}
