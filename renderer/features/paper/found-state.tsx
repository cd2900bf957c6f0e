import { useId } from 'react'
import { checkDigits } from '#shared/bundle/check-digits.ts'
import type { FoundState } from '#shared/contracts/ledger-contract.ts'
import { passedWords, sinceWords } from '#shared/messages/ledger-words.ts'
import { writeMoment } from '#shared/domain/japan-time/write-moment.ts'
import { findPaperText } from '../../messages/find-paper-text.ts'

/** Opens a state that was found: to be read, or compared with the plan as it is now. */
export type OpenFound = (found: FoundState, isComparing: boolean) => void

type FoundStateProps = { readonly found: FoundState; readonly onOpen: OpenFound }

/** One state that was found: which it is, when it was printed, how the plan stands to it now, and the ways to it. */
export function FoundStateSection({ found, onOpen }: FoundStateProps) {
  const { plan, state, printed, passed } = found
  const id = useId()
  return (
    <section className="found-state" aria-labelledby={id}>
      <h3 id={id}>
        {plan.municipality.name}　{[plan.title, plan.subtitle].filter(Boolean).join(' ')}
      </h3>
      <dl className="preview">
        <dt>{findPaperText.state}</dt>
        <dd>
          {nameOf(found)}
          <p className="field-hint">{findPaperText.by(state.entry.actor)}</p>
        </dd>
        <dt>{findPaperText.check}</dt>
        <dd>
          <code>{checkDigits(state.digest)}</code>
        </dd>
        <dt>{findPaperText.now}</dt>
        <dd>{sinceWords(found)}</dd>
        <dt>{findPaperText.printed}</dt>
        <dd>
          {printed.length === 0 ? (
            findPaperText.notPrinted
          ) : (
            <Lines lines={printed.map(({ what, at, actor }) => [writeMoment(at), what, actor])} />
          )}
        </dd>
        {passed.length > 0 && (
          <>
            <dt>{findPaperText.passed}</dt>
            <dd>
              <Lines
                lines={passed.map(({ direction, fileName, at, actor }) => [
                  writeMoment(at),
                  passedWords[direction],
                  fileName,
                  actor,
                ])}
              />
            </dd>
          </>
        )}
      </dl>
      <Ways found={found} onOpen={onOpen} />
    </section>
  )
}

/** The edition that was fixed in the state, or its time. */
function nameOf({ state: { edition, entry } }: FoundState): string {
  return [edition, writeMoment(entry.at)].filter(Boolean).join('　')
}

function Lines({ lines }: { readonly lines: ReadonlyArray<readonly string[]> }) {
  return (
    <ul>
      {lines.map((words, index) => (
        <li key={`${String(index)} ${words.join()}`}>{words.join('　')}</li>
      ))}
    </ul>
  )
}

function Ways({ found, onOpen }: FoundStateProps) {
  const name = nameOf(found)
  return (
    <div className="button-row">
      <button
        type="button"
        className="primary"
        aria-label={findPaperText.openStateOf(name)}
        onClick={() => onOpen(found, false)}
      >
        {findPaperText.openState}
      </button>
      {!found.isSameNow && (
        <button type="button" aria-label={findPaperText.compareOf(name)} onClick={() => onOpen(found, true)}>
          {findPaperText.compare}
        </button>
      )}
    </div>
  )
}
