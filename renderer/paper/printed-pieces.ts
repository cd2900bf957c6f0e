import type { PrintedPiece } from '#shared/paper/missing-characters.ts'

/** Every text on the pages that are drawn, in their order. */
export function* printedPieces(): Generator<PrintedPiece> {
  for (const [index, page] of [...document.querySelectorAll('.paper-page')].entries()) {
    const texts = document.createTreeWalker(page, NodeFilter.SHOW_TEXT)
    while (texts.nextNode() !== null) {
      const text = texts.currentNode.nodeValue ?? ''
      if (text !== '') yield { page: index + 1, text }
    }
  }
}
