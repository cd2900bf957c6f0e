import { useState, type ReactNode } from 'react'
import { writeMoment } from '#shared/domain/japan-time/write-moment.ts'
import type { Conflict, Decision, Writer } from '#shared/domain/revision/conflict.ts'
import { conflictSpot } from '#shared/sheets/merge/conflict-cells.ts'
import type { ToldConflict } from '#shared/sheets/merge/tell-conflict.ts'
import { conflictText, sideWords } from '../../../messages/conflict-text.ts'
import { RevealedText } from '../../../sheets/cells/revealed-text.tsx'
import type { ConflictDesk } from './conflict-desk.ts'
import { conflictField } from './conflict-words.ts'
import { OtherContent } from './other-content.tsx'

type ConflictViewProps = {
  readonly desk: ConflictDesk
  readonly told: ToldConflict
  /** Among all that are open, from 1. */
  readonly rank: number
  readonly onDecide: (decision: Decision) => Promise<void>
}

/** One conflict side by side: what stood there, what stands here, what the others have; and the ways to decide it. */
export function ConflictView({ desk, told, rank, onDecide }: ConflictViewProps) {
  const { conflict, subject, base, ours, candidates } = told
  const [isWriting, setWriting] = useState(false)
  const spot = conflictSpot(desk.model, conflict)
  const words = sideWords(conflict)
  const take = (choice: 'ours' | number) => () => void onDecide({ take: choice })
  return (
    <section className="conflict" aria-labelledby="conflict-subject">
      <p className="field-hint">{conflictText.position(rank, desk.conflicts.length)}</p>
      <h3 id="conflict-subject">
        <RevealedText text={subject} />　{conflictField(conflict)}
      </h3>
      <div className="conflict-sides">
        <Side
          title={conflictText.base}
          hint={conflict.base === null ? conflictText.unknownBase : conflictText.baseHint}
        >
          {conflict.base !== null && <Content conflict={conflict} text={base} />}
        </Side>
        <Side title={words.ours} hint={<OursHint conflict={conflict} />} isOurs>
          <Content conflict={conflict} text={ours} />
          <Choice number={1} isBusy={desk.isBusy} onChoose={take('ours')}>
            {isRemoval(conflict, ours) ? conflictText.keepRemoved : words.keep}
          </Choice>
        </Side>
        {candidates.map((text, at) => {
          const name = words.theirs(at + 1, candidates.length)
          return (
            <Side key={at} title={name} hint={<WriterText writer={conflict.candidates[at]} />}>
              <Content conflict={conflict} text={text} />
              <Choice number={at + 2} isBusy={desk.isBusy} onChoose={take(at)}>
                {isRemoval(conflict, text) ? conflictText.takeRemoval : words.take(name)}
              </Choice>
            </Side>
          )
        })}
      </div>
      <div className="button-row">
        {conflict.kind !== 'removal' && !isWriting && (
          <button type="button" onClick={() => setWriting(true)}>
            {conflictText.write}
          </button>
        )}
        {spot !== null && (
          <button type="button" onClick={() => desk.show(spot)}>
            {conflictText.showOnSheet}
          </button>
        )}
      </div>
      {isWriting && conflict.kind !== 'removal' && (
        <OtherContent
          model={desk.model}
          conflict={conflict}
          initial={ours}
          onWrite={(write) => void onDecide({ write })}
          onCancel={() => setWriting(false)}
        />
      )}
    </section>
  )
}

function isRemoval({ kind }: Conflict, text: string): boolean {
  return kind === 'removal' && text === ''
}

type SideProps = {
  readonly title: string
  readonly hint: ReactNode
  readonly isOurs?: boolean
  readonly children: ReactNode
}

function Side({ title, hint, isOurs = false, children }: SideProps) {
  return (
    <section className={isOurs ? 'conflict-side is-ours' : 'conflict-side'} aria-label={title}>
      <h4>{title}</h4>
      <p className="field-hint">{hint}</p>
      {children}
    </section>
  )
}

function Content({ conflict, text }: { readonly conflict: Conflict; readonly text: string }) {
  const nothing = conflict.kind === 'removal' ? conflictText.removed : conflictText.empty
  return <p className="conflict-content">{text === '' ? nothing : <RevealedText text={text} />}</p>
}

type ChoiceProps = {
  readonly number: number
  readonly isBusy: boolean
  readonly onChoose: () => void
  readonly children: string
}

function Choice({ number, isBusy, onChoose, children }: ChoiceProps) {
  return (
    <button type="button" className="primary" disabled={isBusy} onClick={onChoose}>
      {children} <kbd>{number}</kbd>
    </button>
  )
}

/** Where the plan's value may be another office's, also by whom it is. */
function OursHint({ conflict }: { readonly conflict: Conflict }) {
  const hint = sideWords(conflict).oursHint
  if (conflict.kind !== 'cell') return hint
  return (
    <>
      <WriterText writer={conflict.oursBy} />　{hint}
    </>
  )
}

function WriterText({ writer }: { readonly writer: Writer | undefined }) {
  if (writer === undefined || writer.actor === '') return conflictText.unknownWriter
  return <RevealedText text={conflictText.writtenBy(writer.actor, writeMoment(writer.at))} />
}
