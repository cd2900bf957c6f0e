const ALL = ['counts', 'progress', 'changes', 'late'] as const

/** The parts of a report with their numbers, from 1; null for one that it does not have. */
export type SectionNumbers = Readonly<Record<(typeof ALL)[number], number | null>>

/** Numbers the parts of a report through: one in which nothing is entered yet has no 一覧. */
export function numberSections({ hasProgress }: { readonly hasProgress: boolean }): SectionNumbers {
  const present = ALL.filter((section) => section !== 'progress' || hasProgress)
  const numberOf = (section: (typeof ALL)[number]) => (present.includes(section) ? present.indexOf(section) + 1 : null)
  return {
    counts: numberOf('counts'),
    progress: numberOf('progress'),
    changes: numberOf('changes'),
    late: numberOf('late'),
  }
}
