import { addressKey, type CellAddress } from '#shared/sheets/cells/sheet-line.ts'
import { conflictCellsOf } from '#shared/sheets/merge/conflict-cells.ts'
import { conflictText, sideWords } from '../../../messages/conflict-text.ts'
import { RevealedText } from '../../../sheets/cells/revealed-text.tsx'
import type { ReadyPlan } from '../plan-store.ts'

type ConflictPaneProps = {
  readonly plan: ReadyPlan
  readonly address: CellAddress
  readonly onConflicts: (key: string) => void
}

/** What is not decided about the chosen cell, and the way to deciding it; nothing where all is. */
export function ConflictPane({ plan, address, onConflicts }: ConflictPaneProps) {
  const { model, conflicts } = plan
  const key = conflictCellsOf(
    model,
    conflicts.map(({ conflict }) => conflict),
  ).get(addressKey(address))
  const told = conflicts.find(({ conflict }) => conflict.key === key)
  if (told === undefined) return null
  const { conflict, ours, candidates } = told
  const words = sideWords(conflict)
  const shown = (text: string) => (text === '' ? nothingWord(conflict.kind) : <RevealedText text={text} />)
  return (
    <section aria-labelledby="pane-conflict">
      <h2 id="pane-conflict">{conflictText.ofCell}</h2>
      <dl>
        <div className="pane-row">
          <dt>{words.ours}</dt>
          <dd>{shown(ours)}</dd>
        </div>
        {candidates.map((text, rank) => (
          <div key={rank} className="pane-row">
            <dt>{words.theirs(rank + 1, candidates.length)}</dt>
            <dd>{shown(text)}</dd>
          </div>
        ))}
      </dl>
      <button type="button" className="primary" onClick={() => onConflicts(conflict.key)}>
        {conflictText.decideThis}
      </button>
    </section>
  )
}

function nothingWord(kind: 'field' | 'cell' | 'removal'): string {
  return kind === 'removal' ? conflictText.removed : conflictText.empty
}
