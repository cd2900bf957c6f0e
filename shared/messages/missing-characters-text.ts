import type { MissingCharacter, MissingPlace } from '../paper/missing-characters.ts'
import { GETA } from '../paper/unprintable.ts'

/** A character by its code, which can be read where the character itself cannot: U+2B746「𫝆」（2か所）. */
export function missingCharacterName({ character, code, count }: MissingCharacter): string {
  const shown = /[\p{L}\p{N}\p{P}\p{S}]/u.test(character) ? `「${character}」` : ''
  return `${code}${shown}（${String(count)}か所）`
}

/** 1ページ 「渡辺市民窓口」の名称「…渡辺様の…」 */
export function missingPlaceText({ page, around, spot }: MissingPlace): string {
  return `${String(page)}ページ　${spot?.name ?? ''}「${around}」`
}

export function missingCharactersTitle(missing: readonly MissingCharacter[]): string {
  return `この用紙には、印刷できない文字が${String(missing.length)}字あります。紙には「${GETA}」と出ます。別の字に書き換えてください。`
}

/** The title, the characters and where they are, below each other. */
export function missingCharactersText(missing: readonly MissingCharacter[]): string {
  const lines = missing.flatMap((each) => [
    missingCharacterName(each),
    ...each.places.map((place) => `　${missingPlaceText(place)}`),
  ])
  return [missingCharactersTitle(missing), ...lines].join('\n')
}
