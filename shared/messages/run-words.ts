/** What the program itself prints in a book or a batch. */
export const runWords = {
  contents: '目次',
  cards: '個票',
  cardsOf: (whose: string) => `${whose}の個票`,
  allCards: 'すべての個票',
  delayed: '遅れている事業',
  delayedOf: (whose: string) => `${whose}の遅れている事業`,
  count: (cards: number) => `${String(cards)}件`,
} as const
