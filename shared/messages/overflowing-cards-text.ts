import type { OverflowingCard } from '../paper/overflowing-cards.ts'

export function overflowingCardsTitle(cards: readonly OverflowingCard[]): string {
  return `1ページ（様式の枠）に収まらない個票が${String(cards.length)}件あります。文字を小さくするか、次のページに続けるかを、個票の上で選べます。`
}

/** 3ページ 「押印廃止の取組」2行あふれます */
export function overflowingCardText({ page, name, lines }: OverflowingCard): string {
  return `${String(page)}ページ　「${name}」${String(lines)}行あふれます`
}

/** The title and the cards below each other. */
export function overflowingCardsText(cards: readonly OverflowingCard[]): string {
  return [overflowingCardsTitle(cards), ...cards.map((card) => `　${overflowingCardText(card)}`)].join('\n')
}
