import type { PaperJob } from '#shared/contracts/paper-contract.ts'

const UPRIGHT: ReadonlyArray<PaperJob['sheet']> = ['card', 'chapters', 'terms']

/** Names the `@page` rule and the box of a page: cards and prose stand upright, the tables lie on their side. */
export function pageClass({ sheet, paper }: Pick<PaperJob, 'sheet' | 'paper'>): string {
  return `${paper.toLowerCase()}-${UPRIGHT.includes(sheet) ? 'portrait' : 'landscape'}`
}
