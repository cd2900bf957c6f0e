import type { DecidedConflict } from '#shared/contracts/exchange-contract.ts'
import { writeMoment } from '#shared/domain/japan-time/write-moment.ts'
import { conflictText } from '../../../messages/conflict-text.ts'
import { actWords } from '../../../messages/plan-text.ts'
import { RevealedText } from '../../../sheets/cells/revealed-text.tsx'
import type { DecidedList } from './conflict-desk.ts'
import { conflictField } from './conflict-words.ts'

/** What has been decided, for what and by which act: also what an act decided by the way, since it wrote at the place. */
export function DecidedConflicts({ decided: { items, total } }: { readonly decided: DecidedList }) {
  if (total === 0) return null
  return (
    <section className="decided" aria-labelledby="decided-conflicts">
      <h3 id="decided-conflicts">{conflictText.decidedTitle(total)}</h3>
      <p className="field-hint">{conflictText.decidedHint}</p>
      <ul>
        {items.map((item, rank) => (
          <li key={rank}>
            <Decided item={item} />
          </li>
        ))}
      </ul>
      {items.length < total && <p className="field-hint">{conflictText.decidedShown(items.length)}</p>}
    </section>
  )
}

function Decided({ item: { told, how, by } }: { readonly item: DecidedConflict }) {
  return (
    <>
      <RevealedText text={told.subject} />　{conflictField(told.conflict)}
      <span className="field-hint">
        {how === 'act' ? conflictText.decidedBy(actWords[by.act]) : conflictText.decidedFor[how]}{' '}
        <RevealedText text={conflictText.writtenBy(by.actor, writeMoment(by.at))} />
      </span>
    </>
  )
}
