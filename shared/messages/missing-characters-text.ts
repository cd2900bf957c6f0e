import type { MissingCharacter } from '../paper/missing-characters.ts'

/** What cannot be printed, in a line each: 「外」（U+E000、2か所）1ページ「…」. */
export function missingCharacterLines(missing: readonly MissingCharacter[]): readonly string[] {
  return missing.map((each) => {
    const places = each.places.map(({ page, around }) => `${String(page)}ページ「${around}」`).join('、')
    const rest = each.count > each.places.length ? 'など' : ''
    return `「${each.character}」（${each.code}、${String(each.count)}か所）：${places}${rest}`
  })
}

export function missingCharactersTitle(missing: readonly MissingCharacter[]): string {
  return `この用紙には、印刷できない文字が${String(missing.length)}字あります。別の字に書き換えてください。`
}

/** The title and the lines below each other. */
export function missingCharactersText(missing: readonly MissingCharacter[]): string {
  return [missingCharactersTitle(missing), ...missingCharacterLines(missing)].join('\n')
}
