import { useEffect, useRef, useState } from 'react'
import type { AppError } from '#shared/app-error.ts'
import type { Decision } from '#shared/domain/revision/conflict.ts'
import { errorSentence } from '#shared/messages/error-sentences.ts'
import { useUndoKeys } from '../../../lib/use-undo-keys.ts'
import { conflictText } from '../../../messages/conflict-text.ts'
import { Notice } from '../../../ui/notice.tsx'
import type { ConflictDesk } from './conflict-desk.ts'
import { ConflictList } from './conflict-list.tsx'
import { ConflictView } from './conflict-view.tsx'
import { DecidedConflicts } from './decided-conflicts.tsx'
import './conflicts.css'

type ConflictsScreenProps = {
  readonly desk: ConflictDesk
  /** The conflict to begin with; null for the first. */
  readonly first: string | null
  readonly onPlan: () => void
}

/** 食い違い: what two offices have written differently, decided one after another. It can be left at any time. */
export function ConflictsScreen({ desk, first, onPlan }: ConflictsScreenProps) {
  const [chosen, setChosen] = useState(first)
  const [error, setError] = useState<AppError | null>(null)
  const [said, setSaid] = useState('')
  const list = useRef<HTMLDivElement>(null)
  const toPlan = useRef<HTMLButtonElement>(null)
  useUndoKeys(desk)
  const { conflicts, drafts } = desk
  useEffect(() => drafts.retain(new Set(conflicts.map(({ conflict }) => conflict.key))), [drafts, conflicts])
  const rank = Math.max(
    0,
    conflicts.findIndex(({ conflict }) => conflict.key === chosen),
  )
  const told = conflicts[rank]
  const problem = error ?? desk.error
  const choose = (key: string) => {
    setChosen(key)
    setError(null)
    setSaid('')
  }
  const decide = async (decision: Decision) => {
    if (told === undefined || desk.isBusy) return
    const { key } = told.conflict
    const next = conflicts[rank + 1] ?? conflicts[rank - 1]
    const refusal = await desk.settle(key, decision)
    setError(refusal)
    if (refusal !== null) return
    setChosen(next?.conflict.key ?? null)
    setSaid(conflictText.decided(conflicts.length - 1))
    const stay = next === undefined ? toPlan : list
    stay.current?.focus()
  }
  return (
    <main className="conflicts">
      <div className="conflicts-head">
        <h2>{conflictText.title}</h2>
        <button ref={toPlan} type="button" onClick={onPlan}>
          {conflictText.toPlan}
        </button>
      </div>
      <p className="conflicts-said" role="status">
        {desk.announcement === '' ? said : desk.announcement}
      </p>
      {problem !== null && <Notice kind="error">{errorSentence(problem)}</Notice>}
      {told === undefined ? (
        <p>{conflictText.none}</p>
      ) : (
        <>
          <p className="lead">{conflictText.lead}</p>
          <div className="conflicts-desk">
            <ConflictList {...{ conflicts, drafts }} list={list} chosen={told} onChoose={choose} onDecide={decide} />
            <ConflictView key={told.conflict.key} desk={desk} told={told} rank={rank + 1} onDecide={decide} />
          </div>
        </>
      )}
      <DecidedConflicts decided={desk.decided} />
    </main>
  )
}
