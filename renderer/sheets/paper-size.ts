import type { PaperJob } from '#shared/contracts/paper-contract.ts'

/** Names the `@page` rule and the box of a page: a card stands upright, the tables lie on their side. */
export function pageClass({ sheet, paper }: Pick<PaperJob, 'sheet' | 'paper'>): string {
  return `${paper.toLowerCase()}-${sheet === 'card' ? 'portrait' : 'landscape'}`
}
