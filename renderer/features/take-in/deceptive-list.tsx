import type { ImportPreview } from '#shared/contracts/exchange-contract.ts'
import { takeInText } from '../../messages/take-in-text.ts'
import { RevealedText } from '../../sheets/cells/revealed-text.tsx'

/** Texts of the file in which something can deceive the eye, made visible; nothing where there is none. */
export function DeceptiveList({ deceptive }: Pick<ImportPreview, 'deceptive'>) {
  const { total, items } = deceptive
  if (total === 0) return null
  return (
    <section aria-labelledby="take-in-deceptive">
      <h3 id="take-in-deceptive">{takeInText.deceptive(total)}</h3>
      <dl className="deceptive-texts">
        {items.map(({ place, text }, rank) => (
          <div key={rank}>
            <dt>
              <RevealedText text={place} />
            </dt>
            <dd>
              <RevealedText text={text} />
            </dd>
          </div>
        ))}
      </dl>
      {items.length < total && <p>{takeInText.changesShown(items.length, total)}</p>}
    </section>
  )
}
