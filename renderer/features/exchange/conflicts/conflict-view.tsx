import { useRef, useState, type ReactNode } from 'react'
import { flushSync } from 'react-dom'
import { writeMoment } from '#shared/domain/japan-time/write-moment.ts'
import type { Conflict, Decision, Writer } from '#shared/domain/revision/conflict.ts'
import { revealText } from '#shared/domain/text/reveal-text.ts'
import { suspicionWords } from '#shared/messages/suspicion-words.ts'
import { conflictSpot } from '#shared/sheets/merge/conflict-cells.ts'
import type { ToldConflict } from '#shared/sheets/merge/tell-conflict.ts'
import { conflictText, sideWords } from '../../../messages/conflict-text.ts'
import { RevealedText } from '../../../sheets/cells/revealed-text.tsx'
import { BusyButton } from '../../../ui/busy-button.tsx'
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
  const { conflict, subject, ours } = told
  const [isWriting, setWriting] = useState(false)
  const write = useRef<HTMLButtonElement>(null)
  const cancel = () => {
    flushSync(() => setWriting(false))
    write.current?.focus()
  }
  const spot = conflictSpot(desk.model, conflict)
  return (
    <section className="conflict" aria-labelledby="conflict-subject">
      <p className="field-hint">{conflictText.position(rank, desk.conflicts.length)}</p>
      <h3 id="conflict-subject">
        <RevealedText text={subject} />　{conflictField(conflict)}
      </h3>
      <Sides told={told} isBusy={desk.isBusy} onDecide={onDecide} />
      <div className="button-row">
        {conflict.kind !== 'removal' && !isWriting && (
          <button ref={write} type="button" onClick={() => setWriting(true)}>
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
          onWrite={(content) => void onDecide({ write: content })}
          onCancel={cancel}
        />
      )}
    </section>
  )
}

type SidesProps = Pick<ConflictViewProps, 'told' | 'onDecide'> & { readonly isBusy: boolean }

/** What stood there, and each of what it may become, with the button that takes it. */
function Sides({ told: { conflict, base, ours, candidates }, isBusy, onDecide }: SidesProps) {
  const words = sideWords(conflict)
  const take = (choice: 'ours' | number) => () => void onDecide({ take: choice })
  return (
    <div className="conflict-sides">
      <Side title={conflictText.base} hint={conflict.base === null ? conflictText.unknownBase : conflictText.baseHint}>
        {conflict.base !== null && <Content conflict={conflict} text={base} />}
      </Side>
      <Side title={words.ours} hint={<OursHint conflict={conflict} />} isOurs>
        <Content conflict={conflict} text={ours} />
        <Choice number={1} isBusy={isBusy} onChoose={take('ours')}>
          {isRemoval(conflict, ours) ? conflictText.keepRemoved : words.keep}
        </Choice>
      </Side>
      {candidates.map((text, at) => {
        const name = words.theirs(at + 1, candidates.length)
        return (
          <Side key={at} title={name} hint={<WriterText writer={conflict.candidates[at]} />}>
            <Content conflict={conflict} text={text} />
            <Choice number={at + 2} isBusy={isBusy} onChoose={take(at)}>
              {isRemoval(conflict, text) ? conflictText.takeRemoval : words.take(name)}
            </Choice>
          </Side>
        )
      })}
    </div>
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
  return (
    <div className="conflict-content">
      <p>{text === '' ? nothing : <RevealedText text={text} />}</p>
      {suspicionsToTell(text).map((sentence) => (
        <p key={sentence} className="field-hint">
          <span aria-hidden="true">⚠ </span>
          {sentence}
        </p>
      ))}
    </div>
  )
}

/** What can deceive in a text, in words: its marks alone do not say. */
function suspicionsToTell(text: string): readonly string[] {
  const sentences = revealText(text).map(({ kind }) => (kind === null ? '' : suspicionWords[kind]))
  return [...new Set(sentences)].filter((sentence) => sentence !== '')
}

type ChoiceProps = {
  readonly number: number
  readonly isBusy: boolean
  readonly onChoose: () => void
  readonly children: string
}

function Choice({ number, isBusy, onChoose, children }: ChoiceProps) {
  return (
    <BusyButton type="button" isBusy={isBusy} onPress={onChoose}>
      {children} <kbd>{number}</kbd>
    </BusyButton>
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
