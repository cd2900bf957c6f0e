import { conflictText } from '../../../messages/conflict-text.ts'
import type { ReadyPlan } from '../plan-store.ts'
import './conflicts.css'

type ConflictBannerProps = {
  readonly conflicts: ReadyPlan['conflicts']
  readonly onConflicts: (key: null) => void
}

/** Says above the sheet that something waits for a decision. */
export function ConflictBanner({ conflicts, onConflicts }: ConflictBannerProps) {
  if (conflicts.total === 0) return null
  return (
    <section className="conflict-banner" aria-label={conflictText.title}>
      <p>
        <strong>{conflictText.count(conflicts.total)}</strong>
        {conflictText.bannerLead}
      </p>
      <button type="button" onClick={() => onConflicts(null)}>
        {conflictText.decide}
      </button>
    </section>
  )
}
