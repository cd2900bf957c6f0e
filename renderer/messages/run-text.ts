export const runText = {
  contents: '目次',
  cards: (count: number) => `個票 ${String(count)}件`,
  page: (page: number) => `${String(page)}ページ`,
  adopted: (text: string) => `${text}策定`,
} as const
