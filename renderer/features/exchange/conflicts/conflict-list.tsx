import { useEffect, useId, useRef, type KeyboardEvent, type RefObject } from 'react'
import { useStore } from 'zustand'
import type { OpenConflict } from '#shared/contracts/exchange-contract.ts'
import type { Decision } from '#shared/domain/revision/conflict.ts'
import { conflictText } from '../../../messages/conflict-text.ts'
import { RevealedText } from '../../../sheets/cells/revealed-text.tsx'
import type { ConflictDesk } from './conflict-desk.ts'
import { conflictField } from './conflict-words.ts'

type ConflictListProps = {
  readonly conflicts: ConflictDesk['conflicts']
  readonly drafts: ConflictDesk['drafts']
  readonly list: RefObject<HTMLDivElement | null>
  readonly chosen: OpenConflict
  readonly onChoose: (key: string) => void
  readonly onDecide: (decision: Decision) => Promise<void>
}

/** The open conflicts. The keyboard stays here: up and down choose, a digit decides. */
export function ConflictList({ conflicts, drafts, list, chosen, onChoose, onDecide }: ConflictListProps) {
  const id = useId()
  const begun = useStore(drafts.state)
  const at = conflicts.indexOf(chosen)
  const active = useRef<HTMLDivElement>(null)
  useEffect(() => list.current?.focus(), [list])
  // Newer browsers answer it with a promise, which is no way to end an effect.
  useEffect(() => {
    active.current?.scrollIntoView({ block: 'nearest' })
  }, [at])
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return
    const step = { ArrowDown: 1, ArrowUp: -1, Home: -conflicts.length, End: conflicts.length }[event.key]
    const decision = decisionOf(event.key, chosen.candidates.length)
    if (step === undefined && decision === null) return
    event.preventDefault()
    const to = conflicts[Math.min(Math.max(at + (step ?? 0), 0), conflicts.length - 1)]
    if (decision !== null) void onDecide(decision)
    else if (to !== undefined) onChoose(to.conflict.key)
  }
  return (
    <div className="conflict-list">
      <div
        ref={list}
        className="conflict-options"
        role="listbox"
        tabIndex={0}
        aria-label={conflictText.list}
        aria-describedby={`${id}-keys`}
        aria-activedescendant={`${id}-${String(at)}`}
        onKeyDown={onKeyDown}
      >
        {conflicts.map((told, rank) => (
          <div
            key={told.conflict.key}
            ref={rank === at ? active : null}
            id={`${id}-${String(rank)}`}
            role="option"
            aria-selected={rank === at}
            tabIndex={-1}
            onClick={() => onChoose(told.conflict.key)}
            onKeyDown={onKeyDown}
          >
            <RevealedText text={told.subject} />
            <span className="field-hint">{conflictField(told.conflict)}</span>
            {begun.has(told.conflict.key) && <span className="field-hint">{conflictText.begun}</span>}
          </div>
        ))}
      </div>
      <p id={`${id}-keys`} className="field-hint">
        {conflictText.keys}
      </p>
    </div>
  )
}

/** What a key decides: 1 keeps what stands here, 2 and on take what the others have; null for every other key. */
function decisionOf(key: string, candidates: number): Decision | null {
  if (!/^[1-9]$/.test(key) || Number(key) > candidates + 1) return null
  return { take: key === '1' ? 'ours' : Number(key) - 2 }
}
