import type { ImportPreview } from '#shared/contracts/exchange-contract.ts'
import { importWords } from '#shared/messages/import-words.ts'
import { takeInText } from '../../messages/take-in-text.ts'
import { RevealedText } from '../../sheets/cells/revealed-text.tsx'

/** What a person will have to decide; nothing where there is none. */
export function ComingConflicts({ conflicts }: Pick<ImportPreview, 'conflicts'>) {
  const { total, items } = conflicts
  if (total === 0) return null
  return (
    <section className="take-in-conflicts" aria-labelledby="take-in-conflicts">
      <h3 id="take-in-conflicts">{takeInText.conflicts(total)}</h3>
      <p>{importWords.conflicts(total)}</p>
      <ul>
        {items.map(({ conflict, subject, ours, candidates }) => (
          <li key={conflict.key}>
            <p>
              <RevealedText text={subject} />
            </p>
            <dl>
              <div>
                <dt>{takeInText.ours}</dt>
                <dd>{ours === '' ? takeInText.none : <RevealedText text={ours} />}</dd>
              </div>
              {candidates.map((text, rank) => (
                <div key={rank}>
                  <dt>{takeInText.theirs}</dt>
                  <dd>{text === '' ? takeInText.none : <RevealedText text={text} />}</dd>
                </div>
              ))}
            </dl>
          </li>
        ))}
      </ul>
      {items.length < total && <p>{takeInText.conflictsShown(items.length, total)}</p>}
    </section>
  )
}
