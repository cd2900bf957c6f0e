import { japanClock } from '#shared/domain/japan-time/japan-day.ts'
import { writeMomentDay } from '#shared/domain/japan-time/write-moment.ts'
import type { ActItem } from '#shared/domain/journal/act-item.ts'
import { isFoundingAct } from '#shared/domain/journal/journal-entry.ts'
import { pastText } from '../../../messages/past-text.ts'
import { actWords } from '../../../messages/plan-text.ts'
import type { PlanStore, ReadyPlan } from '../plan-store.ts'
import { actSentence } from './act-sentence.ts'
import type { OpenMoment } from './open-moment.ts'
import { undoBackTo } from './undo-back-to.ts'
import type { Acts } from './use-acts.ts'

type ActListProps = {
  readonly acts: Acts
  readonly plan: ReadyPlan
  readonly store: PlanStore
  readonly onOpen: OpenMoment
}

/** The acts by day, newest first. */
export function ActList(props: ActListProps) {
  const { acts } = props
  const days = Map.groupBy(acts.items, ({ at }) => writeMomentDay(at))
  const today = acts.now === null ? '' : writeMomentDay(acts.now)
  const newest = acts.items[0]?.seq
  return (
    <section aria-labelledby="acts-list">
      <h3 id="acts-list">{pastText.acts}</h3>
      {acts.now === null && acts.error === null && <p role="status">{pastText.readingActs}</p>}
      {[...days].map(([day, items]) => (
        <div key={day}>
          <h4>{day === today ? pastText.today(day) : day}</h4>
          <ol className="act-list">
            {items.map((item) => (
              <Act key={item.seq} {...props} item={item} isPresent={item.seq === newest} />
            ))}
          </ol>
        </div>
      ))}
      {acts.hasMore && (
        <button type="button" onClick={acts.readMore}>
          {pastText.older}
        </button>
      )}
    </section>
  )
}

type ActProps = ActListProps & { readonly item: ActItem; readonly isPresent: boolean }

function Act({ item, isPresent, plan, store, onOpen }: ActProps) {
  const sentence = actSentence(plan.model, item)
  const name = `${japanClock(item.at)} ${sentence}`
  return (
    <li>
      <p>
        <span className="act-time">{japanClock(item.at)}</span>
        <span className="act-word">
          {actWords[item.act]}
          {item.isUndone && pastText.isUndone}
        </span>
        <span className="act-what">{sentence}</span>
        <span className="act-detail">{item.actor}</span>
      </p>
      <div className="button-row">
        {isPresent ? (
          <span className="act-detail">{pastText.isPresent}</span>
        ) : (
          <button
            type="button"
            className="link"
            aria-label={pastText.openActOf(name)}
            onClick={() => onOpen({ seq: item.seq })}
          >
            {pastText.openAct}
          </button>
        )}
        {canUndoBack(item) && (
          <button
            type="button"
            className="link"
            aria-label={pastText.undoBackOf(name)}
            onClick={() => void undoBackTo(store, item.seq)}
          >
            {pastText.undoBack}
          </button>
        )}
      </div>
    </li>
  )
}

/** Whether undo leads back to the act: it was no undo or redo itself, and stands. */
function canUndoBack({ act, isUndone }: ActItem): boolean {
  return !isUndone && !isFoundingAct(act) && act !== 'journal/undo' && act !== 'journal/redo'
}
