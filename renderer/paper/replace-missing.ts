import type { PlanModel } from '#shared/domain/plan/plan-model.ts'
import { missingCharactersOn, type MissingCharacter } from '#shared/paper/missing-characters.ts'
import { GETA } from '#shared/paper/unprintable.ts'

/**
 * Finds the characters that no font of the program has on the pages that are drawn, and puts 〓 in their place, as printers do: never a letter
 * of a font of the machine.
 */
export function replaceMissing(
  lacking: ReadonlySet<string>,
  models: readonly PlanModel[],
): readonly MissingCharacter[] {
  if (lacking.size === 0) return []
  const texts = [...document.querySelectorAll('.paper-page')].flatMap((page, index) =>
    [...textsOn(page)].map((node) => ({ node, page: index + 1, text: node.data })),
  )
  const missing = missingCharactersOn(texts, lacking, models)
  for (const { node, text } of texts) {
    const printed = Array.from(text, (character) => (lacking.has(character) ? GETA : character)).join('')
    if (printed !== text) node.data = printed
  }
  return missing
}

function* textsOn(page: Element): Generator<Text> {
  const texts = document.createTreeWalker(page, NodeFilter.SHOW_TEXT)
  while (texts.nextNode() !== null) if (texts.currentNode instanceof Text) yield texts.currentNode
}
