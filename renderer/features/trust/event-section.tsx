import type { KeptTrustEvent } from '#shared/bundle/roster/trust-event.ts'
import { trustActWord } from '#shared/messages/trust-words.ts'
import { writeMoment } from '#shared/domain/japan-time/write-moment.ts'
import { trustText } from '../../messages/trust-text.ts'
import { RevealedText } from '../../sheets/cells/revealed-text.tsx'
import { TableHead } from '../../ui/table-head.tsx'

type EventSectionProps = {
  readonly events: readonly KeptTrustEvent[]
  readonly hasMore: boolean
  readonly onMore: () => void
}

/** Everything that was done with keys and rosters here, newest first. */
export function EventSection({ events, hasMore, onMore }: EventSectionProps) {
  return (
    <section aria-labelledby="trust-events">
      <h2 id="trust-events">{trustText.events}</h2>
      {events.length === 0 ? <p>{trustText.noEvents}</p> : <EventTable events={events} />}
      {hasMore && (
        <button type="button" onClick={onMore}>
          {trustText.moreEvents}
        </button>
      )}
    </section>
  )
}

function EventTable({ events }: Pick<EventSectionProps, 'events'>) {
  const { when, actor, what, whose, change, reason } = trustText
  return (
    <table className="list-table">
      <TableHead heads={[when, actor, what, whose, change, reason]} />
      <tbody>
        {events.map((event) => (
          <tr key={event.seq}>
            <td>{writeMoment(event.at)}</td>
            <td>
              <RevealedText text={event.actor} />
            </td>
            <td>{trustActWord(event.act)}</td>
            <td>
              <RevealedText text={event.subject} />
            </td>
            <td>{changeText(event)}</td>
            <td>
              <RevealedText text={event.reason ?? ''} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** The versions of the roster before and after; nothing for an act on a key, which the line names. */
function changeText({ before, after }: KeptTrustEvent): string {
  const versions = [before, after].map((state) => state?.['version'])
  if (versions.every((version) => typeof version !== 'number')) return ''
  return versions
    .map((version) => (typeof version === 'number' ? trustText.version(version) : trustText.none))
    .join(' → ')
}
