import type { PaperJob, PaperSubject } from '#shared/contracts/paper-contract.ts'
import type { SheetKind } from '#shared/sheets/sheet-choice.ts'

const UPRIGHT: readonly SheetKind[] = ['card', 'chapters', 'terms']
const LARGE: readonly SheetKind[] = ['kpi', 'schedule', 'roadmap']

/** Names the `@page` rule and the box of a page. Unless the job says so: cards and prose stand upright, the tables lie on their side, wide ones on A3. */
export function pageClass({ subject, size, lie }: Pick<PaperJob, 'subject' | 'size' | 'lie'>): string {
  return `${(size ?? usualSize(subject)).toLowerCase()}-${lie ?? usualLie(subject)}`
}

function usualSize(subject: PaperSubject): 'A4' | 'A3' {
  return subject.kind === 'sheet' && LARGE.includes(subject.sheet) ? 'A3' : 'A4'
}

function usualLie(subject: PaperSubject): 'portrait' | 'landscape' {
  if (subject.kind === 'comparison') return 'landscape'
  return subject.kind !== 'sheet' || UPRIGHT.includes(subject.sheet) ? 'portrait' : 'landscape'
}
