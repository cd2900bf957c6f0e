import type { DraftPlan, Problems } from './draft-plan.ts'

/** What each question is given: the answers so far, what is wrong with them, and how to change them. */
export type StepProps = {
  readonly draft: DraftPlan
  readonly problems: Problems
  readonly onChange: (change: Partial<DraftPlan>) => void
}
