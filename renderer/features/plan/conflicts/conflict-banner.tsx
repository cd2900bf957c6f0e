import { conflictText } from '../../../messages/conflict-text.ts'
import type { ReadyPlan } from '../plan-store.ts'
import './conflicts.css'

type ConflictBannerProps = {
  readonly plan: Pick<ReadyPlan, 'conflicts' | 'decidedByAct'>
  readonly onConflicts: (key: null) => void
}

/** Says above the sheet that something waits for a decision, and what the last act has decided. */
export function ConflictBanner({ plan: { conflicts, decidedByAct }, onConflicts }: ConflictBannerProps) {
  const count = conflicts.length
  if (count === 0 && decidedByAct === 0) return null
  return (
    <section className="conflict-banner" aria-label={conflictText.title}>
      <p>
        {decidedByAct > 0 && <span>{conflictText.decidedByAct(decidedByAct)}</span>}
        {count > 0 && (
          <span>
            <strong>{conflictText.count(count)}</strong>
            {conflictText.bannerLead}
          </span>
        )}
      </p>
      <button type="button" onClick={() => onConflicts(null)}>
        {count > 0 ? conflictText.decide : conflictText.showDecided}
      </button>
    </section>
  )
}
