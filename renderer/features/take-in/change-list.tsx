import { useEffect, useRef, useState } from 'react'
import type { ImportPreview } from '#shared/contracts/exchange-contract.ts'
import { importWords } from '#shared/messages/import-words.ts'
import { fieldWord } from '#shared/messages/record-words.ts'
import type { ToldChange } from '#shared/sheets/merge/tell-change.ts'
import { takeInText } from '../../messages/take-in-text.ts'
import { RevealedText } from '../../sheets/cells/revealed-text.tsx'
import { BusyButton } from '../../ui/busy-button.tsx'
import { bringsContent } from './brings-anything.ts'

type ChangeListProps = { readonly preview: ImportPreview; readonly onMore: () => Promise<void> }

/** All that taking a file in changes here, sheet by sheet: what stands there struck, what comes beside it. */
export function ChangeList({ preview, onMore }: ChangeListProps) {
  const { relation, changes, changeCounts } = preview
  const [isReading, setReading] = useState(false)
  const [shownBefore, setShownBefore] = useState(changes.items.length)
  if (relation === 'new' || !bringsContent(preview)) return null
  const { total, items } = changes
  const readOn = async () => {
    setReading(true)
    await onMore()
    setReading(false)
    setShownBefore(items.length)
  }
  const sheets = [...Map.groupBy(items, ({ sheet }) => sheet)]
  return (
    <section className="take-in-changes" aria-labelledby="take-in-changes">
      <h3 id="take-in-changes">{takeInText.changes(total)}</h3>
      <p>{total === 0 ? importWords.noChanges : importWords.counts(changeCounts)}</p>
      {sheets.map(([sheet, ofSheet]) => (
        <div key={sheet} className="changed-sheet">
          <h4>{sheet === '' ? takeInText.noSheet : <RevealedText text={sheet} />}</h4>
          <ul>
            {ofSheet.map((change) => (
              <Change key={change.id} change={change} isNext={change === items[shownBefore]} />
            ))}
          </ul>
        </div>
      ))}
      {items.length < total && (
        <div className="button-row">
          <p role="status">{takeInText.changesShown(items.length, total)}</p>
          <BusyButton type="button" isPrimary={false} isBusy={isReading} onPress={() => void readOn()}>
            {isReading ? takeInText.readingMore : takeInText.more}
          </BusyButton>
        </div>
      )}
    </section>
  )
}

type ChangeProps = {
  readonly change: ToldChange
  /** Whether it is the first of those that were asked for last: reading goes on there. */
  readonly isNext: boolean
}

function Change({ change, isNext }: ChangeProps) {
  const { op, type, subject, fields } = change
  const item = useRef<HTMLLIElement>(null)
  useEffect(() => {
    if (isNext) item.current?.focus()
  }, [isNext])
  return (
    <li ref={item} className={`change is-${op}`} tabIndex={isNext ? -1 : undefined}>
      <p>
        <span className="change-op">{importWords.ops[op]}</span>
        <RevealedText text={subject} />
      </p>
      {fields.length > 0 && (
        <dl>
          {fields.map(({ field, before, after }) => (
            <div key={field}>
              <dt>{fieldWord(field, type)}</dt>
              <dd>
                {before !== '' && (
                  <del>
                    <span className="visually-hidden">{takeInText.before}：</span>
                    <RevealedText text={before} />
                  </del>
                )}
                {after !== '' && (
                  <ins>
                    <span className="visually-hidden">{takeInText.after}：</span>
                    <RevealedText text={after} />
                  </ins>
                )}
                {before === '' && after === '' && takeInText.none}
              </dd>
            </div>
          ))}
        </dl>
      )}
    </li>
  )
}
